import { describe, expect, it } from 'vitest';
import { milliseconds } from '../units.ts';
import { advanceRecent, type Recent } from './filters/recent.ts';
import { SWAY_OVER, swayOver } from './sway.ts';

const recentOf = (values: readonly number[], stepMs = 100): Recent =>
  values.reduce<Recent>(
    (recent, value, index) =>
      advanceRecent(recent, { value, atMs: milliseconds(index * stepMs) }, SWAY_OVER),
    [],
  );
const sway = (values: readonly number[], { sinceMs = 0, stepMs = 100 } = {}): number | null =>
  swayOver(recentOf(values, stepMs), {
    sinceMs: milliseconds(sinceMs),
    nowMs: milliseconds((values.length - 1) * stepMs),
  });
const alternating = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? low : high));

describe('sway', () => {
  it('is the standard deviation of the last two seconds', () => {
    expect(sway(alternating(13, 17, 20))).toBeCloseTo(2, 9);
    expect(sway(alternating(13, 13, 20))).toBe(0);
    expect(sway([...alternating(0, 90, 20), ...alternating(13, 14, 40)])).toBeCloseTo(0.5, 2);
  });

  it('is not known before three quarters of that time', () => {
    expect(sway(alternating(3, 9, 15)), 'a guess from a moment').toBeNull();
    expect(sway(alternating(3, 9, 16))).toBeCloseTo(3, 9);
    expect(sway([])).toBeNull();
  });

  it('counts nothing of the way to rest', () => {
    const glide = Array.from({ length: 20 }, (_, index) => index * 2);
    const rest = alternating(39, 40, 16);
    expect(sway([...glide, ...rest], { sinceMs: 2000 }), 'the glide was called sway').toBeCloseTo(
      0.5,
      9,
    );
    expect(sway([...glide, ...rest.slice(0, 10)], { sinceMs: 2000 })).toBeNull();
  });

  it('is the same on a slow device', () => {
    expect(sway(alternating(13, 17, 10), { stepMs: 250 })).toBeCloseTo(2, 1);
  });
});
