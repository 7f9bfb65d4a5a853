import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milliseconds } from '../../units.ts';
import { advanceOneEuro, type OneEuroState } from './one-euro.ts';

const feed = (values: readonly number[], stepMs: number): readonly OneEuroState[] => {
  let state: OneEuroState | null = null;
  return values.map((value, index) => {
    state = advanceOneEuro(state, { value, atMs: milliseconds(index * stepMs) });
    return state;
  });
};

describe('one euro filter', () => {
  it('begins with the first sample, so that the first angle is not drawn up from zero', () => {
    expect(feed([41.5], 67)[0]?.value).toBe(41.5);
  });

  it('stays inside what it was fed: no angle is shown that never was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -90, max: 130, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(33, 67, 250),
        (values, stepMs) => {
          const low = Math.min(...values);
          const high = Math.max(...values);
          for (const { value } of feed(values, stepMs)) {
            expect(value).toBeGreaterThanOrEqual(low - 1e-9);
            expect(value).toBeLessThanOrEqual(high + 1e-9);
          }
        },
      ),
    );
  });

  it('follows a step of 20 degrees to half within 150 ms at 15 frames a second', () => {
    const before = Array.from({ length: 15 }, () => 5);
    const after = Array.from({ length: 15 }, () => 25);
    const states = feed([...before, ...after], 1000 / 15);
    const crossed = states.findIndex(({ value }) => value >= 15);
    expect((crossed - before.length) * (1000 / 15)).toBeLessThanOrEqual(150);
  });

  it('quietens jitter of one degree at rest to less than half', () => {
    const jitter = Array.from({ length: 120 }, (_, index) => 16 + (index % 2 === 0 ? 1 : -1));
    const tail = feed(jitter, 67).slice(60);
    const spread = Math.max(...tail.map((s) => s.value)) - Math.min(...tail.map((s) => s.value));
    expect(spread).toBeLessThan(1);
  });

  it('ignores a sample that is not later, as a repeated frame would divide by zero', () => {
    const first = advanceOneEuro(null, { value: 12, atMs: milliseconds(400) });
    expect(advanceOneEuro(first, { value: 90, atMs: milliseconds(400) })).toBe(first);
    expect(advanceOneEuro(first, { value: 90, atMs: milliseconds(399) })).toBe(first);
  });
});
