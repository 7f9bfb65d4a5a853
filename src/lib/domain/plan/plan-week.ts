import { weekdayOf, weekOf, type CalendarDay } from './calendar-day.ts';
import type { Weekday, WeeklyPlan } from './weekly-plan.ts';

/** How one day of this week stands. */
export type WeekDay = {
  readonly day: CalendarDay;
  readonly weekday: Weekday;
  readonly isToday: boolean;
  readonly isPast: boolean;
  readonly isPlanned: boolean;
  readonly isPractised: boolean;
};

export type PlanWeek = {
  /** Monday first. */
  readonly days: readonly WeekDay[];
  readonly practisedDays: number;
  readonly goalDays: number;
  readonly isGoalReached: boolean;
};

/** The ISO 8601 week of today. `practised` may hold days of other weeks. */
export function planWeek(
  { days: planned, goalDays }: WeeklyPlan,
  practised: readonly CalendarDay[],
  today: CalendarDay,
): PlanWeek {
  const days = weekOf(today).map((day) => ({
    day,
    weekday: weekdayOf(day),
    isToday: day === today,
    isPast: day < today,
    isPlanned: planned.includes(weekdayOf(day)),
    isPractised: practised.includes(day),
  }));
  const count = days.filter(({ isPractised }) => isPractised).length;
  return { days, practisedDays: count, goalDays, isGoalReached: count >= goalDays };
}
