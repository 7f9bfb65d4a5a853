import { describe, expect, test } from 'vitest';
import type { LandmarkName, PoseFrame, WorldLandmarks } from '#lib/domain/landmarks.ts';
import { clipTruth } from '../../tests/support/clip-fixtures.ts';
import { LUNGE, uprightFrame } from '../../tests/support/upright-skeleton.ts';
import { rawInPicture, rawInSpace } from './raw-measures.ts';

const frameOf = (facing: 'image-right' | 'image-left') =>
  uprightFrame({ ...LUNGE, facing, trunkLean: 7, shoulderRatio: 0 }, 0);
/** Knees where the skeleton has them, so that the truth knows the facing side. */
const truthFor = (pose: PoseFrame, angles: Readonly<Record<string, number>> = {}) => {
  const at = (name: LandmarkName) => {
    const { x, y } = pose.landmarks[name].point;
    return [x, y] as const;
  };
  return clipTruth([
    { angles, joints2d: { left_knee: at('left.knee'), right_knee: at('right.knee') } },
  ]);
};

describe('the raw line in the picture', () => {
  describe.each(['image-right', 'image-left'] as const)('of a body facing %s', (facing) => {
    const pose = frameOf(facing);
    const truth = truthFor(pose);
    test.each([
      ['trunkLean', 7],
      ['hipExtension.rear', LUNGE.hipExtensionRear],
      ['hipFlexion.front', LUNGE.hipFlexionFront],
      ['kneeFlexion.front', LUNGE.kneeFlexionFront],
      ['kneeFlexion.rear', LUNGE.kneeFlexionRear],
    ] as const)('has %s as it was drawn', (key, drawn) => {
      const frame = truth.frames[0];
      const value = frame === undefined ? null : rawInPicture({ truth, frame }, pose, key);
      expect(value, 'the baseline is measured wrongly').toBeCloseTo(drawn, 6);
    });
  });

  test('has nothing to say of a length', () => {
    const pose = frameOf('image-right');
    const truth = truthFor(pose);
    const frame = truth.frames[0];
    expect(frame && rawInPicture({ truth, frame }, pose, 'stanceRatio.front')).toBeNull();
  });
});

describe('the raw angle in space', () => {
  const pose = frameOf('image-right');
  const world = Object.fromEntries(
    Object.entries(pose.landmarks).map(([name, { point }]) => [
      name,
      { x: point.x / 100, y: point.y / 100, z: 0 },
    ]),
  ) as WorldLandmarks;
  const angles = { right_hip_3d: 161, right_knee_flexion: 75.5, left_shin_from_vertical: 9 };
  const truth = truthFor(pose, angles);
  const frame = truth.frames[0];
  const raw = (key: 'hipExtension.rear' | 'kneeFlexion.rear', inSpace: WorldLandmarks | null) =>
    frame && rawInSpace({ truth, frame }, { ...pose, world: inSpace }, key);

  test('stands beside the truth in the same definition, without a sign', () => {
    const hip = raw('hipExtension.rear', world);
    expect(hip?.truth, 'a sagittal truth would be compared with an angle in space').toBe(19);
    expect(hip?.value).toBeCloseTo(LUNGE.hipExtensionRear, 6);
    expect(raw('kneeFlexion.rear', world)?.truth).toBe(75.5);
  });

  test('is missing where the model gave no depth', () => {
    expect(raw('kneeFlexion.rear', null)).toBeNull();
  });
});
