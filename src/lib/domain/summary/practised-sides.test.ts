import { describe, expect, it } from 'vitest';
import { guidedRecord, sessionRecord } from '../../../../tests/support/storage-tabs.ts';
import { milliseconds, seconds } from '../units.ts';
import { practisedSides } from './practised-sides.ts';

const PLANNED = { plannedMs: seconds(240), practisedMs: seconds(110) };

describe('practisedSides', () => {
  it('has both sides of a stretch, the one that was not held included', () => {
    const record = sessionRecord({
      heldMs: { left: milliseconds(0), right: milliseconds(21_500) },
    });
    expect(practisedSides(record), 'a side that was left out is hidden').toMatchObject([
      { side: 'left', heldMs: 0, aimMs: 30_000 },
      { side: 'right', heldMs: 21_500, aimMs: 30_000 },
    ]);
  });

  it('has no sides of a practice without any', () => {
    expect(practisedSides(guidedRecord()), 'breathing is said to have sides').toEqual([]);
  });

  it('shares the planned time of a guided practice out to both sides', () => {
    const heldMs = { left: seconds(70), right: seconds(40) };
    expect(practisedSides(guidedRecord({ guided: PLANNED, heldMs }))).toEqual([
      { side: 'left', heldMs: 70_000, aimMs: 120_000 },
      { side: 'right', heldMs: 40_000, aimMs: 120_000 },
    ]);
  });

  it('shows the side that was practised alone, with all of the plan once that is clear', () => {
    const one = (left: number, ending: 'completed' | 'stopped') =>
      practisedSides(
        guidedRecord({
          guided: PLANNED,
          heldMs: { left: seconds(left), right: seconds(0) },
          ending,
        }),
      );
    expect(one(50, 'stopped')).toEqual([{ side: 'left', heldMs: 50_000, aimMs: 120_000 }]);
    expect(one(130, 'stopped'), 'more was done than was aimed at').toEqual([
      { side: 'left', heldMs: 130_000, aimMs: 240_000 },
    ]);
    expect(one(90, 'completed'), 'a skipped end hides what was planned').toEqual([
      { side: 'left', heldMs: 90_000, aimMs: 240_000 },
    ]);
  });
});
