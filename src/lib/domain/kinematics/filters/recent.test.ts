import { describe, expect, it } from 'vitest';
import { milliseconds, seconds } from '../../units.ts';
import { advanceRecent, stillRange, type Recent } from './recent.ts';

const SPAN = seconds(1);

const stayedWithin = (...args: Parameters<typeof stillRange>): boolean =>
  stillRange(...args) !== null;

/** Feeds one value every `stepMs`. */
function feed(values: readonly number[], stepMs = 100, before: Recent = []): Recent {
  const startMs = (before.at(-1)?.atMs ?? -stepMs) + stepMs;
  return values.reduce<Recent>(
    (recent, value, index) =>
      advanceRecent(recent, { value, atMs: milliseconds(startMs + index * stepMs) }, SPAN),
    before,
  );
}
const stay = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

describe('recent samples', () => {
  it('are still only when they reach back the whole time', () => {
    expect(stayedWithin(feed(stay(16, 10)), 3, SPAN), 'nine steps are no second').toBe(false);
    expect(stayedWithin(feed(stay(16, 11)), 3, SPAN)).toBe(true);
  });

  it('are still while they tremble within the range, however fast', () => {
    const trembling = Array.from({ length: 20 }, (_, index) => 16 + (index % 2 === 0 ? 1.4 : -1.4));
    expect(stayedWithin(feed(trembling), 3, SPAN), 'a trembling knee is never at rest').toBe(true);
    expect(stayedWithin(feed(trembling), 2.7, SPAN)).toBe(false);
  });

  it('tell the range in which they stayed', () => {
    const swaying = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 15.2 : 17.1));
    expect(stillRange(feed(swaying), 3, SPAN)).toEqual({ low: 15.2, high: 17.1 });
  });

  it('are not still in a movement, and are again a second after it', () => {
    const moved = feed([...stay(2, 12), 6, 10, 14]);
    expect(stayedWithin(moved, 3, SPAN)).toBe(false);
    expect(stayedWithin(feed(stay(14, 9), 100, moved), 3, SPAN)).toBe(false);
    expect(stayedWithin(feed(stay(14, 10), 100, moved), 3, SPAN)).toBe(true);
  });

  it('cover the span on a slow device too', () => {
    expect(stayedWithin(feed(stay(16, 4), 400), 3, SPAN)).toBe(true);
    expect(
      stayedWithin(feed([10, 16, 16, 16], 400), 3, SPAN),
      'the step before was forgotten',
    ).toBe(false);
  });

  it('begin anew after a gap, since nobody knows what was in it', () => {
    const before = feed(stay(16, 12));
    const after = advanceRecent(before, { value: 16, atMs: milliseconds(1100 + 701) }, SPAN);
    expect(after).toHaveLength(1);
    expect(stayedWithin(after, 3, SPAN)).toBe(false);
  });

  it('do not pile up over a long session', () => {
    expect(feed(stay(16, 5000)).length).toBeLessThanOrEqual(12);
  });
});
