import { describe, expect, it } from 'vitest';
import {
  LUNGE,
  uprightFrame,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import { measured } from '../../../../tests/support/measured.ts';
import type { TargetBand } from '../stretch/stretch-definition.ts';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { bandPlace, readBands } from './band.ts';

const LEAN: TargetBand = { ...DEPTH_BAND, measure: 'trunkLean', limb: 'trunk' };

describe('the place of a value in its band', () => {
  it.each([
    [4.99, 'out'],
    [5, 'near'],
    [9.99, 'near'],
    [10, 'in'],
    [20, 'in'],
    [20.01, 'near'],
    [30, 'near'],
    [30.01, 'out'],
  ] as const)('%d is "%s": limits belong to the better side', (value, place) => {
    expect(bandPlace(value, DEPTH_BAND)).toBe(place);
  });
});

describe('the readings for the screen', () => {
  const view = (pose: UprightPose) => ({
    frame: uprightFrame(pose, 0),
    orientation: { posture: 'upright', facing: pose.facing } as const,
    roles: { rear: pose.rear },
    yaw: 0,
  });
  const measurements = measured({ 'hipExtension.rear': 7, trunkLean: 12 });

  it('gives value, unit, error and place', () => {
    expect(readBands([DEPTH_BAND, LEAN], measurements, view(LUNGE))).toMatchObject([
      { band: DEPTH_BAND, unit: 'degrees', value: 7, error: 5, place: 'near' },
      { band: LEAN, unit: 'degrees', value: 12, error: 3, place: 'in' },
    ]);
  });

  it('draws the arc at the joint of the leg in that role', () => {
    const knee: TargetBand = { ...DEPTH_BAND, measure: 'kneeFlexion' };
    const flexion = measured({ 'kneeFlexion.rear': 75 });
    for (const rear of ['left', 'right'] as const) {
      const seen = view({ ...LUNGE, rear });
      const [reading] = readBands([knee], flexion, seen);
      expect(reading?.arc?.vertex, 'the arc is drawn at the other leg').toEqual(
        seen.frame.landmarks[`${rear}.knee`].point,
      );
    }
  });

  it('has no arc for a length', () => {
    const stance: TargetBand = { ...DEPTH_BAND, measure: 'stanceRatio' };
    const ratio = measured({ 'stanceRatio.rear': 1 });
    expect(readBands([stance], ratio, view(LUNGE))).toMatchObject([
      { arc: null, unit: 'thighLengths' },
    ]);
  });

  it('leaves out what is not to be shown, not seen, or of a leg without a role', () => {
    const hidden: TargetBand = { ...DEPTH_BAND, shown: false };
    expect(readBands([hidden], measurements, view(LUNGE))).toEqual([]);
    const unseen = measured({ 'hipExtension.rear': null });
    expect(readBands([DEPTH_BAND], unseen, view(LUNGE)), 'an unseen angle was shown').toEqual([]);
    expect(readBands([DEPTH_BAND], measurements, { ...view(LUNGE), roles: {} })).toEqual([]);
  });
});
