import { describe, expect, it } from 'vitest';
import { FLAT, lyingAs, supineLandmarks } from '../../../../tests/support/supine-skeleton.ts';
import { LUNGE, uprightLandmarks } from '../../../../tests/support/upright-skeleton.ts';
import { imagePoint, type Landmarks } from '../landmarks.ts';
import { trunkOf } from './trunk.ts';
import { trunkLine } from './trunk-line.ts';

const at = (x: number, y: number) => ({ point: imagePoint(x, y), visibility: 0.77 });

/** The person's right side is near when they face image right. */
const WIDE: Landmarks = {
  ...uprightLandmarks(LUNGE),
  'right.shoulder': at(310, 120),
  'left.shoulder': at(334, 116),
  'right.hip': at(300, 240),
  'left.hip': at(318, 236),
};
const RIGHT = { posture: 'upright', facing: 'image-right' } as const;
const LEFT = { posture: 'upright', facing: 'image-left' } as const;

describe('the trunk', () => {
  it('runs between the middles of hips and shoulders', () => {
    expect(trunkOf(WIDE)).toEqual({
      midShoulder: imagePoint(322, 118),
      midHip: imagePoint(309, 238),
      cranial: { dx: 13, dy: -120 },
    });
  });
});

describe('the trunk line of an upright body', () => {
  it('ends at the near hip, whichever way the body faces: the far one is a guess', () => {
    for (const yaw of [0, 11, 40]) {
      expect(trunkLine({ landmarks: WIDE, orientation: RIGHT, yaw }).hip).toEqual(
        imagePoint(300, 240),
      );
      expect(trunkLine({ landmarks: WIDE, orientation: LEFT, yaw }).hip).toEqual(
        imagePoint(318, 236),
      );
    }
  });

  it.each([
    [0, 10, -120],
    [12, 10, -120],
    [16, 16, -121],
    [20, 22, -122],
    [31, 22, -122],
  ])('begins at the near shoulder, and between both as the body turns: %d degrees', (...row) => {
    const [yaw, dx, dy] = row;
    const { cranial } = trunkLine({ landmarks: WIDE, orientation: RIGHT, yaw });
    expect(cranial.dx).toBeCloseTo(dx, 9);
    expect(cranial.dy).toBeCloseTo(dy, 9);
  });
});

describe('the trunk line of a lying body', () => {
  it('is the middle of both sides, since the raised leg carries its hip along', () => {
    const landmarks: Landmarks = {
      ...supineLandmarks(FLAT),
      'right.hip': at(290, 300),
      'left.hip': at(300, 336),
    };
    const { midHip, cranial } = trunkOf(landmarks);
    for (const yaw of [0, 25]) {
      expect(trunkLine({ landmarks, orientation: lyingAs(FLAT), yaw })).toEqual({
        hip: midHip,
        cranial,
      });
    }
  });
});
