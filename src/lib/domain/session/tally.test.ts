import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAN_RULE } from '../../../../tests/support/rules.ts';
import { measured } from '../../../../tests/support/measured.ts';
import type { FaultRule } from '../stretch/stretch-definition.ts';
import {
  EMPTY_TALLY,
  median,
  summariseFaults,
  summariseMeasures,
  tallyFaults,
  tallyHeld,
} from './tally.ts';

const SHIN: FaultRule = { ...LEAN_RULE, id: 'shin' };

const held = (lean: number, extension: number | null) =>
  measured({ trunkLean: lean, 'hipExtension.rear': extension });

describe('median', () => {
  it('is the middle of an odd count, whatever the order', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([7])).toBe(7);
  });

  it('is between the two in the middle of an even count', () => {
    expect(median([10, 1, 2, 5])).toBe(3.5);
    expect(median([-4, 6])).toBe(1);
  });

  it('is null of nothing', () => {
    expect(median([])).toBeNull();
  });

  it('sorts as numbers and leaves the list as it was', () => {
    const values = [100, 9, 20];
    expect(median(values)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  it('has as many values above as below', () => {
    const some = fc.array(fc.integer({ min: -90, max: 160 }), { minLength: 1 });
    fc.assert(
      fc.property(some, (values) => {
        const middle = median(values) ?? Number.NaN;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('tally of measures', () => {
  it('gives the middle of each measure, with the frames it was seen in', () => {
    let tally = EMPTY_TALLY;
    for (const [lean, extension] of [
      [2, 12],
      [30, null],
      [4, 16],
      [3, 15],
    ] as const) {
      tally = tallyHeld(tally, 'right', held(lean, extension));
    }
    expect(summariseMeasures(tally)).toEqual([
      {
        measure: 'trunkLean',
        limb: 'trunk',
        stretchedSide: 'right',
        median: 3.5,
        error: 3,
        frames: 4,
      },
      {
        measure: 'hipExtension',
        limb: 'rear',
        stretchedSide: 'right',
        median: 15,
        error: 5,
        frames: 3,
      },
    ]);
  });

  it('keeps the sides apart', () => {
    const left = tallyHeld(EMPTY_TALLY, 'left', held(1, 8));
    const both = tallyHeld(left, 'right', held(1, 20));
    const extension = summariseMeasures(both)
      .filter(({ measure }) => measure === 'hipExtension')
      .map(({ stretchedSide, median: middle }) => [stretchedSide, middle]);
    expect(extension, 'the sides cannot be compared').toEqual([
      ['left', 8],
      ['right', 20],
    ]);
  });

  it('leaves out what was never seen', () => {
    const tally = tallyHeld(EMPTY_TALLY, 'left', held(1, null));
    expect(summariseMeasures(tally).map(({ measure }) => measure)).toEqual(['trunkLean']);
    expect(summariseMeasures(EMPTY_TALLY)).toEqual([]);
  });
});

describe('tally of faults', () => {
  it('adds up the time of each fault by side, the longest first', () => {
    let tally = tallyFaults(EMPTY_TALLY, 'left', { faults: [LEAN_RULE], elapsedMs: 100 });
    tally = tallyFaults(tally, 'right', { faults: [LEAN_RULE, SHIN], elapsedMs: 130 });
    tally = tallyFaults(tally, 'right', { faults: [SHIN], elapsedMs: 140 });
    expect(summariseFaults(tally)).toEqual([
      { faultId: 'shin', stretchedSide: 'right', durationMs: 270 },
      { faultId: 'lean', stretchedSide: 'right', durationMs: 130 },
      { faultId: 'lean', stretchedSide: 'left', durationMs: 100 },
    ]);
  });

  it('changes no tally that was given out before', () => {
    const before = tallyFaults(EMPTY_TALLY, 'left', { faults: [LEAN_RULE], elapsedMs: 100 });
    tallyFaults(before, 'left', { faults: [LEAN_RULE], elapsedMs: 900 });
    tallyHeld(before, 'left', held(1, 1));
    expect(summariseFaults(before)).toMatchObject([{ durationMs: 100 }]);
    expect(summariseMeasures(before)).toEqual([]);
  });
});
