import { describe, expect, it } from 'vitest';
import { marchDay } from '../../../../tests/support/plan-days.ts';
import { planWeek } from './plan-week.ts';
import { DEFAULT_PLAN } from './weekly-plan.ts';

const plan = { ...DEFAULT_PLAN, days: ['mo', 'fr'] as const, goalDays: 2 };

describe('planWeek', () => {
  it('shows each day of the week with what was planned and done', () => {
    const week = planWeek(plan, [marchDay(0), marchDay(1)], marchDay(2));
    const marks = week.days.map(
      ({ weekday, isToday, isPast, isPlanned, isPractised }) =>
        `${weekday}${isPast ? ' past' : ''}${isToday ? ' today' : ''}${isPlanned ? ' planned' : ''}${isPractised ? ' done' : ''}`,
    );
    expect(marks).toEqual([
      'mo past planned done',
      'tu past done',
      'we today',
      'th',
      'fr planned',
      'sa',
      'su',
    ]);
  });

  it('counts towards the goal only what lies in this week, planned or not', () => {
    const days = [marchDay(-1), marchDay(1), marchDay(6), marchDay(7)];
    const { practisedDays, isGoalReached } = planWeek(plan, days, marchDay(6));
    expect(practisedDays, 'the Sunday before or the Monday after is counted').toBe(2);
    expect(isGoalReached).toBe(true);
    expect(planWeek({ ...plan, goalDays: 3 }, days, marchDay(6)).isGoalReached).toBe(false);
  });

  it('begins anew on Monday', () => {
    expect(planWeek(plan, [marchDay(5), marchDay(6)], marchDay(7)).practisedDays).toBe(0);
  });
});
