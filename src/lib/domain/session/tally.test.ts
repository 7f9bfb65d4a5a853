import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAN_RULE } from '../../../../tests/support/rules.ts';
import { measured } from '../../../../tests/support/measured.ts';
import type { FaultRule } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import {
  closeMoments,
  EMPTY_TALLY,
  median,
  summariseFaults,
  summariseMatch,
  summariseMeasures,
  summariseMoments,
  tallyFaults,
  tallyHeld,
  tallyMatch,
} from './tally.ts';

const SHIN: FaultRule = { ...LEAN_RULE, id: 'shin' };

const held = (lean: number, extension: number | null) =>
  measured({ trunkLean: lean, 'hipExtension.rear': extension });

/** A frame at this time, so long after the one before, with these faults on. */
const at = (nowMs: number, elapsedMs: number, ...faults: readonly FaultRule[]) => ({
  faults,
  elapsedMs,
  nowMs: milliseconds(nowMs),
});

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
    let tally = tallyFaults(EMPTY_TALLY, 'left', at(100, 100, LEAN_RULE));
    tally = tallyFaults(tally, 'right', at(230, 130, LEAN_RULE, SHIN));
    tally = tallyFaults(tally, 'right', at(370, 140, SHIN));
    expect(summariseFaults(tally)).toEqual([
      { faultId: 'shin', stretchedSide: 'right', durationMs: 270 },
      { faultId: 'lean', stretchedSide: 'right', durationMs: 130 },
      { faultId: 'lean', stretchedSide: 'left', durationMs: 100 },
    ]);
  });

  it('changes no tally that was given out before', () => {
    const before = tallyFaults(EMPTY_TALLY, 'left', at(100, 100, LEAN_RULE));
    tallyFaults(before, 'left', at(1000, 900, LEAN_RULE));
    tallyHeld(before, 'left', held(1, 1));
    expect(summariseFaults(before)).toMatchObject([{ durationMs: 100 }]);
    expect(summariseMeasures(before)).toEqual([]);
  });
});

describe('the moments of faults', () => {
  const START = milliseconds(5000);
  const moments = (tally: typeof EMPTY_TALLY) =>
    summariseMoments(tally, START).map(({ faultId, stretchedSide, fromMs, toMs }) => [
      faultId,
      stretchedSide,
      fromMs,
      toMs,
    ]);

  it('go from the first frame of a stay to its last, from the start of the session', () => {
    let tally = tallyFaults(EMPTY_TALLY, 'right', at(7000, 110, LEAN_RULE));
    tally = tallyFaults(tally, 'right', at(7900, 900, LEAN_RULE));
    tally = tallyFaults(tally, 'right', at(8100, 200));
    expect(moments(tally), 'the chart shows the fault somewhere else').toEqual([
      ['lean', 'right', 1890, 2900],
    ]);
  });

  it('are one for each stay, the first in front', () => {
    let tally = tallyFaults(EMPTY_TALLY, 'right', at(6000, 100, SHIN));
    tally = tallyFaults(tally, 'right', at(6100, 100, SHIN, LEAN_RULE));
    tally = tallyFaults(tally, 'right', at(6230, 130, LEAN_RULE));
    tally = tallyFaults(tally, 'right', at(6300, 70));
    tally = tallyFaults(tally, 'right', at(9000, 90, SHIN));
    tally = tallyFaults(tally, 'right', at(9100, 100));
    expect(moments(tally)).toEqual([
      ['shin', 'right', 900, 1100],
      ['lean', 'right', 1000, 1230],
      ['shin', 'right', 3910, 4000],
    ]);
  });

  it('hold the stay that is still on, without ending it', () => {
    const tally = tallyFaults(EMPTY_TALLY, 'left', at(6000, 100, LEAN_RULE));
    expect(moments(tally)).toEqual([['lean', 'left', 900, 1000]]);
    const longer = tallyFaults(tally, 'left', at(6500, 500, LEAN_RULE));
    expect(moments(longer), 'looking at it cut the stay in two').toEqual([
      ['lean', 'left', 900, 1500],
    ]);
  });

  it('end with the side that they belong to', () => {
    let tally = tallyFaults(EMPTY_TALLY, 'left', at(6000, 100, LEAN_RULE));
    tally = tallyFaults(tally, 'right', at(6200, 200));
    tally = tallyFaults(tally, 'left', at(8000, 100, LEAN_RULE));
    expect(moments(tally), 'the other side is blamed for the time between').toEqual([
      ['lean', 'left', 900, 1000],
      ['lean', 'left', 2900, 3000],
    ]);
  });

  it('end when nothing is judged any more, as in a pause', () => {
    let tally = closeMoments(tallyFaults(EMPTY_TALLY, 'left', at(6000, 100, LEAN_RULE)));
    tally = tallyFaults(tally, 'left', at(19_000, 100, LEAN_RULE));
    expect(moments(tally)).toEqual([
      ['lean', 'left', 900, 1000],
      ['lean', 'left', 13_900, 14_000],
    ]);
  });

  it('never lie before the start', () => {
    const tally = tallyFaults(EMPTY_TALLY, 'left', at(5040, 90, LEAN_RULE));
    expect(moments(tally)).toEqual([['lean', 'left', 0, 40]]);
  });
});

describe('the tally of the position match', () => {
  it('is the mean over the judged frames of each side, and null where there is none', () => {
    let tally = tallyMatch(EMPTY_TALLY, 'left', 0.5);
    tally = tallyMatch(tally, 'left', 1);
    tally = tallyMatch(tally, 'left', 0.9);
    expect(summariseMatch(tally).left).toBeCloseTo(0.8, 9);
    expect(summariseMatch(tally).right, 'a side that was never seen has a match').toBeNull();
  });

  it('can be nothing at all', () => {
    expect(summariseMatch(tallyMatch(EMPTY_TALLY, 'right', 0)).right).toBe(0);
  });
});
