import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { FLAT, KNEE_IN, lyingAs, supineFrame } from '../../../../tests/support/supine-skeleton.ts';
import {
  LUNGE,
  uprightFrame,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import { MEASURES } from '../kinematics/measures.ts';
import { otherSide, type Landmarks, type PoseFrame, type Side } from '../landmarks.ts';
import { contactOf } from './floor-contact.ts';
import { advanceGhost, ghostOf, type GhostSight, type GhostState } from './ghost.ts';

function stretch(id: string) {
  const found = findStretch(id);
  if (found === null) throw new Error(`content has no ${id}`);
  return found;
}
const lunge = stretch('half-kneeling-lunge');
const kneeIn = stretch('knee-to-chest');

function sightOf(pose: UprightPose, more: Partial<GhostSight> = {}, atMs = 0): GhostSight {
  return {
    plan: lunge,
    band: null,
    frame: uprightFrame(pose, atMs),
    view: {
      orientation: { posture: 'upright', facing: pose.facing },
      roles: { rear: pose.rear, front: otherSide(pose.rear) },
    },
    ...more,
  };
}
function lyingSight(headAt: 'image-left' | 'image-right', raised: Side): GhostSight {
  return {
    plan: kneeIn,
    band: null,
    frame: supineFrame({ ...KNEE_IN, headAt, raised, hipFlexionRaised: 88 }, 0),
    view: {
      orientation: lyingAs({ headAt }),
      roles: { raised, down: otherSide(raised) },
    },
  };
}
function ghostFor(sight: GhostSight, state: GhostState | null = null): Landmarks {
  const next = advanceGhost(state, sight);
  if (next === null) throw new Error('there is no ghost');
  return ghostOf(next, sight.plan);
}
const depthOf = (landmarks: Landmarks, { view }: GhostSight): number =>
  MEASURES.hipExtension.compute({
    landmarks,
    orientation: view.orientation,
    yaw: 0,
    side: view.roles.rear ?? 'left',
  });
const length = (landmarks: Landmarks, from: keyof Landmarks, to: keyof Landmarks): number =>
  Math.hypot(
    landmarks[from].point.x - landmarks[to].point.x,
    landmarks[from].point.y - landmarks[to].point.y,
  );

/** Too upright: the ghost is to be seen ahead of it. */
const SHALLOW: UprightPose = { ...LUNGE, hipExtensionRear: 3, kneeFlexionRear: 86 };

describe('the ghost upright', () => {
  it.each([
    ['image-left', 'left'],
    ['image-left', 'right'],
    ['image-right', 'left'],
    ['image-right', 'right'],
  ] as const)(
    'is on target with the limbs of the person, facing %s, %s leg back',
    (facing, rear) => {
      const sight = sightOf({ ...SHALLOW, facing, rear });
      const ghost = ghostFor(sight);
      expect(depthOf(ghost, sight)).toBeCloseTo(15, 1);
      const own = sight.frame.landmarks;
      for (const [from, to] of [
        [`${rear}.hip`, `${rear}.knee`],
        [`${rear}.knee`, `${rear}.ankle`],
        [`${rear}.hip`, `${rear}.shoulder`],
        [`${rear}.shoulder`, `${rear}.elbow`],
      ] as const) {
        expect(length(ghost, from, to), `${from} to ${to}: not their own limb`).toBeCloseTo(
          length(own, from, to),
          4,
        );
      }
      const forward = facing === 'image-right' ? 1 : -1;
      const front = otherSide(rear);
      expect(
        forward * (ghost[`${front}.knee`].point.x - ghost[`${rear}.knee`].point.x),
        'the ghost faces the other way',
      ).toBeGreaterThan(50);
    },
  );

  it('kneels on the knee and on the floor of the person', () => {
    const sight = sightOf(SHALLOW);
    const ghost = ghostFor(sight);
    const own = sight.frame.landmarks;
    expect(ghost['right.knee'].point.x).toBeCloseTo(own['right.knee'].point.x, 4);
    expect(contactOf(ghost, 'right').floor).toBeCloseTo(contactOf(own, 'right').floor, 1);
    expect(contactOf(ghost, 'left').floor, 'the front foot is not on their floor').toBeCloseTo(
      contactOf(own, 'left').floor,
      0,
    );
  });

  it('aims at the depth of the person, and at what the camera shows of it', () => {
    const sight = sightOf(SHALLOW, { band: { ...DEPTH_BAND, target: [6, 9] } });
    expect(depthOf(ghostFor(sight), sight)).toBeCloseTo(7.5, 1);
    const reading = measured({ trunkLean: 4 }).get('trunkLean');
    if (reading === undefined || reading === null) throw new Error('it was measured');
    const leant = sightOf(SHALLOW, {
      measurements: new Map([['trunkLean', { ...reading, offset: 6 }]]),
    });
    const lean = (landmarks: Landmarks): number =>
      MEASURES.trunkLean.compute({
        landmarks,
        orientation: leant.view.orientation,
        yaw: 0,
        side: 'right',
      });
    expect(
      lean(ghostFor(leant)) - lean(ghostFor(sightOf(SHALLOW))),
      'the ghost corrects an error of the camera',
    ).toBeGreaterThan(4);
  });

  it('follows slowly, and comes along at once when the person has moved', () => {
    const first = advanceGhost(null, sightOf(SHALLOW));
    const aside = (dx: number): UprightPose => ({
      ...SHALLOW,
      midHip: { x: SHALLOW.midHip.x + dx, y: SHALLOW.midHip.y },
    });
    const before = ghostFor(sightOf(SHALLOW));
    const step = (dx: number): number =>
      ghostFor(sightOf(aside(dx), {}, 67), first)['right.knee'].point.x -
      before['right.knee'].point.x;
    expect(step(5), 'the ghost trembles with the model').toBeLessThan(0.6);
    expect(step(140), 'the ghost stays behind').toBeCloseTo(140, 0);
  });

  it('turns round with the person', () => {
    const first = advanceGhost(null, sightOf(SHALLOW));
    const turned = sightOf({ ...SHALLOW, facing: 'image-left', rear: 'left' }, {}, 67);
    const ghost = ghostFor(turned, first);
    expect(depthOf(ghost, turned)).toBeCloseTo(15, 1);
  });
});

describe('the ghost lying', () => {
  it.each([
    ['image-left', 'left'],
    ['image-left', 'right'],
    ['image-right', 'left'],
    ['image-right', 'right'],
  ] as const)('lies on the pelvis of the person, head at %s, %s leg up', (headAt, raised) => {
    const sight = lyingSight(headAt, raised);
    const ghost = ghostFor(sight);
    const own = sight.frame.landmarks;
    expect(length(ghost, 'left.hip', 'left.shoulder')).toBeCloseTo(117, 4);
    expect(ghost['left.hip'].point.x).toBeCloseTo(own['left.hip'].point.x, 4);
    expect(ghost['left.hip'].point.y).toBeCloseTo(own['left.hip'].point.y, 4);
    const flexion = MEASURES.hipFlexion.compute({
      landmarks: ghost,
      orientation: sight.view.orientation,
      yaw: 0,
      side: raised,
    });
    expect(flexion).toBeCloseTo(117.5, 1);
  });
});

describe('there is no ghost', () => {
  const nobody = (frame: PoseFrame, more: Partial<GhostSight>) =>
    advanceGhost(null, { ...sightOf(SHALLOW), frame, ...more });

  it('while nobody knows which leg is which', () => {
    const { view, frame } = sightOf(SHALLOW);
    expect(nobody(frame, { view: { ...view, roles: {} } })).toBeNull();
  });

  it('of a lunge over somebody who lies', () => {
    const view = { orientation: lyingAs(FLAT), roles: { raised: 'left', down: 'right' } } as const;
    expect(nobody(supineFrame(FLAT, 0), { view })).toBeNull();
  });
});
