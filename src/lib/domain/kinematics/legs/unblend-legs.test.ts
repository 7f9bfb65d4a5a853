import { describe, expect, it } from 'vitest';
import {
  FLAT,
  KNEE_IN,
  SUPINE_SEGMENTS,
  supineFrame,
  supineLandmarks,
  type SupinePose,
} from '../../../../../tests/support/supine-skeleton.ts';
import { blendLegs } from '../../../../../tests/support/wrong-legs.ts';
import { landmarkOf, SIDES, type Landmarks, type Side } from '../../landmarks.ts';
import { interiorAngle, signedAngle, vectorFrom } from '../joint-angle.ts';
import { legsOf, unblendLegs, type Legs } from './unblend-legs.ts';

const blended = (pose: SupinePose, share: number): Landmarks =>
  blendLegs(supineFrame(pose, 0), share).landmarks;

const TRUE_LENGTHS = { thigh: SUPINE_SEGMENTS.thigh, shin: SUPINE_SEGMENTS.shin };
/** As they are found in use: the longest ever seen, from hips that the model sets too high. */
const SEEN_LENGTHS = { ...TRUE_LENGTHS, thigh: SUPINE_SEGMENTS.thigh / 0.85 };

/** Degrees by which the direction of a thigh is off. */
function thighMiss(landmarks: Landmarks, legs: Legs, side: Side): number {
  const hip = landmarks[landmarkOf(side, 'hip')].point;
  const truth = vectorFrom(hip, landmarks[landmarkOf(side, 'knee')].point);
  return Math.abs(signedAngle(truth, vectorFrom(hip, legs[side].knee)));
}
function kneeMiss(landmarks: Landmarks, legs: Legs, side: Side): number {
  const hip = landmarks[landmarkOf(side, 'hip')].point;
  const bend = (of: Legs): number => interiorAngle(hip, of[side].knee, of[side].ankle);
  return Math.abs(bend(legs) - bend(legsOf(landmarks)));
}

/** Knees drawn in by more and less, over a long leg, a slack one and a foot set down. */
const POSES: readonly SupinePose[] = [95, 109, 124].flatMap((hipFlexionRaised) =>
  [
    [-2, 4],
    [4, 13],
  ].map(([hipFlexionDown = 0, kneeFlexionDown = 0]) => ({
    ...KNEE_IN,
    hipFlexionRaised,
    hipFlexionDown,
    kneeFlexionDown,
  })),
);

describe('parting blended legs', () => {
  it('leaves legs alone that the model told apart', () => {
    for (const pose of POSES) {
      const landmarks = supineLandmarks(pose);
      expect(unblendLegs(landmarks, TRUE_LENGTHS)).toEqual({ legs: legsOf(landmarks), blend: 0 });
    }
  });

  it.each([0.2, 0.25, 0.3])('brings thighs back within a degree from a share of %f', (share) => {
    for (const pose of POSES) {
      const landmarks = supineLandmarks(pose);
      const found = unblendLegs(blended(pose, share), SEEN_LENGTHS);
      expect(found, 'legs that can be parted were given up').not.toBeNull();
      for (const side of SIDES) {
        const miss = found === null ? NaN : thighMiss(landmarks, found.legs, side);
        expect(miss, `${side} thigh, drawn in by ${pose.hipFlexionRaised}`).toBeLessThan(1);
      }
    }
  });

  it('tells how much was blended: the true factor from there to the legs', () => {
    for (const share of [0.2, 0.3]) {
      const found = unblendLegs(blended(KNEE_IN, share), SEEN_LENGTHS);
      // Shares of both sides draw the points together by twice the share; the other moved as well.
      expect(found?.blend).toBeGreaterThan(share);
      expect(found?.blend).toBeLessThan(2 * share + 0.02);
    }
  });

  it('never leaves a thigh farther from the truth than it was seen', () => {
    for (const pose of POSES) {
      for (const share of [0.1, 0.2, 0.3, 0.4]) {
        const landmarks = supineLandmarks(pose);
        const mixed = blended(pose, share);
        const legs = unblendLegs(mixed, TRUE_LENGTHS)?.legs ?? legsOf(mixed);
        for (const side of SIDES) {
          const before = thighMiss(landmarks, legsOf(mixed), side);
          expect(thighMiss(landmarks, legs, side)).toBeLessThan(before + 0.01);
        }
      }
    }
  });

  it.each([0.2, 0.25, 0.3])('makes no knee bend worse than it was seen: share %f', (share) => {
    for (const pose of POSES) {
      const landmarks = supineLandmarks(pose);
      const mixed = blended(pose, share);
      for (const lengths of [TRUE_LENGTHS, SEEN_LENGTHS]) {
        const legs = unblendLegs(mixed, lengths)?.legs ?? legsOf(mixed);
        for (const side of SIDES) {
          const before = kneeMiss(landmarks, legsOf(mixed), side);
          const name = `${side} knee, drawn in by ${pose.hipFlexionRaised}`;
          expect(kneeMiss(landmarks, legs, side), name).toBeLessThan(before + 2);
        }
      }
    }
  });

  it('gives up where both points lie half way: nobody knows which is which', () => {
    for (const share of [0.46, 0.5]) {
      const mixed = blended(KNEE_IN, share);
      expect(unblendLegs(mixed, TRUE_LENGTHS), 'a leg was made up').toBeNull();
    }
  });

  it('leaves legs alone that lie together, also where they come towards the camera', () => {
    const flat = supineLandmarks(FLAT);
    expect(unblendLegs(flat, TRUE_LENGTHS)).toEqual({ legs: legsOf(flat), blend: 0 });
    const longer = { ...TRUE_LENGTHS, thigh: SUPINE_SEGMENTS.thigh * 1.3 };
    expect(unblendLegs(flat, longer), 'long legs side by side were called a blend').toEqual({
      legs: legsOf(flat),
      blend: 0,
    });
  });
});
