import { describe, expect, it } from 'vitest';
import {
  greenwich,
  guided,
  marchDay,
  momentOf,
  stretched,
} from '../../../../tests/support/plan-days.ts';
import { practiceOverview } from './practice-overview.ts';

describe('practiceOverview', () => {
  it('brings together what is due, the week, the count of days and the dose', () => {
    const wednesday = momentOf(marchDay(2), '17:15');
    const overview = practiceOverview({
      plan: { days: ['we', 'sa'], times: ['17:00'], routineId: null, goalDays: 2 },
      // Newest first, as the journal has them.
      sessions: [
        stretched(momentOf(marchDay(0), '20:00'), { left: 70, right: 80, relief: 30 }),
        guided(momentOf(marchDay(-4), '09:00'), 180),
        stretched(momentOf(marchDay(-30), '09:00'), { left: 45, right: 45 }),
      ],
      at: wednesday.at,
      calendar: greenwich,
      stretchIds: ['lunge'],
    });
    expect(overview.now).toEqual(wednesday);
    expect(overview.due).toEqual({
      kind: 'due',
      planned: { day: marchDay(2), time: '17:00' },
      isReached: true,
    });
    expect(overview.week.practisedDays).toBe(1);
    expect(overview.streak).toEqual({ days: 2, bestDays: 2 });
    expect(overview.dose.sides.left.weekMs).toBeCloseTo(56_000);
    expect(overview.dose.sides.right.weekMs).toBeCloseTo(64_000);
  });
});
