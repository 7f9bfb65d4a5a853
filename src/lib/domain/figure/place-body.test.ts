import { describe, expect, it } from 'vitest';
import { MEASURES } from '../kinematics/measures.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import { imagePoint, landmarkOf, SIDES, type Landmarks, type Side } from '../landmarks.ts';
import { distanceBetween } from '../kinematics/joint-angle.ts';
import { axesOf } from './body-axes.ts';
import { turnsOf, type BodyAngles } from './body-angles.ts';
import { moveBody, placeBody, withArm } from './place-body.ts';
import { scaleLengths, TYPICAL_LENGTHS } from './segment-lengths.ts';

const FACING_LEFT: BodyOrientation = { posture: 'upright', facing: 'image-left' };
const UPRIGHT: readonly BodyOrientation[] = [
  FACING_LEFT,
  { posture: 'upright', facing: 'image-right' },
];
const LYING: readonly BodyOrientation[] = [
  { posture: 'lying', headAt: 'image-left' },
  { posture: 'lying', headAt: 'image-right' },
];
const LENGTHS = scaleLengths(TYPICAL_LENGTHS, 93);

function bodyOf(angles: BodyAngles, orientation: BodyOrientation): Landmarks {
  return placeBody(turnsOf(angles, orientation.posture), {
    lengths: LENGTHS,
    axes: axesOf(orientation),
    midHip: imagePoint(317, 241),
  });
}
/** One leg with these angles, the other as different as can be. */
function anglesWith(side: Side, leg: BodyAngles['legs'][Side], trunk: number): BodyAngles {
  const other = { thigh: 33, kneeFlexion: 71 };
  return { trunk, neckFlexion: 11, legs: { left: other, right: other, [side]: leg } };
}
const measured = (
  name: keyof typeof MEASURES,
  landmarks: Landmarks,
  seen: { readonly orientation: BodyOrientation; readonly side: Side },
): number => MEASURES[name].compute({ landmarks, yaw: 0, ...seen });

describe('a body from its angles', () => {
  const legs = [-34, -3, 0, 17, 96].flatMap((thigh) =>
    [0, 6, 88, 131].map((kneeFlexion) => ({ thigh, kneeFlexion })),
  );

  it.each(UPRIGHT)('measures what was put in, upright $facing', (orientation) => {
    for (const side of SIDES) {
      for (const leg of legs) {
        for (const lean of [-7, 0, 23]) {
          const landmarks = bodyOf(anglesWith(side, leg, lean), orientation);
          const seen = { orientation, side };
          const about = `${side} leg ${String(leg.thigh)}, ${String(leg.kneeFlexion)}, lean ${String(lean)}`;
          expect(measured('trunkLean', landmarks, seen), about).toBeCloseTo(lean, 8);
          expect(measured('thighBack', landmarks, seen), about).toBeCloseTo(-leg.thigh, 8);
          expect(measured('hipFlexion', landmarks, seen), about).toBeCloseTo(leg.thigh + lean, 8);
          expect(measured('kneeFlexion', landmarks, seen), about).toBeCloseTo(leg.kneeFlexion, 4);
          expect(measured('shinLean', landmarks, seen), about).toBeCloseTo(
            leg.kneeFlexion - leg.thigh,
            8,
          );
        }
      }
    }
  });

  it.each(LYING)('measures what was put in, lying with the head at $headAt', (orientation) => {
    for (const side of SIDES) {
      for (const leg of legs) {
        for (const raised of [-4, 0, 13]) {
          const landmarks = bodyOf(anglesWith(side, leg, raised), orientation);
          const seen = { orientation, side };
          const about = `${side} leg ${String(leg.thigh)}, ${String(leg.kneeFlexion)}, trunk ${String(raised)}`;
          expect(measured('trunkFromFloor', landmarks, seen), about).toBeCloseTo(raised, 8);
          expect(measured('neckFlexion', landmarks, seen), about).toBeCloseTo(11, 8);
          expect(measured('thighFromFloor', landmarks, seen), about).toBeCloseTo(leg.thigh, 8);
          expect(measured('hipFlexion', landmarks, seen), about).toBeCloseTo(leg.thigh + raised, 8);
          expect(measured('kneeFlexion', landmarks, seen), about).toBeCloseTo(leg.kneeFlexion, 4);
        }
      }
    }
  });

  it('has the lengths that it was given', () => {
    const landmarks = bodyOf(anglesWith('left', { thigh: 41, kneeFlexion: 67 }, 9), FACING_LEFT);
    const between = (from: Parameters<typeof landmarkOf>[1], to: typeof from) =>
      distanceBetween(
        landmarks[landmarkOf('left', from)].point,
        landmarks[landmarkOf('left', to)].point,
      );
    expect(between('hip', 'knee')).toBeCloseTo(LENGTHS.thigh, 8);
    expect(between('knee', 'ankle')).toBeCloseTo(LENGTHS.shin, 8);
    expect(between('ankle', 'footIndex')).toBeCloseTo(LENGTHS.foot, 8);
    expect(between('shoulder', 'elbow')).toBeCloseTo(LENGTHS.upperArm, 8);
    expect(between('elbow', 'wrist')).toBeCloseTo(LENGTHS.forearm, 8);
    expect(between('shoulder', 'hip')).toBeCloseTo(LENGTHS.trunk, 8);
  });

  it('looks ahead where it faces, and up where it lies', () => {
    const at = (orientation: BodyOrientation) => {
      const landmarks = bodyOf(anglesWith('left', { thigh: 5, kneeFlexion: 12 }, 0), orientation);
      const { nose, 'left.ear': ear } = landmarks;
      return { x: Math.sign(nose.point.x - ear.point.x), isUp: nose.point.y < ear.point.y - 9 };
    };
    expect(UPRIGHT.map((one) => at(one).x)).toEqual([-1, 1]);
    expect(
      LYING.map((one) => at(one).isUp),
      'a supine body looks into the mat',
    ).toEqual([true, true]);
  });
});

describe('a body that is changed', () => {
  const orientation: BodyOrientation = { posture: 'upright', facing: 'image-right' };
  const body = bodyOf(anglesWith('left', { thigh: 5, kneeFlexion: 12 }, 3), orientation);

  it('is the same elsewhere', () => {
    const moved = moveBody(body, { dx: -13, dy: 29 });
    expect(moved['left.knee'].point.x).toBeCloseTo(body['left.knee'].point.x - 13, 8);
    expect(moved.nose.point.y).toBeCloseTo(body.nose.point.y + 29, 8);
  });

  it('moves one arm and nothing else', () => {
    const turns = { upperArm: 90, forearm: 120, hand: 125 };
    const reaching = withArm(
      body,
      { side: 'right', turns },
      { lengths: LENGTHS, axes: axesOf(orientation) },
    );
    const changed = Object.keys(body).filter(
      (name) => reaching[name as 'nose'].point !== body[name as 'nose'].point,
    );
    expect(changed.sort()).toEqual(['right.elbow', 'right.indexFinger', 'right.wrist']);
    expect(reaching['right.elbow'].point.x - body['right.shoulder'].point.x).toBeCloseTo(
      LENGTHS.upperArm,
      8,
    );
  });
});
