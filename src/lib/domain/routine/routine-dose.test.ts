import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/domain/units.ts';
import { guidedItem, stretchItem } from '../../../../tests/support/made-up-routine.ts';
import { heldPerSideMs, isMoreThanEnough } from './routine-dose.ts';

const holds = (holdSeconds: number, repetitions: number, sides: 'both' | 'one' = 'both') =>
  stretchItem({ holdSeconds, repetitions, sides });

describe('what a routine holds of one side', () => {
  it('is the holds of all stretches, and nothing of the guided practices', () => {
    const items = [holds(45, 3), guidedItem(), holds(20, 2, 'one')];
    expect(heldPerSideMs({ items })).toBe(seconds(3 * 45 + 2 * 20));
    expect(heldPerSideMs({ items: [guidedItem()] })).toBe(0);
  });

  it('is more than enough only beyond what the studies found useful', () => {
    expect(isMoreThanEnough({ items: [holds(60, 4)] })).toBe(false);
    expect(
      isMoreThanEnough({ items: [holds(60, 4), holds(15, 1)] }),
      'nobody is told that enough is enough',
    ).toBe(true);
  });
});
