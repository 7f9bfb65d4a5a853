import { describe, expect, test } from 'vitest';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { bandAt, bandSpans } from './band-spans.ts';

const LEFT = { ...DEPTH_BAND, min: 3, target: [8, 20] as const };
const RIGHT = { ...DEPTH_BAND, min: 6, target: [11, 20] as const };

const frames = [null, LEFT, { ...LEFT }, null, RIGHT, RIGHT].map((depthBand, index) => ({
  tMs: index * 100,
  result: { measurements: new Map(), depthBand },
}));

describe('the band over time', () => {
  test('is that of each side while it was stretched, without gaps', () => {
    expect(bandSpans(frames, 700), 'a side is measured against the other').toEqual([
      { fromMs: 0, toMs: 400, band: LEFT },
      { fromMs: 400, toMs: 700, band: RIGHT },
    ]);
  });

  test('is unknown when nobody was ever judged', () => {
    expect(bandSpans(frames.slice(0, 1), 700)).toEqual([]);
    expect(bandAt([], 5)).toBeNull();
  });

  test.each([
    [-5, LEFT],
    [0, LEFT],
    [399, LEFT],
    [400, RIGHT],
    [9000, RIGHT],
  ])('at %d ms is the one that held then', (tMs, band) => {
    expect(bandAt(bandSpans(frames, 700), tMs)).toEqual(band);
  });
});
