import { describe, expect, test } from 'vitest';
import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';
import { checkedFrame } from '../../../../tests/support/file-checks.ts';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { judgedBands } from '#lib/domain/form/band.ts';
import { mainBand } from './main-band.ts';

const MAIN: TargetBand = { ...DEPTH_BAND, variants: [] };
const straight: TargetBand = {
  ...MAIN,
  measure: 'kneeFlexion',
  limb: 'down',
  target: [0, 11],
  variants: ['straight'],
};
const bent: TargetBand = { ...straight, target: [80, 107], variants: ['bent'] };
const targets = [MAIN, straight, bent];
const doing = (id: string) => ({
  id,
  allOf: [],
  stretchesTarget: true,
  cueId: null,
});
const frame = checkedFrame({});
const inVariant = (id: string | null) => ({
  ...frame,
  result: { ...frame.result, depthBand: null, variant: id === null ? null : doing(id) },
});

describe('the bands of a frame', () => {
  test.each([
    ['straight', straight],
    ['bent', bent],
    [null, straight],
  ])('done the way "%s", each measure is judged once, by the band of that way', (id, band) => {
    expect(
      judgedBands(targets, inVariant(id).result),
      'a measure is judged by another way',
    ).toEqual([MAIN, band]);
  });

  test("are this person's own for the main measure", () => {
    const own: TargetBand = { ...MAIN, target: [7, 13] };
    const known = { ...frame, result: { ...frame.result, variant: null, depthBand: own } };
    expect(judgedBands(targets, known.result)[0], 'the general band hides the own one').toBe(own);
    expect(mainBand([known, inVariant(null)], targets, MAIN)).toBe(own);
    expect(mainBand([inVariant(null)], targets, MAIN)).toBe(MAIN);
  });
});
