import type { SessionRecord } from '../session/session-record.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { LocalCalendar, LocalMoment } from './local-calendar.ts';

/** As much of a record as counting needs. */
export type PractisedSession = Pick<
  SessionRecord,
  'practiceId' | 'mode' | 'startedAt' | 'heldMs' | 'reliefMs' | 'guided'
>;

/**
 * How much counted time makes a practice, all sessions of a day together. Design value: two holds of
 * the default length, so that a start by mistake does not count and a short day does.
 */
export const PRACTISED_FROM_MS: Milliseconds = seconds(60);

/** The time that counts: both sides held, or as much as was done of a guided practice. */
export const countedMs = ({ heldMs, guided }: PractisedSession): Milliseconds =>
  milliseconds(guided === null ? heldMs.left + heldMs.right : guided.practisedMs);

/** Whether these sessions together make a practice. */
export const isPractice = (sessions: readonly PractisedSession[]): boolean =>
  sessions.reduce((sum, session) => sum + countedMs(session), 0) >= PRACTISED_FROM_MS;

/** A session with its place on the calendar: one over midnight belongs to the day of its start. */
export type PlacedSession = PractisedSession & { readonly began: LocalMoment };

export const placeSessions = (
  sessions: readonly PractisedSession[],
  calendar: LocalCalendar,
): readonly PlacedSession[] =>
  sessions.map((session) => ({ ...session, began: calendar(session.startedAt) }));

/** The days with a practice, in order. */
export function practisedDays(sessions: readonly PlacedSession[]): readonly CalendarDay[] {
  const byDay = new Map<CalendarDay, PlacedSession[]>();
  for (const session of sessions) {
    const ofDay = byDay.get(session.began.day);
    if (ofDay === undefined) byDay.set(session.began.day, [session]);
    else ofDay.push(session);
  }
  return [...byDay]
    .filter(([, ofDay]) => isPractice(ofDay))
    .map(([day]) => day)
    .sort((a, b) => a - b);
}
