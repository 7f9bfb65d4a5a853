import { describe, expect, test } from 'vitest';
import { clipTruth } from '../../tests/support/clip-fixtures.ts';
import { meanAtStart, trueMeasure } from './true-measures.ts';
import { stretchedSideOf, trueHandedness, trueHoldSeconds, truthAt } from './truth.ts';

const ANGLES = {
  trunkPitchForwardSigned: 12,
  trunkLeanFromVertical: 83,
  left_hip_flexion_sagittal: 101,
  right_hip_flexion_sagittal: -16,
  left_knee_flexion: 91,
  right_knee_flexion: 76,
  left_shin_forward_tilt_signed: -9,
  right_thigh_from_vertical: 87,
};

describe('the truth of a clip', () => {
  const lunge = clipTruth([{ phase: 'hold', angles: ANGLES }]);
  const valueOf = (key: Parameters<typeof trueMeasure>[2], truth = lunge) => {
    const frame = truth.frames[0];
    return frame === undefined ? null : trueMeasure(truth, frame, key);
  };

  test.each([
    ['trunkLean', 12],
    ['hipExtension.rear', 16],
    ['hipFlexion.front', 101],
    ['kneeFlexion.front', 91],
    ['kneeFlexion.rear', 76],
    ['shinLean.front', -9],
    ['thighBack.rear', 28],
  ] as const)('gives %s the sign of the measure table', (key, expected) => {
    expect(valueOf(key), 'every error of the bench would be wrong').toBeCloseTo(expected, 9);
  });

  test('of a lying body measures trunk and thigh from the floor, a low knee negative', () => {
    const supine = clipTruth([{ angles: ANGLES }], { moved: 'L' });
    expect(valueOf('thighFromFloor.down', supine)).toBe(-3);
    expect(valueOf('trunkFromFloor', supine)).toBe(7);
    expect(valueOf('hipFlexion.raised', supine)).toBe(101);
  });

  test('is silent about a limb that the clip does not show, and while nobody is there', () => {
    expect(valueOf('hipFlexion.raised')).toBeNull();
    expect(valueOf('trunkLean', clipTruth([{ present: false, angles: null }]))).toBeNull();
  });

  test.each([
    [{ trailing: 'R' }, 'right'],
    [{ trailing: 'L' }, 'left'],
    [{ moved: 'R' }, 'left'],
    [{ moved: 'L' }, 'right'],
    [{ trailing: null, moved: null }, null],
  ] as const)('%j stretches %s', (about, side) => {
    expect(stretchedSideOf(clipTruth([], about)), 'held time of the wrong side').toBe(side);
  });

  test('finds the frame of a time, none beyond the end, and counts the hold', () => {
    const truth = clipTruth([{ phase: 'start' }, { phase: 'hold' }, { phase: 'hold' }]);
    expect(truthAt(truth, 0.1333)?.t).toBe(0.1);
    expect(truthAt(truth, 0.3)).toBeNull();
    expect(trueHoldSeconds(truth)).toBeCloseTo(0.2, 9);
  });

  test('takes the start posture from the start alone', () => {
    const truth = clipTruth([{ phase: 'start' }, { phase: 'start' }, { phase: 'hold' }]);
    const values = [3, 5, 70].map((value, index) => ({ t: index / 10, value }));
    expect(meanAtStart(truth, values), 'a change is counted from the wrong place').toBe(4);
    expect(meanAtStart(clipTruth([{ phase: 'hold' }]), values.slice(0, 1))).toBeNull();
  });

  test('knows which way the body looks', () => {
    const joints2d = { left_knee: [404, 263], right_knee: [301, 367] } as const;
    const facing = (trailing: 'L' | 'R') => {
      const truth = clipTruth([{ joints2d }], { trailing });
      return truth.frames[0] === undefined ? null : trueHandedness(truth, truth.frames[0]);
    };
    expect([facing('R'), facing('L')], 'signs of the raw angles would be turned').toEqual([1, -1]);
    const lying = (x: number) => {
      const joints = { head: [x, 260], left_hip: [320, 270], right_hip: [330, 270] } as const;
      const truth = clipTruth([{ joints2d: joints }], { moved: 'R' });
      return truth.frames[0] === undefined ? null : trueHandedness(truth, truth.frames[0]);
    };
    expect([lying(170), lying(500)]).toEqual([1, -1]);
  });
});
