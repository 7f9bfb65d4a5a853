import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { mirroredFrame } from '../../../../tests/support/mirrored-frame.ts';
import { drawIn, playSupine, type SupineMove } from '../../../../tests/support/posture-script.ts';
import { FLAT, KNEE_IN, type SupinePose } from '../../../../tests/support/supine-skeleton.ts';
import { otherSide, SIDES, type PoseFrame } from '../landmarks.ts';
import { advanceCheck } from './advance-check.ts';
import type { CheckResult } from './check-result.ts';
import { planCheck, type CheckChoice } from './check-plan.ts';
import { CHECK_START, type CheckState } from './check-state.ts';

const definition = findStretch('knee-to-chest');
if (definition === null) throw new Error('the stretch of these tests is gone');
const found = definition;

type Seen = { readonly state: CheckState; readonly result: CheckResult; readonly atMs: number };

function run(frames: readonly PoseFrame[], choice: Partial<CheckChoice> = {}): readonly Seen[] {
  const plan = planCheck(found, { level: 'standard', holdSeconds: 6, ...choice });
  let state = CHECK_START;
  return frames.map((pose) => {
    const step = advanceCheck(state, { pose, atMs: pose.capturedAtMs }, plan);
    state = step.state;
    return { ...step, atMs: pose.capturedAtMs };
  });
}
/** Lies flat for two seconds, draws in within two, holds for eight. */
const whole = (change: Partial<SupinePose> = {}, choice: Partial<CheckChoice> = {}) =>
  run(playSupine({ ...FLAT, ...change }, drawIn(8, change)), choice);
/** As `whole`; the change comes only with the held position. */
const heldAs = (change: Partial<SupinePose>): readonly Seen[] =>
  run(
    playSupine(FLAT, [
      { to: FLAT, seconds: 2 },
      { to: { ...KNEE_IN, ...change }, seconds: 2 },
      { to: { ...KNEE_IN, ...change }, seconds: 8 },
    ]),
  );

const spoken = (seen: readonly Seen[]) =>
  seen.flatMap(({ result }) => (result.spoken === null ? [] : [result.spoken.id]));
const events = (seen: readonly Seen[]) =>
  seen.flatMap(({ result }) => (result.holdEvent === null ? [] : [result.holdEvent]));
const heldMs = (seen: readonly Seen[]) =>
  seen.at(-1)?.state.hold.totalMs ?? { left: -1, right: -1 };
const variant = (seen: readonly Seen[]) => seen.at(-1)?.result.variant?.id;

describe('a knee drawn to the chest', () => {
  it.each(SIDES)('counts for the leg that stays down (%s knee drawn in)', (raised) => {
    for (const headAt of ['image-left', 'image-right'] as const) {
      const seen = whole({ raised, headAt });
      expect(events(seen), 'a good stretch does not count').toEqual(['started', 'complete']);
      const held = heldMs(seen);
      expect(held[raised], 'the psoas of the drawn-in leg was credited').toBe(0);
      expect(Math.abs(held[otherSide(raised)] - 8000), 'held seconds are off').toBeLessThan(1000);
      expect(seen.at(-1)?.result).toMatchObject({
        stretchedSide: otherSide(raised),
        roles: { raised, down: otherSide(raised) },
        orientation: { posture: 'lying', headAt },
        posture: 'supine',
        areLimbsSure: true,
      });
    }
  });

  it('says nothing to someone who does it well, but how to begin', () => {
    expect(spoken(whole()).filter((id) => id !== 'draw-one-knee-in')).toEqual([]);
    expect(variant(whole())).toBe('straight-down-leg');
  });

  it('is judged the same in a mirror, with left for right', () => {
    const frames = playSupine(FLAT, drawIn(8));
    const [plain, mirrored] = [run(frames), run(frames.map(mirroredFrame))].map((seen) =>
      seen.map(({ result }) => ({
        verdict: result.verdict.kind,
        phase: result.phase,
        event: result.holdEvent,
        cue: result.spoken?.id ?? null,
        isLeft: result.stretchedSide === null ? null : result.stretchedSide === 'left',
      })),
    );
    expect(
      mirrored?.map((one) => ({ ...one, isLeft: one.isLeft === null ? null : !one.isLeft })),
      'one leg is judged more strictly than the other',
    ).toEqual(plain);
  });

  it('measures what it was built from, and its change from the start posture', () => {
    const { measurements } = whole().at(-1)?.result ?? {};
    const raisedHip = measurements?.get('hipFlexion.raised');
    expect(raisedHip?.value).toBeCloseTo(KNEE_IN.hipFlexionRaised, 0);
    expect(raisedHip?.change).toBeCloseTo(KNEE_IN.hipFlexionRaised - FLAT.hipFlexionRaised, 0);
    expect(measurements?.get('kneeFlexion.down')?.value).toBeCloseTo(KNEE_IN.kneeFlexionDown, 0);
    // The start posture stands for a thigh that slopes by 3 degrees.
    expect(measurements?.get('thighFromFloor.down')?.value).toBeCloseTo(-3, 0);
  });

  it('counts the other leg after the legs were changed', () => {
    const other: Partial<SupinePose> = { raised: 'left' };
    const moves: readonly SupineMove[] = [
      ...drawIn(6),
      { to: FLAT, seconds: 2 },
      ...drawIn(7, other),
    ];
    const held = heldMs(run(playSupine(FLAT, moves)));
    expect(held.left).toBeGreaterThan(5000);
    expect(held.right, 'the second side is not counted').toBeGreaterThan(6000);
  });

  it('ends soon after the knee is let go', () => {
    const moves = [...drawIn(5), { to: FLAT, seconds: 2 }, { to: FLAT, seconds: 3 }];
    const seen = run(playSupine(FLAT, moves));
    expect(events(seen)).toEqual(['started', 'lost']);
    expect(Math.abs(heldMs(seen).left - 5000), 'the way out was counted').toBeLessThan(1000);
  });

  it('is not begun by lying flat', () => {
    const seen = run(playSupine(FLAT, [{ to: FLAT, seconds: 20 }]));
    expect(events(seen)).toEqual([]);
    expect(new Set(seen.map(({ result }) => result.verdict.kind))).toEqual(
      new Set(['not-in-position']),
    );
    expect(new Set(spoken(seen))).toEqual(new Set(['draw-one-knee-in']));
  });

  it('counts for someone who is deep already when first seen', () => {
    const seen = run(playSupine(KNEE_IN, [{ to: KNEE_IN, seconds: 9 }]));
    expect(events(seen), 'a start that nobody saw cost the whole stretch').toEqual([
      'started',
      'complete',
    ]);
    expect(heldMs(seen).left).toBeGreaterThan(6000);
    const shallow = { ...KNEE_IN, hipFlexionRaised: 78 };
    const notDeep = run(playSupine(shallow, [{ to: shallow, seconds: 9 }]));
    expect(events(notDeep), 'a half-raised knee was counted').toEqual([]);
  });
});

