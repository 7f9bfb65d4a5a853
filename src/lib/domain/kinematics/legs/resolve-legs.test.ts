import { describe, expect, it } from 'vitest';
import {
  KNEE_IN,
  lyingAs,
  supineFrame,
  type SupinePose,
} from '../../../../../tests/support/supine-skeleton.ts';
import { LUNGE, uprightFrame } from '../../../../../tests/support/upright-skeleton.ts';
import { blendLegs, LEG_PARTS, swapLegs } from '../../../../../tests/support/wrong-legs.ts';
import { landmarkOf, SIDES, type LandmarkName, type PoseFrame } from '../../landmarks.ts';
import { NO_LEGS, resolveLegs, type ResolvedLegs } from './resolve-legs.ts';

const PARTS: readonly LandmarkName[] = SIDES.flatMap((side) =>
  LEG_PARTS.map((part) => landmarkOf(side, part)),
);

/** Ten frames a second of this pose, each through a change of what the model says. */
function run(
  count: number,
  change: (frame: PoseFrame, index: number) => PoseFrame,
  pose: SupinePose = KNEE_IN,
): readonly ResolvedLegs[] {
  let state = NO_LEGS;
  return Array.from({ length: count }, (_, index) => {
    const frame = change(supineFrame(pose, index * 100), index);
    const step = resolveLegs(state, frame, lyingAs(pose));
    state = step.state;
    return step.legs;
  });
}
const pointsOf = ({ landmarks }: PoseFrame) => PARTS.map((name) => landmarks[name].point);

describe('resolved legs', () => {
  it('are left as they are of an upright body', () => {
    const frame = uprightFrame(LUNGE, 0);
    const upright = { posture: 'upright', facing: LUNGE.facing } as const;
    const { legs, state } = resolveLegs(NO_LEGS, frame, upright);
    expect(legs).toEqual({ frame, isSure: true, isClear: true });
    expect(state).toBe(NO_LEGS);
  });

  it('are put back where a label swaps, feet and all', () => {
    const truth = pointsOf(supineFrame(KNEE_IN, 0));
    const found = run(30, (frame, index) => (index % 4 === 3 ? swapLegs(frame) : frame));
    for (const { frame } of found) {
      for (const [index, point] of pointsOf(frame).entries()) {
        expect(point.x, 'the picture shows the other leg').toBeCloseTo(truth[index]?.x ?? NaN, 6);
        expect(point.y).toBeCloseTo(truth[index]?.y ?? NaN, 6);
      }
    }
    expect(found.at(-1)?.isSure).toBe(true);
  });

  it('are hidden where they cannot be parted, so that nothing is measured of them', () => {
    const found = run(12, (frame, index) => (index === 11 ? blendLegs(frame, 0.5) : frame)).at(-1);
    for (const name of PARTS) {
      expect(found?.frame.landmarks[name].visibility, `${name} was made up`).toBe(0);
    }
    expect(found?.frame.landmarks['left.hip'].visibility).toBe(KNEE_IN.visibility);
    expect(found?.isSure, 'one bad frame forgot the legs').toBe(true);
  });

  it('keep the landmarks that are no part of a leg', () => {
    const frame = supineFrame(KNEE_IN, 0);
    const { legs } = resolveLegs(NO_LEGS, swapLegs(frame), lyingAs(KNEE_IN));
    const others = (Object.keys(frame.landmarks) as LandmarkName[]).filter(
      (name) => !PARTS.includes(name),
    );
    for (const name of others) {
      expect(legs.frame.landmarks[name]).toEqual(frame.landmarks[name]);
    }
    expect(legs.frame.capturedAtMs).toBe(frame.capturedAtMs);
  });
});
