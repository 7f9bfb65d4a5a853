import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FLAT,
  KNEE_IN,
  lyingAs,
  SUPINE_SEGMENTS,
  supineFrame,
  type SupinePose,
} from '../../../../tests/support/supine-skeleton.ts';
import { otherSide, SIDES } from '../landmarks.ts';
import { measureNow, type MeasuredBody } from './measure-sides.ts';
import { MEASURES, type MeasureName } from './measures.ts';

const bodyOf = (pose: SupinePose): MeasuredBody => ({
  frame: supineFrame(pose, 0),
  orientation: lyingAs(pose),
  yaw: 0,
});
type Limb = 'raised' | 'down';
const sideOf = ({ raised }: SupinePose, limb: Limb) =>
  limb === 'raised' ? raised : otherSide(raised);
const measured = (pose: SupinePose, name: MeasureName, limb: Limb = 'raised'): number =>
  measureNow(bodyOf(pose), name, sideOf(pose, limb)) ?? NaN;

const big = { size: { width: 4000, height: 4000 }, midHip: { x: 2000, y: 2000 } };
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const poses = fc
  .record({
    headAt: fc.constantFrom('image-left' as const, 'image-right' as const),
    raised: fc.constantFrom(...SIDES),
    trunkFromFloor: double(-12, 40),
    neckFlexion: double(-30, 70),
    hipFlexionRaised: double(-20, 145),
    kneeFlexionRaised: double(0, 150),
    hipFlexionDown: double(-25, 80),
    kneeFlexionDown: double(0, 120),
    handsToKnee: double(0, 0.9),
    trunk: fc.constantFrom(43, 98, 171),
  })
  .map((drawn): SupinePose => ({ ...FLAT, ...big, ...drawn }));

/** All that is measured of someone on their back. */
const LYING: readonly (readonly [MeasureName, Limb])[] = [
  ['trunkFromFloor', 'raised'],
  ['thighFromFloor', 'raised'],
  ['thighFromFloor', 'down'],
  ['hipFlexion', 'raised'],
  ['hipFlexion', 'down'],
  ['kneeFlexion', 'down'],
  ['neckFlexion', 'raised'],
  ['hipHeight', 'down'],
  ['handToKnee', 'raised'],
];

describe('measures of a lying body', () => {
  it('recover every joint angle a skeleton was built from, whatever its head side and leg', () => {
    fc.assert(
      fc.property(poses, (pose) => {
        expect(measured(pose, 'trunkFromFloor')).toBeCloseTo(pose.trunkFromFloor, 6);
        expect(measured(pose, 'neckFlexion')).toBeCloseTo(pose.neckFlexion, 6);
        expect(measured(pose, 'hipFlexion')).toBeCloseTo(pose.hipFlexionRaised, 6);
        expect(measured(pose, 'hipExtension')).toBeCloseTo(-pose.hipFlexionRaised, 6);
        expect(measured(pose, 'hipFlexion', 'down')).toBeCloseTo(pose.hipFlexionDown, 6);
        expect(measured(pose, 'kneeFlexion')).toBeCloseTo(pose.kneeFlexionRaised, 5);
        expect(measured(pose, 'kneeFlexion', 'down')).toBeCloseTo(pose.kneeFlexionDown, 5);
        expect(measured(pose, 'thighFromFloor')).toBeCloseTo(
          pose.hipFlexionRaised - pose.trunkFromFloor,
          6,
        );
        expect(measured(pose, 'thighFromFloor', 'down')).toBeCloseTo(
          pose.hipFlexionDown - pose.trunkFromFloor,
          6,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('read the same when the body is moved, scaled or mirrored', () => {
    fc.assert(
      fc.property(poses, double(-600, 600), double(0.3, 2.2), (drawn, shift, scale) => {
        const pose = { ...drawn, trunk: 90 };
        const moved = { ...pose, trunk: 90 * scale, midHip: { x: 2000 + shift, y: 2000 - shift } };
        const mirrored: SupinePose = {
          ...pose,
          headAt: pose.headAt === 'image-left' ? 'image-right' : 'image-left',
          raised: otherSide(pose.raised),
        };
        for (const [name, limb] of LYING) {
          const value = measured(pose, name, limb);
          expect(measured(moved, name, limb), `${name} moved`).toBeCloseTo(value, 5);
          expect(measured(mirrored, name, limb), `${name} mirrored`).toBeCloseTo(value, 5);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['image-left', 'left', 43],
    ['image-right', 'left', 98],
    ['image-left', 'right', 171],
    ['image-right', 'right', 120],
  ] as const)('read lengths, head at %s, %s knee drawn in', (headAt, raised, trunk) => {
    const pose: SupinePose = {
      ...KNEE_IN,
      ...big,
      headAt,
      raised,
      trunk,
      trunkFromFloor: 0,
      hipFlexionDown: -9,
      kneeFlexionDown: 0,
      handsToKnee: 1,
    };
    // The long leg slopes down from the hip: its ankle lies lower by the sine of that.
    const legLength = SUPINE_SEGMENTS.thigh + SUPINE_SEGMENTS.shin;
    const drop = legLength * Math.sin((9 * Math.PI) / 180);
    expect(measured(pose, 'hipHeight', 'down')).toBeCloseTo(drop, 6);
    expect(measured(pose, 'handToKnee')).toBeCloseTo(0, 6);
  });

  it('reads the nearest hand to the knee in thighs of that leg', () => {
    const square: SupinePose = {
      ...FLAT,
      ...big,
      trunkFromFloor: 0,
      hipFlexionRaised: 90,
      handsToKnee: 0,
    };
    // Hands beside the trunk lie 0.05 trunk lengths above the hip, the knee a thigh above it.
    const away = Math.hypot(0.05, SUPINE_SEGMENTS.thigh) / SUPINE_SEGMENTS.thigh;
    expect(measured(square, 'handToKnee')).toBeCloseTo(away, 6);
    expect(measured({ ...square, handsToKnee: 0.75 }, 'handToKnee')).toBeCloseTo(away / 4, 6);
  });

  it('have their zero flat on the floor', () => {
    const flat: SupinePose = {
      ...FLAT,
      trunkFromFloor: 0,
      neckFlexion: 0,
      hipFlexionRaised: 0,
      hipFlexionDown: 0,
      kneeFlexionDown: 0,
    };
    for (const [name, limb] of LYING.slice(0, 8)) {
      expect(measured(flat, name, limb), name).toBeCloseTo(0, 6);
    }
  });

  it('are none of a body that is upright', () => {
    const upright: MeasuredBody = {
      ...bodyOf(FLAT),
      orientation: { posture: 'upright', facing: 'image-left' },
    };
    const names = Object.keys(MEASURES) as MeasureName[];
    const lying = names.filter((name) => MEASURES[name].posture === 'lying');
    expect(lying.sort()).toEqual(['hipHeight', 'neckFlexion', 'thighFromFloor', 'trunkFromFloor']);
    for (const name of lying) {
      for (const side of SIDES) expect(measureNow(upright, name, side), name).toBeNull();
    }
  });
});
