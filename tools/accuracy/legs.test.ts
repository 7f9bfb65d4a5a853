import { describe, expect, test } from 'vitest';
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import { appMeasures, clipTruth, judgedClip } from '../../tests/support/clip-fixtures.ts';
import { LUNGE, uprightFrame } from '../../tests/support/upright-skeleton.ts';
import { swappedLegs } from './legs.ts';

const pose = uprightFrame(LUNGE, 0);
const swapped: PoseFrame = {
  ...pose,
  landmarks: {
    ...pose.landmarks,
    'left.knee': pose.landmarks['right.knee'],
    'right.knee': pose.landmarks['left.knee'],
    'left.ankle': pose.landmarks['right.ankle'],
    'right.ankle': pose.landmarks['left.ankle'],
  },
};
const at = (name: 'left.knee' | 'right.knee' | 'left.ankle' | 'right.ankle') => {
  const { x, y } = pose.landmarks[name].point;
  return [x, y] as const;
};
const frame = {
  joints2d: {
    left_knee: at('left.knee'),
    right_knee: at('right.knee'),
    left_ankle: at('left.ankle'),
    right_ankle: at('right.ankle'),
  },
  angles: {
    left_hip_flexion_sagittal: -3,
    right_hip_flexion_sagittal: 120,
    left_knee_flexion: 2,
    right_knee_flexion: 127,
  },
};
const truthOf = (count: number) => clipTruth(Array(count).fill(frame), { moved: 'R' });
const measures = appMeasures({
  'hipFlexion.raised': 115,
  'kneeFlexion.raised': 124,
  'kneeFlexion.down': 5,
});
const right = { pose, limbs: { raised: 'right', down: 'left' }, measures } as const;
const wrong = { pose, limbs: { raised: 'left', down: 'right' }, measures } as const;

describe('swapped legs', () => {
  test('of the landmarker are told by its knees and ankles', () => {
    const judged = judgedClip([{ pose }, { pose: swapped }, { pose }, { pose }]);
    expect(swappedLegs(judged, truthOf(4)).raw).toBe(0.25);
  });

  test('of the app are told by the angles that it gives for each side', () => {
    const legs = swappedLegs(judgedClip([right, wrong, right, right]), truthOf(4));
    expect(legs.app, 'a swap that reaches the person goes unseen').toBe(0.25);
    expect(legs.sure).toBe(1);
  });

  test('count only where the app was sure', () => {
    const unsure = { ...wrong, limbsSure: false };
    const legs = swappedLegs(judgedClip([right, unsure, { pose, limbs: {} }]), truthOf(3));
    expect(legs.app).toBe(0);
    expect(legs.sure, 'doubt is hidden').toBeCloseTo(1 / 3, 9);
  });

  test('are no claim where nobody was seen or the app was never sure', () => {
    const legs = swappedLegs(judgedClip([{}, { limbsSure: false }]), truthOf(2));
    expect(legs).toEqual({ raw: null, app: null, sure: null });
  });
});
