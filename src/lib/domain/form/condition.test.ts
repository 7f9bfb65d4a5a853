import { describe, expect, it } from 'vitest';
import { measured } from '../../../../tests/support/measured.ts';
import type { Condition } from '../stretch/stretch-definition.ts';
import { isConditionTrue } from './condition.ts';

const ABOVE: Condition = {
  measure: 'kneeFlexion',
  limb: 'front',
  side: 'above',
  enterAt: 45,
  leaveAt: 35,
};
const BELOW: Condition = { ...ABOVE, side: 'below', enterAt: 20, leaveAt: 28 };

const flexion = (value: number) => measured({ 'kneeFlexion.front': value });

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
    const unseen = measured({ 'kneeFlexion.front': null });
    for (const was of [true, false]) {
      expect(isConditionTrue(ABOVE, unseen, was), 'not seeing was taken for a verdict').toBe(was);
      expect(isConditionTrue(ABOVE, new Map(), was)).toBe(was);
    }
  });

  it('looks at its own limb', () => {
    const rear: Condition = { ...ABOVE, limb: 'rear' };
    expect(isConditionTrue(rear, flexion(90), false), 'the other leg was judged').toBe(false);
  });
});
