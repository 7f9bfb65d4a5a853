import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { depthBand, personalBand } from './personal-range.ts';
import type { PersonalRule, StretchDefinition } from './stretch-definition.ts';

type Known = Parameters<typeof personalBand>[1];

const definition = (personal: PersonalRule): Pick<StretchDefinition, 'depth' | 'targets'> => ({
  depth: {
    measure: 'hipExtension',
    limb: 'rear',
    riseFromStart: 6,
    withoutStart: 11,
    personal,
  },
  targets: [{ ...DEPTH_BAND, measure: 'trunkLean', limb: 'trunk', max: 12 }, DEPTH_BAND],
});
const FROM_START = definition({ from: 'start', minimum: 3, target: 5 });
const FROM_BEST = definition({ from: 'best', minimum: -8, target: 1 });
const band = (of: typeof FROM_START, known: Partial<Known>) => {
  const found = personalBand(of, { start: null, best: null, ...known });
  return found === null ? null : [found.min, ...found.target, found.max];
};

describe('the depth band of one person', () => {
  it('is that of the level while nothing is known of them', () => {
    expect(personalBand(FROM_START, { start: null, best: 7 })).toEqual(DEPTH_BAND);
    expect(personalBand(FROM_BEST, { start: 2, best: null })).toEqual(DEPTH_BAND);
  });

  it('asks less of someone who starts stiff, and lets them aim at their own next step', () => {
    expect(band(FROM_START, { start: -14 }), 'a stiff hip can never succeed').toEqual([
      -11, -9, 20, 30,
    ]);
    expect(band(FROM_START, { start: 0 })).toEqual([3, 5, 20, 30]);
  });

  it('never asks more than the level does', () => {
    expect(band(FROM_START, { start: 9 })).toEqual([5, 10, 20, 30]);
    expect(band(FROM_BEST, { best: 28 }), 'a supple body was driven further').toEqual([
      5, 10, 20, 30,
    ]);
  });

  it('counts from the best that was held, where the rule says so', () => {
    expect(band(FROM_BEST, { best: 6, start: -20 })).toEqual([-2, 7, 20, 30]);
  });

  it('always rises, whatever the person', () => {
    const value = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(value, fc.constantFrom(FROM_START, FROM_BEST), (reference, of) => {
        const found = personalBand(of, { start: reference, best: reference });
        const [low, high] = found?.target ?? [NaN, NaN];
        expect(found?.min).toBeLessThanOrEqual(low);
        expect(low).toBeLessThan(high);
        expect(high).toBeLessThanOrEqual(found?.max ?? NaN);
        expect(found?.min, 'more than the level was asked').toBeLessThanOrEqual(DEPTH_BAND.min);
      }),
    );
  });

  it('is null without a depth band', () => {
    const { depth } = FROM_START;
    const targets = [{ ...DEPTH_BAND, limb: 'front' as const }];
    expect(depthBand({ depth, targets })).toBeNull();
    expect(personalBand({ depth, targets }, { start: 3, best: 4 })).toBeNull();
  });
});
