import { describe, expect, it } from 'vitest';
import { FIGURES, figureFrame, kneelingWith } from '../../../../tests/support/body-figure.ts';
import { mirroredFrame } from '../../../../tests/support/mirrored-frame.ts';
import { FLAT, lyingAs, supineLandmarks } from '../../../../tests/support/supine-skeleton.ts';
import {
  LUNGE,
  STANDING,
  uprightLandmarks,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import { imagePoint, SIDES, type Landmarks, type PoseFrame, type Side } from '../landmarks.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import { viewYaw, yawOfShoulders, yawOfStance } from './yaw.ts';

const RIGHT: BodyOrientation = { posture: 'upright', facing: 'image-right' };
const LEFT: BodyOrientation = { posture: 'upright', facing: 'image-left' };

const ratioAt = (yaw: number): number => 0.73 * Math.sin((yaw * Math.PI) / 180);
const shoulders = (pose: Partial<UprightPose>): number =>
  yawOfShoulders(uprightLandmarks({ ...STANDING, ...pose }), RIGHT);

describe('yaw by the shoulders', () => {
  it.each([0, 8, 21, 47, 83])('is %d degrees where it is', (yaw) => {
    expect(shoulders({ shoulderRatio: ratioAt(yaw) })).toBeCloseTo(yaw, 6);
  });

  it('is 90 degrees for shoulders wider than any', () => {
    expect(shoulders({ shoulderRatio: 0.9 })).toBe(90);
  });

  it('does not take a leaning trunk for a turned one', () => {
    expect(shoulders({ shoulderRatio: 0, trunkLean: 41 })).toBeCloseTo(0, 6);
  });

  it('is told along the trunk of a lying body, and not across it', () => {
    const pose = { ...FLAT, shoulderRatio: ratioAt(17) };
    expect(yawOfShoulders(supineLandmarks(pose), lyingAs(pose))).toBeCloseTo(17, 6);
    const { point } = supineLandmarks(FLAT)['left.shoulder'];
    const lifted: Landmarks = {
      ...supineLandmarks({ ...FLAT, trunkFromFloor: 0 }),
      'left.shoulder': { point: imagePoint(point.x, point.y - 40), visibility: 0.9 },
      'right.shoulder': { point: imagePoint(point.x, point.y + 40), visibility: 0.9 },
    };
    expect(yawOfShoulders(lifted, lyingAs(FLAT)), 'a rolled body was sent to turn').toBeLessThan(2);
  });
});

/** A lunge whose feet touch the floor at these places, in trunk lengths from the rear one. */
function stance({ rear, length, lower }: { rear: Side; length: number; lower: number }): Landmarks {
  const pose: UprightPose = { ...LUNGE, rear, trunk: 100 };
  const found: Record<string, Landmarks['nose']> = { ...uprightLandmarks(pose) };
  for (const side of SIDES) {
    const isRear = side === rear;
    const x = isRear ? 250 : 250 + length * 100;
    const y = isRear ? 400 : 400 + lower * 100;
    found[`${side}.ankle`] = { point: imagePoint(x, y), visibility: 0.9 };
    found[`${side}.heel`] = { point: imagePoint(x - 2, y - 6), visibility: 0.9 };
    found[`${side}.footIndex`] = { point: imagePoint(x + 2, y - 3), visibility: 0.9 };
  }
  return found as Landmarks;
}
const stanceYaw = (...feet: Parameters<typeof stance>): number | null =>
  yawOfStance(stance(...feet), RIGHT);
const inDegrees = (tangent: number): number => (Math.atan(tangent) * 180) / Math.PI;

describe('yaw by the stance', () => {
  it('is none where the near foot stands lower by as much as it is nearer', () => {
    // Facing image right the right leg is near: it stands 0.4 nearer, seen at a slope of 0.3.
    expect(stanceYaw({ rear: 'right', length: 1.6, lower: -0.12 })).toBeCloseTo(0, 6);
    expect(stanceYaw({ rear: 'left', length: 1.6, lower: 0.12 })).toBeCloseTo(0, 6);
  });

  it('is known at known numbers', () => {
    expect(stanceYaw({ rear: 'right', length: 1.6, lower: 0.03 })).toBeCloseTo(
      inDegrees((0.1 + 0.4) / 1.6),
      6,
    );
    expect(stanceYaw({ rear: 'left', length: 2, lower: -0.09 })).toBeCloseTo(
      inDegrees((0.3 + 0.4) / 2),
      6,
    );
  });

  it('is not told without a stance, nor of a lying body', () => {
    expect(stanceYaw({ rear: 'right', length: 0.79, lower: 0.2 }), 'a guess').toBeNull();
    expect(stanceYaw({ rear: 'right', length: 0.81, lower: 0.2 })).not.toBeNull();
    expect(yawOfStance(supineLandmarks(FLAT), lyingAs(FLAT))).toBeNull();
    expect(yawOfStance(uprightLandmarks(STANDING), RIGHT)).toBeNull();
  });
});

describe('yaw of a body in space', () => {
  const yawIn = ({ landmarks }: PoseFrame, orientation: BodyOrientation = RIGHT): number =>
    viewYaw(landmarks, orientation);

  const TURNS = [-40, -30, -20, -10, 0, 10, 20, 30, 40];

  it.each(TURNS)('is told to a few degrees, standing and kneeling: %d', (yaw) => {
    for (const figure of [FIGURES.standing, kneelingWith('left'), kneelingWith('right')]) {
      const found = yawIn(figureFrame(figure, { yaw }));
      expect(Math.abs(found - Math.abs(yaw)), 'a wrong error is stated').toBeLessThan(3);
    }
  });

  it.each(TURNS)(
    'is told by the feet alone too, where the shoulders are drawn side-on: %d',
    (yaw) => {
      for (const rear of SIDES) {
        const { landmarks } = figureFrame(kneelingWith(rear), { yaw });
        const found = yawOfStance(landmarks, RIGHT) ?? NaN;
        expect(Math.abs(found - Math.abs(yaw)), `${rear} leg back`).toBeLessThan(11);
      }
    },
  );

  it('is told by the feet to half of itself or better from the usual camera places', () => {
    for (const [distance, cameraHeight] of [
      [4.6, 1.1],
      [4, 1.8],
      [7, 1.8],
    ] as const) {
      for (const rear of SIDES) {
        for (const yaw of [-20, 20]) {
          const view = { yaw, distance, cameraHeight };
          const { landmarks } = figureFrame(kneelingWith(rear), view);
          const found = yawOfStance(landmarks, RIGHT) ?? NaN;
          expect(found, `${distance} away, ${cameraHeight} high`).toBeGreaterThan(10);
          expect(found).toBeLessThan(40);
        }
      }
    }
  });

  it('is the same in a mirror', () => {
    for (const yaw of [-25, -8, 13, 31]) {
      const frame = figureFrame(kneelingWith('left'), { yaw });
      expect(yawIn(mirroredFrame(frame), LEFT)).toBeCloseTo(yawIn(frame), 6);
    }
  });

  it.each(['supine', 'supineKneeIn'] as const)(
    'lets a %s body side-on, no far turned one',
    (name) => {
      const lying: BodyOrientation = { posture: 'lying', headAt: 'image-left' };
      const at = (yaw: number): number => yawIn(figureFrame(FIGURES[name], { yaw }), lying);
      // Away from the middle of the picture perspective alone turns a body by up to ten degrees.
      expect(at(0), 'a good view was doubted').toBeLessThan(14);
      for (const yaw of [-15, 15]) expect(at(yaw), `turned by ${yaw}`).toBeLessThan(30);
      for (const yaw of [-45, 45]) {
        expect(at(yaw), 'angles from an oblique view were judged').toBeGreaterThan(30);
      }
    },
  );
});
