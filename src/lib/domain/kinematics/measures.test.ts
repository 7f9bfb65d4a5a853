import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  imagePoint,
  otherSide,
  SIDES,
  type Landmark,
  type LandmarkName,
  type PoseFrame,
} from '../landmarks.ts';
import {
  LUNGE,
  uprightFrame,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import type { MeasureRequest } from './measure-body.ts';
import { measureNow, type MeasuredBody } from './measure-sides.ts';
import { MEASURES, type MeasureName } from './measures.ts';

const bodyOf = (pose: UprightPose, frame = uprightFrame(pose, 0)): MeasuredBody => ({
  frame,
  orientation: { posture: 'upright', facing: pose.facing },
  yaw: 0,
});
/** The body side of a limb of this skeleton; the trunk is measured the same from either. */
const sideOf = ({ rear }: UprightPose, { limb }: MeasureRequest) =>
  limb === 'rear' ? rear : otherSide(rear);
const measured = (pose: UprightPose, request: MeasureRequest): number | null =>
  measureNow(bodyOf(pose), request.measure, sideOf(pose, request));

const REQUESTS = {
  trunkLean: { measure: 'trunkLean', limb: 'trunk' },
  hipExtension: { measure: 'hipExtension', limb: 'rear' },
  hipFlexion: { measure: 'hipFlexion', limb: 'front' },
  kneeRear: { measure: 'kneeFlexion', limb: 'rear' },
  kneeFront: { measure: 'kneeFlexion', limb: 'front' },
  thighBack: { measure: 'thighBack', limb: 'rear' },
  shinLean: { measure: 'shinLean', limb: 'front' },
  shinFromFloor: { measure: 'shinFromFloor', limb: 'rear' },
  stanceRatio: { measure: 'stanceRatio', limb: 'front' },
  kneeHeight: { measure: 'kneeHeight', limb: 'rear' },
  kneePastToe: { measure: 'kneePastToe', limb: 'front' },
  trunkTurn: { measure: 'trunkTurn', limb: 'trunk' },
  handToKnee: { measure: 'handToKnee', limb: 'front' },
} satisfies Record<string, MeasureRequest>;
const ALL = Object.values(REQUESTS);

const poses = fc.record({
  facing: fc.constantFrom('image-left' as const, 'image-right' as const),
  rear: fc.constantFrom('left' as const, 'right' as const),
  trunkLean: fc.double({ min: -20, max: 60, noNaN: true }),
  hipExtensionRear: fc.double({ min: -60, max: 30, noNaN: true }),
  kneeFlexionRear: fc.double({ min: 0, max: 140, noNaN: true }),
  hipFlexionFront: fc.double({ min: -30, max: 120, noNaN: true }),
  kneeFlexionFront: fc.double({ min: 0, max: 140, noNaN: true }),
  trunk: fc.constantFrom(41, 97, 160),
});
const poseOf = (drawn: Partial<UprightPose>): UprightPose => ({
  ...LUNGE,
  size: { width: 4000, height: 4000 },
  midHip: { x: 2000, y: 2000 },
  ...drawn,
});

/** A shin that points straight up may read 180 or -180, which is the same direction. */
const turnBetween = (a: number, b: number): number => ((((a - b + 540) % 360) + 360) % 360) - 180;

describe('measures', () => {
  it('recovers every joint angle a skeleton was built from, whatever its facing, leg and size', () => {
    fc.assert(
      fc.property(poses, (drawn) => {
        const pose = poseOf(drawn);
        expect(measured(pose, REQUESTS.trunkLean)).toBeCloseTo(pose.trunkLean, 6);
        expect(measured(pose, REQUESTS.hipExtension)).toBeCloseTo(pose.hipExtensionRear, 6);
        expect(measured(pose, REQUESTS.hipFlexion)).toBeCloseTo(pose.hipFlexionFront, 6);
        expect(measured(pose, REQUESTS.kneeRear)).toBeCloseTo(pose.kneeFlexionRear, 6);
        expect(measured(pose, REQUESTS.kneeFront)).toBeCloseTo(pose.kneeFlexionFront, 6);
        expect(measured(pose, REQUESTS.thighBack)).toBeCloseTo(
          pose.hipExtensionRear + pose.trunkLean,
          6,
        );
        // Thigh direction minus knee bend is where the shin points; upright it leans the other way.
        const shinLean = pose.kneeFlexionFront - (pose.hipFlexionFront - pose.trunkLean);
        expect(turnBetween(measured(pose, REQUESTS.shinLean) ?? NaN, shinLean)).toBeCloseTo(0, 6);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the geometry check that a flat rear shin means knee bend = 90 - thigh angle', () => {
    for (const thigh of [0, 10, 15, 20]) {
      const pose = poseOf({ trunkLean: 0, hipExtensionRear: thigh, kneeFlexionRear: 90 - thigh });
      expect(measured(pose, REQUESTS.shinFromFloor)).toBeCloseTo(0, 6);
    }
  });

  it.each([
    [10, 1.17],
    [15, 1.25],
    [20, 1.33],
  ])('reads the stance of a thigh %d degrees back as about %f thighs', (thigh, stance) => {
    // The table takes equal thighs and shins with the front shin vertical: front knee = hip flexion.
    const frontHip = { 10: 95, 15: 96, 20: 98 }[thigh] ?? NaN;
    const pose = poseOf({
      trunkLean: 0,
      hipExtensionRear: thigh,
      kneeFlexionRear: 90 - thigh,
      hipFlexionFront: frontHip,
      kneeFlexionFront: frontHip,
    });
    expect(measured(pose, REQUESTS.stanceRatio)).toBeCloseTo(stance, 1);
  });

  it.each([
    ['image-right', 'right', 97],
    ['image-left', 'right', 41],
    ['image-right', 'left', 160],
    ['image-left', 'left', 97],
  ] as const)('reads lengths off a square lunge facing %s, %s leg rear', (facing, rear, trunk) => {
    const square = poseOf({
      facing,
      rear,
      trunk,
      trunkLean: 0,
      hipExtensionRear: 0,
      kneeFlexionRear: 90,
      hipFlexionFront: 90,
      kneeFlexionFront: 90,
    });
    // In trunk lengths: thigh 0.84, shin 0.8, the heel 0.08 below the ankle, the foot 0.4 long and
    // ten degrees down. So the front knee lies 0.84 ahead of the rear one, straight over its ankle.
    expect(measured(square, REQUESTS.stanceRatio)).toBeCloseTo(0.84 / 0.84, 6);
    expect(measured(square, REQUESTS.kneeHeight)).toBeCloseTo((0.88 - 0.84) / 0.8, 6);
    const footAhead = 0.4 * Math.sin((80 * Math.PI) / 180);
    expect(measured(square, REQUESTS.kneePastToe)).toBeCloseTo(-footAhead / 0.8, 6);
    expect(measured(square, REQUESTS.shinFromFloor)).toBeCloseTo(0, 6);
  });

  it('reads the same when the body is moved, scaled or mirrored', () => {
    fc.assert(
      fc.property(
        poses,
        fc.double({ min: -700, max: 700, noNaN: true }),
        fc.double({ min: 0.3, max: 2, noNaN: true }),
        (drawn, shift, scale) => {
          const pose = poseOf({ ...drawn, trunk: 80 });
          const moved = poseOf({
            ...drawn,
            trunk: 80 * scale,
            midHip: { x: 2000 + shift, y: 2000 - shift / 2 },
          });
          const mirrored = poseOf({
            ...pose,
            facing: pose.facing === 'image-left' ? 'image-right' : 'image-left',
            rear: pose.rear === 'left' ? 'right' : 'left',
          });
          for (const request of ALL) {
            const value = measured(pose, request) ?? NaN;
            expect(measured(moved, request), request.measure).toBeCloseTo(value, 6);
            expect(measured(mirrored, request), request.measure).toBeCloseTo(value, 6);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('measures nothing it cannot see: an unseen or cut-off ankle leaves the knee null', () => {
    const frame = uprightFrame(LUNGE, 0);
    const change = (name: LandmarkName, landmark: Partial<Landmark>): PoseFrame => ({
      ...frame,
      landmarks: { ...frame.landmarks, [name]: { ...frame.landmarks[name], ...landmark } },
    });
    const hidden = change('right.ankle', { visibility: 0.01 });
    const cutOff = change('right.ankle', { point: imagePoint(-31, 300) });
    for (const broken of [hidden, cutOff]) {
      const of = (request: MeasureRequest) =>
        measureNow(bodyOf(LUNGE, broken), request.measure, sideOf(LUNGE, request));
      expect(of(REQUESTS.kneeRear)).toBeNull();
      expect(of(REQUESTS.trunkLean)).toBeCloseTo(LUNGE.trunkLean, 6);
      expect(of(REQUESTS.kneeFront)).toBeCloseTo(LUNGE.kneeFlexionFront, 6);
    }
  });

  it.each(['image-left', 'image-right'] as const)(
    'reads how far shoulders %s are turned against the hips',
    (facing) => {
      const turned = (shoulders: number, hips: number): number | null => {
        const pose = poseOf({ facing, trunk: 120, shoulderRatio: shoulders });
        const { landmarks, ...frame } = uprightFrame(pose, 0);
        const hipAt = (x: number): Landmark => ({
          point: imagePoint(pose.midHip.x + x, pose.midHip.y),
          visibility: 0.8,
        });
        const wide = {
          ...landmarks,
          'left.hip': hipAt(60 * hips),
          'right.hip': hipAt(-60 * hips),
        };
        return measureNow(bodyOf(pose, { ...frame, landmarks: wide }), 'trunkTurn', 'left');
      };
      // Hips half as wide as they are, seen with shoulders of the usual width for them.
      expect(turned(0.32, 0.2), 'a turned camera was taken for a turned trunk').toBeCloseTo(0, 6);
      expect(turned(0.52, 0.2)).toBeCloseTo(0.2, 6);
      expect(turned(0.12, 0.2), 'the other way round is a turn as well').toBeCloseTo(0.2, 6);
    },
  );

  it('has no upright measure of a body that lies', () => {
    const lying: MeasuredBody = {
      ...bodyOf(LUNGE),
      orientation: { posture: 'lying', headAt: 'image-left' },
    };
    const names = Object.keys(MEASURES) as MeasureName[];
    const upright = names.filter((name) => MEASURES[name].posture === 'upright');
    expect(upright.length).toBeGreaterThan(5);
    for (const name of upright) {
      for (const side of SIDES) expect(measureNow(lying, name, side), name).toBeNull();
    }
  });

  it('has no sway of a single frame', () => {
    expect(measureNow(bodyOf(LUNGE), 'sway', 'left')).toBeNull();
  });
});
