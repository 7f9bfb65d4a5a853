import { addDays, toCalendarDay, type CalendarDay } from '#lib/domain/plan/calendar-day.ts';
import type { LocalCalendar, LocalMoment } from '#lib/domain/plan/local-calendar.ts';
import { minutesOf } from '#lib/domain/plan/time-of-day.ts';
import type { PlacedSession } from '#lib/domain/plan/practised-days.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';

const DAY_MS = 86_400_000;

/** Of the week from Monday 9 to Sunday 15 March 2026; 7 is the Monday after it, -1 the Sunday before. */
export const marchDay = (fromMonday: number): CalendarDay =>
  addDays(toCalendarDay({ year: 2026, month: 3, dayOfMonth: 9 }), fromMonday);

export const momentOf = (day: CalendarDay, time: string): LocalMoment => ({
  at: epochMilliseconds(day * DAY_MS + minutesOf(time) * 60_000),
  day,
  time,
});

/** A place whose clock is that of Greenwich all year. */
export const greenwich: LocalCalendar = (at) => ({
  at,
  day: addDays(toCalendarDay({ year: 1970, month: 1, dayOfMonth: 1 }), Math.floor(at / DAY_MS)),
  time: new Date(at).toISOString().slice(11, 16),
});

type Held = {
  readonly left?: number;
  readonly right?: number;
  /** Seconds of `left` and `right` together that were relief. */
  readonly relief?: number;
  readonly practiceId?: string;
  readonly mode?: 'camera' | 'timer';
};

/** A stretch that began then, with the seconds that were held. */
export const stretched = (began: LocalMoment, held: Held): PlacedSession => ({
  began,
  startedAt: began.at,
  practiceId: held.practiceId ?? 'lunge',
  mode: held.mode ?? 'camera',
  guided: null,
  heldMs: {
    left: milliseconds((held.left ?? 0) * 1000),
    right: milliseconds((held.right ?? 0) * 1000),
  },
  ...(held.relief !== undefined && { reliefMs: milliseconds(held.relief * 1000) }),
});

/** A guided practice of so many seconds. */
export const guided = (began: LocalMoment, practisedSeconds: number): PlacedSession => ({
  ...stretched(began, {}),
  practiceId: 'slow-breathing',
  mode: 'guided',
  guided: { plannedMs: milliseconds(300_000), practisedMs: milliseconds(practisedSeconds * 1000) },
});
