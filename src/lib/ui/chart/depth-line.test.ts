import { describe, expect, test } from 'vitest';
import { checkedFrame } from '../../../../tests/support/file-checks.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { depthLines, depthRange } from './depth-line.ts';

const film = (...values: readonly (number | null)[]) =>
  values.map((value, index) =>
    checkedFrame({ tMs: index * 100, measurements: measured({ 'hipExtension.rear': value }) }),
  );

describe('the line of the main angle', () => {
  test('breaks where the angle was not seen, instead of making values up', () => {
    const lines = depthLines(film(4, 11, null, null, 17), DEPTH_BAND);
    expect(lines.map((line) => line.map(({ tMs, value }) => [tMs, value]))).toEqual([
      [
        [0, 4],
        [100, 11],
      ],
      [[400, 17]],
    ]);
  });

  test('stays inside the chart, and so does the whole band', () => {
    const lines = depthLines(film(-40, 12), DEPTH_BAND);
    const { from, to } = depthRange(lines, [DEPTH_BAND]);
    expect(from, 'the lowest value is cut off').toBeLessThan(-40);
    expect(to, 'the upper limit of the band is cut off').toBeGreaterThan(DEPTH_BAND.max);
  });

  test('leaves room for the band of each side', () => {
    const left = { ...DEPTH_BAND, min: -15, max: 12 };
    const right = { ...DEPTH_BAND, min: 4, max: 47 };
    const { from, to } = depthRange([], [left, right]);
    expect(from, 'the band of one side is cut off').toBeLessThan(-15);
    expect(to, 'the band of one side is cut off').toBeGreaterThan(47);
  });

  test('a file in which it was never seen still shows the band', () => {
    const { from, to } = depthRange(depthLines(film(null), DEPTH_BAND), [DEPTH_BAND]);
    expect([from, to].every(Number.isFinite), 'the chart cannot be drawn').toBe(true);
  });
});
