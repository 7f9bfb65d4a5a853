import { describe, expect, it } from 'vitest';
import {
  LUNGE,
  STANDING,
  uprightFrame,
  uprightLandmarks,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import { advanceLimbRoles, NO_ROLES, rearSideIn, type LimbRoles } from './limb-roles.ts';
import type { BodyOrientation } from './orientation.ts';

const uprightAs = (pose: UprightPose): BodyOrientation => ({
  posture: 'upright',
  facing: pose.facing,
});

/** Feeds a posture each 100 ms and gives the roles after each. */
function run(postures: readonly UprightPose[]): readonly LimbRoles[] {
  let state = NO_ROLES;
  return postures.map((posture, index) => {
    state = advanceLimbRoles(state, uprightFrame(posture, index * 100), uprightAs(posture));
    return state.roles;
  });
}
const times = (count: number, posture: UprightPose) => Array.from({ length: count }, () => posture);
const rears = (roles: readonly LimbRoles[]) => roles.map(({ rear }) => rear ?? null);

const OTHER_LEG: UprightPose = { ...LUNGE, rear: 'left' };

describe('limb roles', () => {
  it('takes the knee farther back for the rear one, whichever way the body faces', () => {
    for (const facing of ['image-left', 'image-right'] as const) {
      for (const rear of ['left', 'right'] as const) {
        const pose = { ...LUNGE, facing, rear };
        expect(
          rearSideIn(uprightLandmarks(pose), uprightAs(pose)),
          'the wrong hip would be credited',
        ).toBe(rear);
      }
    }
  });

  it('knows no roles with the knees side by side, or lying', () => {
    expect(rearSideIn(uprightLandmarks(STANDING), uprightAs(STANDING))).toBeNull();
    const lying: BodyOrientation = { posture: 'lying', headAt: 'image-left' };
    expect(rearSideIn(uprightLandmarks(LUNGE), lying)).toBeNull();
  });

  it('takes a split stance after 0.7 s and not before', () => {
    const found = run(times(9, LUNGE));
    expect(found.slice(0, 7)).toEqual(Array(7).fill({}));
    expect(found[7], 'someone in the stretch is not recognised').toEqual({
      rear: 'right',
      front: 'left',
    });
  });

  it('changes the roles after the same time, and never has both or none in between', () => {
    const found = rears(run([...times(8, LUNGE), ...times(8, OTHER_LEG)]));
    expect(found.slice(7, 15)).toEqual(Array(8).fill('right'));
    expect(found[15], 'the new side is not credited').toBe('left');
  });

  it('is not moved by a single swapped frame', () => {
    const swaps = Array.from({ length: 30 }, (_, index) => (index % 4 === 3 ? OTHER_LEG : LUNGE));
    expect(rears(run([...times(8, LUNGE), ...swaps])).slice(7)).toEqual(Array(31).fill('right'));
  });

  it('lets the roles fall away when the knees come side by side', () => {
    const found = rears(run([...times(8, LUNGE), ...times(8, STANDING)]));
    expect(found.slice(7, 15), 'the roles were lost in passing').toEqual(Array(8).fill('right'));
    expect(found[15], 'someone who stood up keeps a stretched side').toBeNull();
  });

  it('does not add standing and another stance up to one change', () => {
    const mixed = [...times(8, LUNGE), ...times(5, STANDING), ...times(5, OTHER_LEG)];
    expect(rears(run(mixed)).slice(7)).toEqual(Array(11).fill('right'));
  });
});
