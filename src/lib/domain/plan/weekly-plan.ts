import type { RoutineId } from '../routine/routine-id.ts';

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** On the person's own clock, `HH:MM` from 00:00 to 23:59. */
export type TimeOfDay = string;

/** When a person means to practise, and what. No days: nothing is planned. */
export type WeeklyPlan = {
  readonly days: readonly Weekday[];
  readonly times: readonly TimeOfDay[];
  /** What is offered when it is due; null for whatever they like. */
  readonly routineId: RoutineId | null;
  /** On how many days of a week they want to practise, 1 to 7. */
  readonly goalDays: number;
};

/** docs/clinical.md B1: three to seven days a week. */
export const DEFAULT_PLAN: WeeklyPlan = { days: [], times: [], routineId: null, goalDays: 3 };
