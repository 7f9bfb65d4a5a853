import { describe, expect, it } from 'vitest';
import { GLIDE_RULE } from '../../../../tests/support/rules.ts';
import { SIDES, type Side } from '../landmarks.ts';
import type { SettleRule } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import type { SideKey, SideMeasures } from './measure-sides.ts';
import { advanceStartPosture, NO_START, type StartPostureState } from './start-posture.ts';

type Sight = {
  readonly left?: number | null;
  readonly right?: number | null;
  readonly lean?: number | null;
  readonly sides?: readonly Side[];
};

/** Feeds one sight every 100 ms and gives the state after each. */
function run(
  sights: readonly Sight[],
  rule: SettleRule = GLIDE_RULE,
): readonly StartPostureState[] {
  let state = NO_START;
  return sights.map(({ left = null, right = null, lean = null, sides = ['right'] }, index) => {
    const measures: SideMeasures = new Map<SideKey, number | null>([
      ['thighBack.left', left],
      ['thighBack.right', right],
      ['trunkLean', lean],
    ]);
    const nowMs = milliseconds(index * 100);
    state = advanceStartPosture(state, { rule, sides, measures, nowMs });
    return state;
  });
}
const times = (count: number, sight: Sight): readonly Sight[] =>
  Array.from({ length: count }, () => sight);
const rest = (right: number, seconds: number): readonly Sight[] => times(seconds * 10, { right });
const move = (from: number, to: number, seconds: number): readonly Sight[] =>
  Array.from({ length: seconds * 10 }, (_, index) => ({
    right: from + ((to - from) * (index + 1)) / (seconds * 10),
  }));
const settled = (states: readonly StartPostureState[], side: Side = 'right') =>
  states.map(({ known }) => known[side]?.settled ?? null);
const last = (sights: readonly Sight[], side: Side = 'right') => settled(run(sights), side).at(-1);

describe('the start posture', () => {
  it('is taken after half the rest, so that whoever glides soon has one', () => {
    const found = settled(run(rest(2.5, 1)));
    expect(found.slice(0, 5), 'a passing value was taken for a rest').toEqual(Array(5).fill(null));
    expect(found[5], 'whoever glides at once has no start to rise from').toBeCloseTo(2.5, 9);
  });

  it('tells when its rest began', () => {
    const states = run([...move(-9, 1, 1), ...rest(1, 2)]);
    const since = states.at(-1)?.known.right?.sinceMs;
    expect(since).toBeGreaterThanOrEqual(600);
    expect(since).toBeLessThanOrEqual(1000);
  });

  it('is the mean over the rest, of the settle measure and of all others', () => {
    const sights = Array.from({ length: 11 }, (_, index) => ({
      right: index % 2 === 0 ? 2 : 3,
      lean: index % 2 === 0 ? -4 : -6,
    }));
    const start = run(sights).at(-1)?.known.right;
    expect(start?.settled).toBeCloseTo((6 * 2 + 5 * 3) / 11, 9);
    expect(start?.measures.get('trunkLean')).toBeCloseTo((6 * -4 + 5 * -6) / 11, 9);
    expect(start?.measures.get('thighBack.right')).toBeCloseTo(start?.settled ?? NaN, 9);
  });

  it('keeps the mean of what is hidden for a moment', () => {
    const sights = Array.from({ length: 10 }, (_, index) => ({
      right: 2,
      lean: index % 3 === 1 ? null : 7.5,
    }));
    expect(run(sights).at(-1)?.known.right?.measures.get('trunkLean')).toBeCloseTo(7.5, 9);
  });

  it('takes only a value that a start posture can have', () => {
    expect(last(rest(10.2, 3)), 'a depth was taken for the start').toBeNull();
    expect(last(rest(-5.2, 3))).toBeNull();
    expect(last(rest(9.8, 3))).toBeCloseTo(9.8, 9);
    expect(last(rest(-4.8, 3))).toBeCloseTo(-4.8, 9);
  });

  it('is not taken from a body that moves', () => {
    const rocking = Array.from({ length: 40 }, (_, index) => ({ right: index % 8 < 4 ? 0 : 4 }));
    expect(last(rocking)).toBeNull();
  });

  it('is not dragged along by a slow glide', () => {
    const found = last([...rest(1, 3), ...move(1, 15, 9), ...rest(15, 3)]);
    expect(found, 'the rise vanished and nothing would count').toBeCloseTo(1, 1);
  });

  it('is replaced by a lower rest that lasts, and by no higher one', () => {
    // The last of the movement already looks still, and is part of the mean.
    const lower = last([...rest(6, 3), ...move(6, 1, 1), ...rest(1, 3)]) ?? NaN;
    expect(Math.abs(lower - 1), 'a twisted first rest stayed the start').toBeLessThan(0.5);
    const higher = [...rest(1, 3), ...move(1, 7, 1), ...rest(7, 3)];
    expect(last(higher), 'a half-way stop made the stretch vanish').toBeCloseTo(1, 1);
  });

  it('wants the whole rest before it is replaced', () => {
    const lower = [...rest(6, 3), { right: 1 }];
    expect(last([...lower, ...rest(1, 0.9)])).toBeCloseTo(6, 9);
    expect(last([...lower, ...rest(1, 1)])).toBeCloseTo(1, 9);
  });

  it('is kept by body side, of the sides that may be stretched', () => {
    const both = times(15, { left: 3.5, right: -2.5, sides: SIDES });
    const states = run(both);
    expect(settled(states, 'left').at(-1)).toBeCloseTo(3.5, 9);
    expect(settled(states, 'right').at(-1)).toBeCloseTo(-2.5, 9);
    expect(last(times(15, { left: 3.5, right: -2.5 }), 'left')).toBeNull();
    const none = times(15, { left: 3.5, right: -2.5, sides: [] });
    expect([last(none, 'left'), last(none)], 'standing about was taken for a start').toEqual([
      null,
      null,
    ]);
  });

  it('of the other side stays while this one is in use', () => {
    const both = times(15, { left: 3.5, right: -2.5, sides: SIDES });
    const one = times(30, { left: 8.5, right: -2.5 });
    expect(last([...both, ...one], 'left')).toBeCloseTo(3.5, 9);
  });

  it('waits while its measure cannot be seen', () => {
    const hidden = times(4, { right: null });
    expect(last([...rest(2, 0.4), ...hidden, ...rest(2, 1)])).toBeCloseTo(2, 9);
    expect(last(times(30, { right: null }))).toBeNull();
  });

  it('of a stretch that the trunk makes belongs to both sides', () => {
    const trunk: SettleRule = { ...GLIDE_RULE, measure: 'trunkLean', limb: 'trunk' };
    const states = run(times(15, { lean: 4.5, sides: SIDES }), trunk);
    expect(settled(states, 'left').at(-1)).toBeCloseTo(4.5, 9);
    expect(settled(states, 'right').at(-1)).toBeCloseTo(4.5, 9);
  });
});
