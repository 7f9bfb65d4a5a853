import { describe, expect, it } from 'vitest';
import { FLAT, KNEE_IN, lyingAs, supineFrame } from '../../../../tests/support/supine-skeleton.ts';
import type { SupinePose } from '../../../../tests/support/supine-skeleton.ts';
import { LUNGE, STANDING, uprightFrame } from '../../../../tests/support/upright-skeleton.ts';
import type { UprightPose } from '../../../../tests/support/upright-skeleton.ts';
import { otherSide, SIDES, type PoseFrame } from '../landmarks.ts';
import { advanceLimbRoles, NO_ROLES, type LimbRoles } from './limb-roles.ts';
import type { BodyOrientation } from './orientation.ts';

type Sight = { readonly frame: PoseFrame; readonly orientation: BodyOrientation };

/** The roles after each frame. */
function follow(sights: readonly Sight[]): readonly LimbRoles[] {
  let state = NO_ROLES;
  return sights.map(({ frame, orientation }) => {
    state = advanceLimbRoles(state, frame, orientation);
    return state.roles;
  });
}
/** Feeds a posture each 100 ms. */
const run = (postures: readonly UprightPose[]) =>
  follow(
    postures.map((pose, index) => ({
      frame: uprightFrame(pose, index * 100),
      orientation: { posture: 'upright', facing: pose.facing },
    })),
  );
const lie = (postures: readonly SupinePose[]) =>
  follow(
    postures.map((pose, index) => ({
      frame: supineFrame(pose, index * 100),
      orientation: lyingAs(pose),
    })),
  );
const times = <Pose>(count: number, posture: Pose): readonly Pose[] =>
  Array.from({ length: count }, () => posture);
const rears = (roles: readonly LimbRoles[]) => roles.map(({ rear }) => rear ?? null);
const raised = (roles: readonly LimbRoles[]) => roles.map((role) => role.raised ?? null);

const OTHER_LEG: UprightPose = { ...LUNGE, rear: 'left' };

describe('limb roles', () => {
  it('takes the knee farther back for the rear one, whichever way the body faces', () => {
    for (const facing of ['image-left', 'image-right'] as const) {
      for (const rear of SIDES) {
        const roles = run(times(8, { ...LUNGE, facing, rear })).at(-1);
        expect(roles, 'the wrong hip would be credited').toEqual({ rear, front: otherSide(rear) });
      }
    }
  });

  it('knows no roles with the knees side by side', () => {
    expect(run(times(20, STANDING)).at(-1)).toEqual({});
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

describe('limb roles of a lying body', () => {
  const bent = (difference: number): SupinePose => ({
    ...FLAT,
    hipFlexionDown: 4,
    hipFlexionRaised: 4 + difference,
  });

  it('takes the leg that is flexed more for the raised one, wherever the head is', () => {
    for (const headAt of ['image-left', 'image-right'] as const) {
      for (const side of SIDES) {
        const roles = lie(times(8, { ...KNEE_IN, headAt, raised: side })).at(-1);
        expect(roles, 'the psoas of the drawn-in leg would be credited').toEqual({
          raised: side,
          down: otherSide(side),
        });
      }
    }
  });

  it('knows none while both legs lie alike', () => {
    expect(lie(times(20, FLAT)).at(-1)).toEqual({});
    expect(lie(times(20, bent(29.5))).at(-1)).toEqual({});
  });

  it('takes a raised leg from 30 degrees of difference, and lets it go below 18', () => {
    const found = raised(
      lie([...times(8, bent(30.5)), ...times(20, bent(18.5)), ...times(9, bent(17.5))]),
    );
    expect(found.slice(7, 35), 'the roles flicker between the limits').toEqual(
      Array(28).fill('right'),
    );
    expect(found.at(-1)).toBeNull();
  });

  it('keeps its roles while the knees cannot be seen', () => {
    const blind = (index: number): Sight => {
      const { landmarks, ...frame } = supineFrame(FLAT, index * 100);
      const knee = { ...landmarks['left.knee'], visibility: 0 };
      return {
        frame: { ...frame, landmarks: { ...landmarks, 'left.knee': knee } },
        orientation: lyingAs(FLAT),
      };
    };
    const known = times(8, KNEE_IN).map((pose, index) => ({
      frame: supineFrame(pose, index * 100),
      orientation: lyingAs(pose),
    }));
    const found = raised(follow([...known, ...times(20, 0).map((_, index) => blind(8 + index))]));
    expect(found.slice(7), 'a hidden knee ended the stretch').toEqual(Array(21).fill('right'));
  });
});
