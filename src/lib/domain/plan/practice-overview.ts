import type { EpochMilliseconds } from '../units.ts';
import { dueNow, type Due } from './due.ts';
import type { LocalCalendar, LocalMoment } from './local-calendar.ts';
import { planWeek, type PlanWeek } from './plan-week.ts';
import { placeSessions, practisedDays, type PractisedSession } from './practised-days.ts';
import { streakOf, type Streak } from './streak.ts';
import { weekDose, type WeekDose } from './week-dose.ts';
import type { WeeklyPlan } from './weekly-plan.ts';

export type PracticeOverview = {
  readonly now: LocalMoment;
  readonly due: Due;
  readonly week: PlanWeek;
  readonly streak: Streak;
  readonly dose: WeekDose;
};

/** How regular practice stands at this moment. `sessions` in any order, and all that are kept. */
export function practiceOverview(given: {
  readonly plan: WeeklyPlan;
  readonly sessions: readonly PractisedSession[];
  readonly at: EpochMilliseconds;
  readonly calendar: LocalCalendar;
  /** The stretches that lengthen the hip flexors. */
  readonly stretchIds: readonly string[];
}): PracticeOverview {
  const { plan, stretchIds, calendar } = given;
  const now = calendar(given.at);
  const placed = placeSessions(given.sessions, calendar);
  const practised = practisedDays(placed);
  return {
    now,
    due: dueNow(plan, placed, now),
    week: planWeek(plan, practised, now.day),
    streak: streakOf(practised, now.day),
    dose: weekDose(placed, now.day, stretchIds),
  };
}