describe('faults on the back', () => {
  const firstFault = (seen: readonly Seen[]) =>
    seen.find(({ result }) => result.spoken?.kind === 'fault');

  it('a down leg that lifts: its cue within three seconds, and nothing counts', () => {
    const seen = heldAs({ hipFlexionDown: 21, kneeFlexionDown: 9 });
    expect(firstFault(seen)?.result.spoken?.id).toBe('heavy-leg');
    expect(firstFault(seen)?.atMs, 'the lift was called too late').toBeLessThan(4000 + 3000);
    expect(heldMs(seen)).toEqual({ left: 0, right: 0 });
  });

  it('a down knee that bends', () => {
    const seen = heldAs({ hipFlexionDown: 4, kneeFlexionDown: 34 });
    expect(firstFault(seen)?.result.spoken?.id).toBe('long-leg');
    expect(heldMs(seen)).toEqual({ left: 0, right: 0 });
  });

  it('shoulders that lift, and a head', () => {
    const shoulders = heldAs({ trunkFromFloor: 19, hipFlexionRaised: 130, hipFlexionDown: 16 });
    expect(firstFault(shoulders)?.result.spoken?.id).toBe('shoulders-heavy');
    expect(firstFault(heldAs({ neckFlexion: 48 }))?.result.spoken?.id).toBe('head-rest');
  });

  it('a knee that does not come close', () => {
    const seen = heldAs({ hipFlexionRaised: 83 });
    expect(firstFault(seen)?.result.spoken?.id).toBe('draw-closer-breathing');
    expect(heldMs(seen)).toEqual({ left: 0, right: 0 });
  });

  it('a knee that does not come close is close enough at the gentle level', () => {
    const seen = whole({ hipFlexionRaised: 3 }, { level: 'gentle' });
    expect(events(seen)).toEqual([]);
    const moves: readonly SupineMove[] = [
      { to: FLAT, seconds: 2 },
      { to: { ...KNEE_IN, hipFlexionRaised: 86 }, seconds: 2 },
      { to: { ...KNEE_IN, hipFlexionRaised: 86 }, seconds: 8 },
    ];
    const gentle = run(playSupine(FLAT, moves), { level: 'gentle' });
    expect(events(gentle), 'who is stiff can never succeed').toEqual(['started', 'complete']);
    const own = run(playSupine(FLAT, moves), { best: 92 });
    expect(events(own), 'their own best is not asked of them').toEqual(['started', 'complete']);
    expect(own.at(-1)?.result.depthBand?.min).toBe(84);
  });

  it('hands on the kneecap are asked about once, and the time counts on', () => {
    const seen = heldAs({ handsToKnee: 1 });
    expect(spoken(seen).filter((id) => id === 'hands-behind')).toHaveLength(1);
    expect(
      seen.find(({ result }) => result.spoken?.id === 'hands-behind')?.result.spoken?.kind,
    ).toBe('note');
    expect(heldMs(seen).left, 'a guess of the camera cost held time').toBeGreaterThan(7000);
  });
});

describe('the kinder version with the foot down', () => {
  const bent: Partial<SupinePose> = { hipFlexionDown: 47, kneeFlexionDown: 94 };

  it('is recognised, counts, and says once that it does not stretch the psoas', () => {
    const seen = whole(bent);
    expect(variant(seen)).toBe('bent-down-leg');
    expect(seen.at(-1)?.result.variant?.stretchesTarget).toBe(false);
    expect(events(seen)).toEqual(['started', 'complete']);
    expect(spoken(seen).filter((id) => id === 'relief-only')).toHaveLength(1);
    const { reliefMs } = seen.at(-1)?.state ?? CHECK_START;
    expect(reliefMs, 'relief is kept as a stretch of the psoas').toBe(heldMs(seen).left);
    expect(whole().at(-1)?.state.reliefMs, 'a psoas stretch is kept as relief').toBe(0);
  });

  it('is blamed for nothing that belongs to a long leg', () => {
    const faults = whole(bent).filter(({ result }) => result.spoken?.kind === 'fault');
    expect(faults.map(({ result }) => result.spoken?.id)).toEqual([]);
  });
});
