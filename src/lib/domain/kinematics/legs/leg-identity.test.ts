import { describe, expect, it } from 'vitest';
import {
  FLAT,
  KNEE_IN,
  SUPINE_SEGMENTS,
  supineLandmarks,
  type SupinePose,
} from '../../../../../tests/support/supine-skeleton.ts';
import { milliseconds } from '../../units.ts';
import { advanceLegIdentity, NO_IDENTITY, type IdentifiedLegs } from './leg-identity.ts';
import { legsOf, type Legs } from './unblend-legs.ts';

const STEP_MS = 1000 / 15;
const THIGH = SUPINE_SEGMENTS.thigh * KNEE_IN.trunk;

type Sight = {
  readonly pose: SupinePose;
  readonly isSwapped?: boolean;
  readonly blend?: number;
};
type Found = IdentifiedLegs & { readonly isRight: boolean; readonly atMs: number };

const swapped = ({ left, right }: Legs): Legs => ({ left: right, right: left });

function run(sights: readonly Sight[], stepMs = STEP_MS): readonly Found[] {
  let state = NO_IDENTITY;
  return sights.map(({ pose, isSwapped = false, blend = 0 }, index) => {
    const truth = legsOf(supineLandmarks(pose));
    const nowMs = milliseconds(index * stepMs);
    const step = advanceLegIdentity(
      state,
      { legs: isSwapped ? swapped(truth) : truth, blend },
      { thigh: THIGH, nowMs },
    );
    state = step.state;
    const isRight = step.identified.legs.left.knee === truth.left.knee;
    return { ...step.identified, isRight, atMs: index * stepMs };
  });
}
const times = (count: number, sight: Sight): readonly Sight[] =>
  Array.from({ length: count }, () => sight);
/** From flat to the chest within two seconds, then still. */
const drawnIn = (index: number): SupinePose => ({
  ...KNEE_IN,
  hipFlexionRaised: Math.min(KNEE_IN.hipFlexionRaised, 3 + index * 4),
});

/** Numbers from 0 to 1 that look random and are the same in every run. */
function* chances(seed: number): Generator<number, never> {
  let value = seed;
  for (;;) {
    value = (value * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield value / 4_294_967_296;
  }
}
const randomly = (seed: number, share: number, count: number): readonly Sight[] => {
  const chance = chances(seed);
  for (let skip = 0; skip < 5; skip += 1) chance.next();
  return Array.from({ length: count }, (_, index) => ({
    pose: drawnIn(index),
    isSwapped: chance.next().value < share,
  }));
};

describe('leg identity', () => {
  it('is sure within half a second where the labels hold', () => {
    const found = run(times(20, { pose: KNEE_IN }));
    const sureFrom = found.findIndex(({ isSure }) => isSure);
    expect(found[sureFrom]?.atMs, 'a clear view does not count').toBeLessThanOrEqual(500);
    expect(found[sureFrom]?.atMs, 'one frame was enough').toBeGreaterThan(200);
    expect(found.slice(sureFrom).every(({ isSure, isRight }) => isSure && isRight)).toBe(true);
  });

  it('is not sure of legs that lie together, and begins anew when they part', () => {
    const found = run([...times(30, { pose: FLAT }), ...times(20, { pose: KNEE_IN })]);
    expect(found.slice(0, 30).some(({ isSure }) => isSure)).toBe(false);
    expect(found.slice(0, 30).every(({ isRight }) => isRight)).toBe(true);
    expect(found.at(-1)).toMatchObject({ isSure: true, isRight: true });
    const again = run([...times(20, { pose: KNEE_IN }), { pose: FLAT }, { pose: KNEE_IN }]);
    expect(again.at(-1)?.isSure, 'crossed legs kept their names').toBe(false);
  });

  it('keeps its legs where a label swaps for a frame', () => {
    const sights = Array.from({ length: 60 }, (_, index): Sight => ({
      pose: KNEE_IN,
      isSwapped: index % 4 === 3,
    }));
    const found = run(sights);
    expect(
      found.every(({ isRight }) => isRight),
      'the legs jumped',
    ).toBe(true);
    expect(found.at(-1)?.isSure).toBe(true);
  });

  it('of labels that swap in a quarter of the frames names no leg wrongly', () => {
    const all = Array.from({ length: 60 }, (_, seed) => run(randomly(seed * 7919 + 3, 0.25, 150)));
    const sure = all.flat().filter(({ isSure }) => isSure);
    const wrong = sure.filter(({ isRight }) => !isRight);
    expect(wrong, 'the other leg was credited').toEqual([]);
    const last = all.map((found) => found.at(-1));
    expect(last.filter((found) => found?.isSure === true && !found.isRight)).toEqual([]);
    const named = last.filter((found) => found?.isSure === true).length;
    expect(named, 'labels that are mostly right are never believed').toBeGreaterThan(50);
  });

  it('of labels that swap as often as not is sure of nothing for long', () => {
    const coin = Array.from({ length: 100 }, (_, index): Sight => ({
      pose: KNEE_IN,
      isSwapped: index % 2 === 1,
    }));
    expect(
      run(coin)
        .slice(10)
        .some(({ isSure }) => isSure),
      'a guess was counted',
    ).toBe(false);
  });

  it('turns round when the labels have contradicted for long', () => {
    const sights = [
      ...times(3, { pose: KNEE_IN, isSwapped: true }),
      ...times(60, { pose: KNEE_IN }),
    ];
    const found = run(sights);
    expect(found[4]?.isRight, 'one frame turned the legs round').toBe(false);
    expect(found.at(-1)).toMatchObject({ isSure: true, isRight: true });
    expect(found.filter(({ isSure, isRight }) => isSure && !isRight)).toEqual([]);
  });

  it('says nothing of where a leg went in a long gap', () => {
    let state = NO_IDENTITY;
    const truth = legsOf(supineLandmarks(KNEE_IN));
    const at = (atMs: number): IdentifiedLegs => {
      const step = advanceLegIdentity(
        state,
        { legs: truth, blend: 0 },
        { thigh: THIGH, nowMs: milliseconds(atMs) },
      );
      state = step.state;
      return step.identified;
    };
    for (let atMs = 0; atMs <= 1000; atMs += 100) at(atMs);
    expect(at(1900).isSure).toBe(true);
    expect(at(2950).isSure, 'whoever was away may have changed legs').toBe(false);
  });

  it('is clear only while the model mostly tells the legs apart', () => {
    expect(run(times(30, { pose: KNEE_IN })).at(-1)?.isClear).toBe(true);
    expect(run(times(30, { pose: KNEE_IN, blend: 0.4 })).at(-1)?.isClear).toBe(false);
    const later = run([
      ...times(30, { pose: KNEE_IN, blend: 0.4 }),
      ...times(150, { pose: KNEE_IN }),
    ]);
    expect(later.at(-1)?.isClear, 'a bad beginning spoils the whole hold').toBe(true);
    expect(run(times(30, { pose: KNEE_IN, blend: 0.1 })).at(-1)?.isClear).toBe(true);
  });
});
