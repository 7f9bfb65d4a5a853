import { describe, expect, it } from 'vitest';
import { measured } from '../../../../tests/support/measured.ts';
import type { Condition } from '../stretch/stretch-definition.ts';
import { isConditionTrue, type ConditionInput } from './condition.ts';

const ABOVE: Condition = {
  measure: 'kneeFlexion',
  limb: 'front',
  side: 'above',
  from: 'zero',
  enterAt: 45,
  leaveAt: 35,
};
const BELOW: Condition = { ...ABOVE, side: 'below', enterAt: 20, leaveAt: 28 };

const flexion = (value: number, change: number | null = null): ConditionInput => ({
  measurements: measured({ 'kneeFlexion.front': value }, { 'kneeFlexion.front': change }),
  personalMinimum: null,
});

/** What the condition is after each value, beginning with false. */
function run(condition: Condition, values: readonly number[]): readonly boolean[] {
  let was = false;
  return values.map((value) => (was = isConditionTrue(condition, flexion(value), was)));
}

/** On past the enter limit, off at the leave limit, on again. */
const ON_AND_OFF = [false, false, true, true, true, false, false, true];

describe('conditions', () => {
  it('above: true from over the enter limit, false again at the leave limit', () => {
    expect(run(ABOVE, [30, 45, 45.1, 40, 35.1, 35, 40, 46])).toEqual(ON_AND_OFF);
  });

  it('below: true from under the enter limit, false again at the leave limit', () => {
    expect(run(BELOW, [30, 20, 19.9, 25, 27.9, 28, 24, 19])).toEqual(ON_AND_OFF);
  });

  it('stays as it was while its measure cannot be seen', () => {
    const unseen: ConditionInput = {
      measurements: measured({ 'kneeFlexion.front': null }),
      personalMinimum: 12,
    };
    const empty: ConditionInput = { measurements: new Map(), personalMinimum: 12 };
    for (const was of [true, false]) {
      expect(isConditionTrue(ABOVE, unseen, was), 'not seeing was taken for a verdict').toBe(was);
      expect(isConditionTrue(ABOVE, empty, was)).toBe(was);
    }
  });

  it('looks at its own limb', () => {
    const rear: Condition = { ...ABOVE, limb: 'rear' };
    expect(isConditionTrue(rear, flexion(90), false), 'the other leg was judged').toBe(false);
  });

  it('from the start posture: counts the change, whatever the value', () => {
    const fromStart: Condition = { ...ABOVE, from: 'start', enterAt: 8, leaveAt: 5 };
    expect(isConditionTrue(fromStart, flexion(91, 7.9), false), 'the value was taken').toBe(false);
    expect(isConditionTrue(fromStart, flexion(3, 8.1), false)).toBe(true);
    expect(isConditionTrue(fromStart, flexion(3, 5.1), true)).toBe(true);
    expect(isConditionTrue(fromStart, flexion(91, 5), true)).toBe(false);
  });

  it('from the start posture: stays as it was while that was not seen', () => {
    const fromStart: Condition = { ...ABOVE, from: 'start', enterAt: 8, leaveAt: 5 };
    for (const was of [true, false]) {
      expect(isConditionTrue(fromStart, flexion(91), was), 'a guess was taken').toBe(was);
    }
  });

  it('from the personal minimum: asks of each person what they can do', () => {
    const short: Condition = { ...BELOW, from: 'personal-minimum', enterAt: 0, leaveAt: 4 };
    const at = (value: number, personalMinimum: number | null): ConditionInput => ({
      ...flexion(value),
      personalMinimum,
    });
    expect(isConditionTrue(short, at(86.9, 87), false)).toBe(true);
    expect(isConditionTrue(short, at(87.1, 87), false), 'enough was called too little').toBe(false);
    expect(isConditionTrue(short, at(90.9, 87), true)).toBe(true);
    expect(isConditionTrue(short, at(91.1, 87), true)).toBe(false);
    for (const was of [true, false]) {
      expect(isConditionTrue(short, at(2, null), was), 'a norm was taken for the person').toBe(was);
    }
  });
});
