import { describe, expect, it } from 'vitest';
import type { LandmarkName, Landmarks } from '../landmarks.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import type { BodyAngles } from './body-angles.ts';
import { MOTION_LASTS, motionAt } from './figure-motion.ts';
import { floorUnderFoot } from './floor-contact.ts';
import { posedFigure, type PosedFigurePlan } from './posed-figure.ts';
import { milliseconds } from '../units.ts';

const legs = (right: readonly [number, number], left = right): BodyAngles['legs'] => ({
  right: { thigh: right[0], kneeFlexion: right[1] },
  left: { thigh: left[0], kneeFlexion: left[1] },
});
const flat = (of: BodyAngles['legs']): BodyAngles => ({ trunk: 0, neckFlexion: 0, legs: of });
const NO_HANDS = { start: null, held: null };

/** Hips up between shoulders and feet; the angles fit each other only roughly. */
const BRIDGE: PosedFigurePlan = {
  posture: 'lying',
  seenFrom: 'side',
  start: flat(legs([52, 124])),
  held: { trunk: -21, neckFlexion: 21, legs: legs([20, 106]) },
  hands: NO_HANDS,
};
/** The near foot slides up to the far one, which stands already. */
const DRAW_UP: PosedFigurePlan = {
  ...BRIDGE,
  start: flat(legs([-3, 5], [54, 124])),
  held: flat(legs([54, 124])),
};
const ON_THE_SIDE: PosedFigurePlan = {
  posture: 'lying',
  seenFrom: 'above',
  start: flat(legs([35, 55], [10, 25])),
  held: flat(legs([108, 118], [0, 10])),
  hands: { start: null, held: { limb: 'raised', on: 'shin', along: 0.2, face: 'front' } },
};

const TRUNK = 100;
const PARTS = [0, 0.1, 0.35, 0.5, 0.72, 0.9, 1];
const STAYS = ['shoulder', 'ankle', 'heel', 'footIndex'] as const;
const away = (a: Landmarks, b: Landmarks, name: LandmarkName): number =>
  Math.hypot(a[name].point.x - b[name].point.x, a[name].point.y - b[name].point.y) / TRUNK;

describe('a bridge', () => {
  const figure = posedFigure(BRIDGE);
  const start = figure.at(0);

  it.each(STAYS)('leaves each %s where it is while the hips rise', (part) => {
    for (const at of PARTS) {
      const now = figure.at(at);
      for (const side of ['left', 'right'] as const) {
        expect(
          away(start, now, `${side}.${part}`),
          `the ${part} slides at ${String(at)} of the way`,
        ).toBeLessThan(0.02);
      }
    }
  });

  it('lifts the hips, and does not lift them in the start posture', () => {
    const height = (landmarks: Landmarks) => -trunkOf(landmarks).midHip.y / TRUNK;
    expect(height(start)).toBeCloseTo(0.19, 3);
    expect(height(figure.at(1)), 'nobody sees that the hips go up').toBeGreaterThan(0.5);
    const heights = PARTS.map((part) => height(figure.at(part)));
    expect(
      heights.toSorted((a, b) => a - b),
      'the hips sink on the way up',
    ).toEqual(heights);
  });

  it('keeps head and arms on the floor', () => {
    const held = figure.at(1);
    for (const name of ['left.ear', 'left.wrist', 'right.indexFinger'] as const) {
      expect(away(start, held, name), `${name} leaves the floor`).toBeLessThan(0.02);
    }
  });
});

describe('a foot that is drawn up', () => {
  const figure = posedFigure(DRAW_UP);

  it('slides along the floor and never through it', () => {
    for (const at of PARTS) {
      const floor = floorUnderFoot(figure.at(at), 'right') / TRUNK;
      expect(Math.abs(floor), `off the floor at ${String(at)} of the way`).toBeLessThan(0.02);
    }
  });

  it('comes up to the other one, which stays', () => {
    expect(away(figure.at(0), figure.at(1), 'left.ankle')).toBeLessThan(0.02);
    const held = figure.at(1);
    expect(
      Math.abs(held['right.ankle'].point.x - held['left.ankle'].point.x) / TRUNK,
      'the feet do not come to stand side by side',
    ).toBeLessThan(0.02);
  });
});

describe('a body on its side, seen from above', () => {
  const figure = posedFigure(ON_THE_SIDE);
  const held = figure.at(1);

  it('keeps the angles that are given, without a floor to stand on', () => {
    const { midHip } = trunkOf(held);
    expect(midHip).toMatchObject({ x: 0, y: 0 });
    const knee = held['right.knee'].point;
    expect((Math.atan2(-knee.y, knee.x) * 180) / Math.PI).toBeCloseTo(108, 6);
  });

  it('holds with the arm on top only', () => {
    const { x, y } = held['right.knee'].point;
    const reach = (name: LandmarkName) =>
      Math.hypot(held[name].point.x - x, held[name].point.y - y) / TRUNK;
    expect(reach('right.wrist'), 'the hand does not reach the shin').toBeLessThan(0.3);
    expect(away(figure.at(0), held, 'left.wrist'), 'the arm underneath moves').toBe(0);
  });

  it('has the leg on top near, so that it is drawn over the other', () => {
    expect(figure.view).toEqual({
      orientation: { posture: 'lying', headAt: 'image-left' },
      roles: { raised: 'right', down: 'left' },
    });
  });
});

describe.each([
  ['a bridge', BRIDGE],
  ['a foot that is drawn up', DRAW_UP],
  ['a body on its side', ON_THE_SIDE],
])('the motion of %s', (_name, plan) => {
  it('never jumps', () => {
    const figure = posedFigure(plan);
    const step = 20;
    let last = figure.at(0);
    for (let at = step; at < MOTION_LASTS; at += step) {
      const next = figure.at(motionAt(milliseconds(at)).part);
      for (const name of Object.keys(last) as LandmarkName[]) {
        expect(away(last, next, name), `${name} jumps at ${String(at)} ms`).toBeLessThan(0.06);
      }
      last = next;
    }
  });

  it('is the same in another size', () => {
    const small = posedFigure(plan, { trunk: 50 }).at(0.6);
    const large = posedFigure(plan).at(0.6);
    for (const name of Object.keys(large) as LandmarkName[]) {
      expect(small[name].point.x * 2).toBeCloseTo(large[name].point.x, 6);
      expect(small[name].point.y * 2).toBeCloseTo(large[name].point.y, 6);
    }
  });
});

it('a standing figure stands on the floor', () => {
  const figure = posedFigure({
    posture: 'upright',
    seenFrom: 'side',
    start: flat(legs([0, 0])),
    held: flat(legs([0, 0], [25, 40])),
    hands: NO_HANDS,
  });
  expect(floorUnderFoot(figure.at(0), 'left'), 'it floats').toBeCloseTo(0, 6);
});
