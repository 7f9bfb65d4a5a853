import { describe, expect, test } from 'vitest';
import { timeScale } from './time-scale.ts';

describe('time along a drawing', () => {
  test('runs from edge to edge, and back to the same time', () => {
    const { xOf, tOf } = timeScale(8000, 40, 440);
    expect([xOf(0), xOf(8000), xOf(2000)]).toEqual([40, 440, 140]);
    expect(tOf(xOf(3300)), 'a tap leads to another moment').toBeCloseTo(3300);
  });

  test('a finger beyond the edge stays at the first or last moment', () => {
    const { tOf } = timeScale(8000, 40, 440);
    expect([tOf(-20), tOf(900)]).toEqual([0, 8000]);
  });

  test('writes times that do not run into each other, however long the film', () => {
    for (const endMs of [400, 13_000, 95_000, 3_600_000]) {
      const { ticks, xOf } = timeScale(endMs, 40, 340);
      const gaps = ticks.slice(1).map((tMs, index) => xOf(tMs) - xOf(ticks[index] ?? 0));
      expect(
        gaps.every((gap) => gap >= 40),
        `the times of ${String(endMs)} ms overlap`,
      ).toBe(true);
    }
  });

  test('a single frame has a place, too', () => {
    const { xOf, tOf, ticks } = timeScale(0, 40, 440);
    expect([xOf(0), tOf(300), ticks]).toEqual([40, 0, [0]]);
  });
});
