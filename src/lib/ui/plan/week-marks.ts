import type { WeekDay } from '#lib/domain/plan/plan-week.ts';

/** What a day of the week is marked with. `passed`: planned, not practised, and over. */
export const WEEK_MARKS = ['practised', 'planned', 'passed', 'free'] as const;
export type WeekMark = (typeof WEEK_MARKS)[number];

export function markOf({ isPractised, isPlanned, isPast }: WeekDay): WeekMark {
  if (isPractised) return 'practised';
  if (!isPlanned) return 'free';
  return isPast ? 'passed' : 'planned';
}
