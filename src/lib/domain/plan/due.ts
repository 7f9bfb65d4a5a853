import { addDays, weekdayOf, type CalendarDay } from './calendar-day.ts';
import type { LocalMoment } from './local-calendar.ts';
import { isPractice, type PlacedSession } from './practised-days.ts';
import { minutesOf, sortedTimes } from './time-of-day.ts';
import { WEEKDAYS, type TimeOfDay, type WeeklyPlan } from './weekly-plan.ts';

/** When something is planned; `time` null for some time of that day. */
export type PlannedMoment = { readonly day: CalendarDay; readonly time: TimeOfDay | null };

export type Due =
  | { readonly kind: 'unplanned' }
  /** Today and not yet practised. `isReached`: its time has come, or it has none. */
  | { readonly kind: 'due'; readonly planned: PlannedMoment; readonly isReached: boolean }
  /** Practised, planned or not; `next` is the planned moment after this one. */
  | { readonly kind: 'done'; readonly next: PlannedMoment }
  /** Today is free. */
  | { readonly kind: 'later'; readonly next: PlannedMoment };

/**
 * Of several times a day each owns the part of the day that is nearer to it than to the others, so
 * that a practice in the morning does not stand for the one planned in the evening. Gives its place
 * among the sorted times; 0 without any.
 */
function ownerOf(time: TimeOfDay, times: readonly TimeOfDay[]): number {
  const now = minutesOf(time);
  const ends = times.slice(1).map((later, index) => {
    const earlier = times[index] ?? later;
    return (minutesOf(earlier) + minutesOf(later)) / 2;
  });
  const owner = ends.findIndex((end) => now < end);
  return owner === -1 ? ends.length : owner;
}

/** The first planned moment of a day after this one. */
function nextDay({ days }: WeeklyPlan, times: readonly TimeOfDay[], from: CalendarDay) {
  const ahead = WEEKDAYS.map((_, index) => addDays(from, index + 1));
  const day = ahead.find((each) => days.includes(weekdayOf(each)));
  return day === undefined ? null : { day, time: times[0] ?? null };
}

/** What is due now. */
export function dueNow(
  plan: WeeklyPlan,
  sessions: readonly PlacedSession[],
  now: LocalMoment,
): Due {
  const times = sortedTimes(plan.times);
  const later = nextDay(plan, times, now.day);
  if (later === null) return { kind: 'unplanned' };

  const isPlanned = plan.days.includes(weekdayOf(now.day));
  const owner = ownerOf(now.time, isPlanned ? times : []);
  const isDone = isPractice(
    sessions.filter(
      ({ began }) => began.day === now.day && ownerOf(began.time, isPlanned ? times : []) === owner,
    ),
  );
  if (!isPlanned) return { kind: isDone ? 'done' : 'later', next: later };

  const time = times[owner] ?? null;
  if (!isDone) {
    const isReached = time === null || time <= now.time;
    return { kind: 'due', planned: { day: now.day, time }, isReached };
  }
  const laterToday = times[owner + 1];
  const next = laterToday === undefined ? later : { day: now.day, time: laterToday };
  return { kind: 'done', next };
}

/** The number on the app's icon: 1 once something is due, else 0 for none. */
export const badgeFor = (due: Due): 0 | 1 => (due.kind === 'due' && due.isReached ? 1 : 0);
