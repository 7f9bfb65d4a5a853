import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { advanceGhost, ghostOf, type GhostState } from '#lib/domain/figure/ghost.ts';
import type { LandmarkName, Landmarks, PoseFrame } from '#lib/domain/landmarks.ts';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { CHECK_START } from '#lib/domain/session/check-state.ts';
import { seconds } from '#lib/domain/units.ts';
import { posesOf } from '../../tools/trace/pose-trace.ts';
import { readTrace } from '../support/trace.ts';

type Sight = {
  readonly verdict: string;
  readonly frame: PoseFrame;
  readonly ghost: Landmarks | null;
  readonly trunk: number;
};

/** The ghost over a recorded clip, as a session shows it. */
function ghostsOver(clip: string, stretchId: string): readonly Sight[] {
  const definition = findStretch(stretchId);
  if (definition === null) throw new Error(`content has no ${stretchId}`);
  const plan = planCheck(definition, { level: 'standard', holdSeconds: 30 });
  let state = CHECK_START;
  let ghost: GhostState | null = null;
  const sights: Sight[] = [];
  for (const { pose, tSeconds } of posesOf(readTrace(clip))) {
    const step = advanceCheck(state, { pose, atMs: seconds(tSeconds) }, plan);
    state = step.state;
    const frame = step.result.pose;
    if (frame === null || state.orientation === null) continue;
    ghost = advanceGhost(ghost, {
      plan: plan.definition,
      band: null,
      frame,
      view: { orientation: state.orientation.orientation, roles: state.body.roles.roles },
      measurements: step.result.measurements,
    });
    sights.push({
      verdict: step.result.verdict.kind,
      frame,
      ghost: ghost === null ? null : ghostOf(ghost, plan.definition),
      trunk: ghost?.lengths.lengths.trunk ?? NaN,
    });
  }
  return sights;
}

const apart = (a: Landmarks, b: Landmarks, name: LandmarkName): number =>
  Math.hypot(a[name].point.x - b[name].point.x, a[name].point.y - b[name].point.y);

/** Middle distance of the ghost from the person in the hold, trunk lengths. */
function middleApart(sights: readonly Sight[], name: LandmarkName): number {
  const distances = sights
    .flatMap(({ verdict, ghost, frame, trunk }) =>
      verdict === 'hold' && ghost !== null ? [apart(ghost, frame.landmarks, name) / trunk] : [],
    )
    .sort((a, b) => a - b);
  expect(distances.length, 'there is no ghost in the hold').toBeGreaterThan(40);
  return distances[Math.floor(distances.length / 2)] ?? NaN;
}

/** Farthest that any point of the ghost goes from one frame to the next, trunk lengths. */
function farthestStep(sights: readonly Sight[]): number {
  const steps = sights.flatMap(({ ghost, trunk, verdict }, index) => {
    const before = sights[index - 1]?.ghost ?? null;
    if (ghost === null || before === null || verdict !== 'hold') return [];
    return (Object.keys(ghost) as LandmarkName[]).map((name) => apart(ghost, before, name) / trunk);
  });
  return Math.max(...steps);
}

const CLIPS = [
  [
    'lunge_good',
    'half-kneeling-lunge',
    ['right.hip', 'right.knee', 'right.ankle', 'right.shoulder', 'left.knee', 'left.ankle'],
  ],
  [
    'lunge_good_mirror',
    'half-kneeling-lunge',
    ['left.hip', 'left.knee', 'left.ankle', 'left.shoulder', 'right.knee', 'right.ankle'],
  ],
  [
    'supine_good',
    'knee-to-chest',
    ['left.hip', 'right.hip', 'left.knee', 'left.ankle', 'left.shoulder', 'left.ear'],
  ],
  [
    'supine_good_mirror',
    'knee-to-chest',
    ['left.hip', 'right.hip', 'right.knee', 'right.ankle', 'right.shoulder', 'right.ear'],
  ],
] as const satisfies readonly (readonly [string, string, readonly LandmarkName[]])[];

describe('the ghost over a recorded hold', () => {
  it.each(CLIPS)('%s: lies on the person who does it well', (clip, stretchId, names) => {
    const sights = ghostsOver(clip, stretchId);
    for (const name of names) {
      expect(middleApart(sights, name), `${name} of the ghost is off a good hold`).toBeLessThan(
        0.18,
      );
    }
  });

  it.each(CLIPS)('%s: does not tremble', (clip, stretchId) => {
    expect(farthestStep(ghostsOver(clip, stretchId)), 'the ghost trembles').toBeLessThan(0.02);
  });

  it('stands upright beside somebody who leans, on the same knee', () => {
    const last = ghostsOver('lunge_lean30', 'half-kneeling-lunge').find(
      ({ frame }) => frame.capturedAtMs >= 5000,
    );
    if (last === undefined) throw new Error('the clip is longer');
    const { ghost, frame, trunk } = last;
    if (ghost === null) throw new Error('there is no ghost');
    expect(apart(ghost, frame.landmarks, 'right.knee') / trunk).toBeLessThan(0.05);
    expect(
      frame.landmarks['right.shoulder'].point.x - ghost['right.shoulder'].point.x,
      'the ghost leans along',
    ).toBeGreaterThan(0.3 * trunk);
  });

  it('is not there for somebody who stands', () => {
    const sights = ghostsOver('stand_still', 'half-kneeling-lunge');
    expect(sights.length).toBeGreaterThan(10);
    expect(sights.filter(({ ghost }) => ghost !== null)).toEqual([]);
  });
});
