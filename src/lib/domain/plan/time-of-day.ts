import type { TimeOfDay } from './weekly-plan.ts';

const FORM = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Null for anything that is not `HH:MM` from 00:00 to 23:59. */
export function timeParts(
  text: string,
): { readonly hours: number; readonly minutes: number } | null {
  const found = FORM.exec(text);
  return found === null ? null : { hours: Number(found[1]), minutes: Number(found[2]) };
}

export const isTimeOfDay = (text: string): text is TimeOfDay => timeParts(text) !== null;

/** Minutes since midnight as the clock shows them, 0 to 1439. Throws on what is no time of day. */
export function minutesOf(time: TimeOfDay): number {
  const parts = timeParts(time);
  if (parts === null) throw new Error(`"${time}" is not a time of day`);
  return parts.hours * 60 + parts.minutes;
}

/** Each once, earliest first; what is no time of day is left out. */
export const sortedTimes = (times: readonly string[]): readonly TimeOfDay[] =>
  [...new Set(times.filter(isTimeOfDay))].sort();
