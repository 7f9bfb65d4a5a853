import type { LocalMoment } from './local-calendar.ts';
import type { WeeklyPlan } from './weekly-plan.ts';

/** How long before its time a calendar may remind, in minutes; 0 at the time itself. */
export const REMIND_BEFORE_CHOICES: readonly number[] = [0, 10, 30];

/** What a calendar file is made of. */
export type ReminderFile = {
  /** Has at least one day and one time. */
  readonly plan: WeeklyPlan;
  /** The first reminder is the next one after this. */
  readonly now: LocalMoment;
  /** 0 or more. */
  readonly minutesBefore: number;
  /** In the person's language, of any length and with any characters. */
  readonly texts: { readonly title: string; readonly note: string };
};
