import { describe, expect, it } from 'vitest';
import { measured } from '../../../../tests/support/measured.ts';
import { playPostures, playSupine } from '../../../../tests/support/posture-script.ts';
import { stretchNamed } from '../../../../tests/support/shipped-stretch.ts';
import { FLAT, KNEE_IN } from '../../../../tests/support/supine-skeleton.ts';
import { LUNGE, START_POSTURE } from '../../../../tests/support/upright-skeleton.ts';
import type { PoseFrame } from '../landmarks.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import { ACCEPTED_SLACK, fitToAccepted, rangeNow } from './accepted-range.ts';
import { acceptRange, advanceCheck } from './advance-check.ts';
import { planCheck } from './check-plan.ts';
import { CHECK_START } from './check-state.ts';

const LUNGE_STRETCH = stretchNamed('half-kneeling-lunge');
const KNEE_TO_CHEST = stretchNamed('knee-to-chest');

describe('the range that is shown now', () => {
  it('is depth and rise of the stretch', () => {
    const seen = measured(
      { 'hipExtension.rear': 4.5, 'thighBack.rear': 9 },
      { 'thighBack.rear': 3.5 },
    );
    expect(rangeNow(LUNGE_STRETCH, seen)).toEqual({ depth: 4.5, rise: 3.5 });
  });

  it('has no rise where no start posture was seen', () => {
    expect(rangeNow(LUNGE_STRETCH, measured({ 'hipExtension.rear': 4.5 }))).toEqual({
      depth: 4.5,
      rise: null,
    });
  });

  it('is unknown while the depth cannot be seen', () => {
    expect(rangeNow(LUNGE_STRETCH, measured({ 'thighBack.rear': 9 }))).toBeNull();
    expect(rangeNow(LUNGE_STRETCH, measured({ 'hipExtension.rear': null }))).toBeNull();
  });
});

describe('the stretch for an accepted range', () => {
  const { depth, settle } = LUNGE_STRETCH;

  it('asks for that range, with some room to sway', () => {
    const fitted = fitToAccepted(LUNGE_STRETCH, { depth: 6, rise: 4.2 });
    expect(fitted.depth.withoutStart).toBe(6 - ACCEPTED_SLACK);
    expect(fitted.depth.riseFromStart).toBeCloseTo(4.2 - ACCEPTED_SLACK, 9);
    expect(fitted.settle.movedBy, 'so small a glide is never noticed').toBeCloseTo(
      4.2 - ACCEPTED_SLACK,
      9,
    );
  });

  it('never asks for more than the stretch does', () => {
    const fitted = fitToAccepted(LUNGE_STRETCH, { depth: 24, rise: 19 });
    expect(fitted.depth).toEqual(depth);
    expect(fitted.settle).toEqual(settle);
    expect(fitToAccepted(LUNGE_STRETCH, { depth: 24, rise: null }).settle).toEqual(settle);
  });

  it('still needs some movement out of the start posture', () => {
    const fitted = fitToAccepted(LUNGE_STRETCH, { depth: 1, rise: 0.2 });
    expect(fitted.depth.riseFromStart, 'kneeling still counts as a stretch').toBeGreaterThan(0);
  });

  it('has no depth cue left: what is enough is not asked to be more', () => {
    for (const definition of [LUNGE_STRETCH, KNEE_TO_CHEST]) {
      const asksForDepth = ({ faults }: StretchDefinition) =>
        faults.filter(({ anyOf }) => anyOf.some(({ from }) => from === 'personal-minimum'));
      expect(asksForDepth(definition)).not.toEqual([]);
      const fitted = fitToAccepted(definition, { depth: 6, rise: 4.2 });
      expect(asksForDepth(fitted), 'the person has said that it is enough').toEqual([]);
      expect(fitted.faults).toHaveLength(definition.faults.length - 1);
    }
  });
});

describe('"I feel it, that is enough"', () => {
  /** The checker over these frames; at a time the person accepts what is shown. */
  function run(
    frames: readonly PoseFrame[],
    definition: StretchDefinition,
    acceptsAtMs = Infinity,
  ) {
    const plan = planCheck(definition, { level: 'standard', holdSeconds: 20 });
    let state = CHECK_START;
    const cues: { readonly id: string; readonly atMs: number }[] = [];
    for (const pose of frames) {
      const atMs = pose.capturedAtMs;
      const step = advanceCheck(state, { pose, atMs }, plan);
      state = atMs === acceptsAtMs ? acceptRange(step.state, step.result, plan) : step.state;
      if (step.result.spoken !== null) cues.push({ id: step.result.spoken.id, atMs });
    }
    return { state, cues, heldMs: state.hold.totalMs };
  }
  /** The thigh reaches back by only so much. */
  const shallow = { ...LUNGE, hipExtensionRear: 3.4, kneeFlexionRear: 86, hipFlexionFront: 92 };
  const shallowFor = (forSeconds: number, change: Partial<typeof LUNGE> = {}) =>
    playPostures({ ...START_POSTURE, ...change }, [
      { to: { ...START_POSTURE, ...change }, seconds: 2 },
      { to: { ...shallow, ...change }, seconds: 2 },
      { to: { ...shallow, ...change }, seconds: forSeconds },
    ]);

  it('makes a shallow but felt lunge count, and silences the depth cue', () => {
    expect(run(shallowFor(24), LUNGE_STRETCH).heldMs.right).toBe(0);
    const accepted = run(shallowFor(24), LUNGE_STRETCH, 8000);
    expect(accepted.heldMs.right, 'it was said that it counts, and it does not').toBeGreaterThan(
      19_000,
    );
    expect(accepted.cues.filter(({ atMs }) => atMs > 8000)).toEqual([]);
  });

  it('makes a knee that comes only so far count', () => {
    const frames = playSupine(FLAT, [
      { to: FLAT, seconds: 2 },
      { to: { ...KNEE_IN, hipFlexionRaised: 84 }, seconds: 2 },
      { to: { ...KNEE_IN, hipFlexionRaised: 84 }, seconds: 24 },
    ]);
    expect(run(frames, KNEE_TO_CHEST).heldMs.left).toBe(0);
    const accepted = run(frames, KNEE_TO_CHEST, 9000);
    expect(accepted.heldMs.left, 'it was said that it counts, and it does not').toBeGreaterThan(
      18_000,
    );
    const after = accepted.cues.filter(({ atMs }) => atMs > 9000).map(({ id }) => id);
    expect(after, 'it asks for more than is enough').not.toContain('draw-closer-breathing');
  });

  it('is said for one side: the other one is asked as before', () => {
    const turned = { rear: 'left', facing: 'image-left' } as const;
    const first = shallowFor(8);
    const second = playPostures(
      { ...START_POSTURE, ...turned },
      [
        { to: { ...START_POSTURE, ...turned }, seconds: 3 },
        { to: { ...shallow, ...turned }, seconds: 2 },
        { to: { ...shallow, ...turned }, seconds: 12 },
      ],
      first.length * 100,
    );
    const { state, heldMs } = run([...first, ...second], LUNGE_STRETCH, 8000);
    expect(Object.keys(state.accepted)).toEqual(['right']);
    expect(heldMs.right).toBeGreaterThan(3000);
    expect(heldMs.left, 'one hip was excused for the other').toBe(0);
  });

  it('changes nothing while the depth cannot be seen or no side is known', () => {
    const plan = planCheck(LUNGE_STRETCH, { level: 'standard', holdSeconds: 20 });
    const unseen = { stretchedSide: 'right' as const, measurements: new Map() };
    expect(acceptRange(CHECK_START, unseen, plan)).toBe(CHECK_START);
    const nobodys = { stretchedSide: null, measurements: measured({ 'hipExtension.rear': 4 }) };
    expect(acceptRange(CHECK_START, nobodys, plan)).toBe(CHECK_START);
  });

  it('said again takes the newer range', () => {
    const plan = planCheck(LUNGE_STRETCH, { level: 'standard', holdSeconds: 20 });
    const at = (depth: number) => ({
      stretchedSide: 'right' as const,
      measurements: measured({ 'hipExtension.rear': depth }),
    });
    const twice = acceptRange(acceptRange(CHECK_START, at(4), plan), at(7), plan);
    expect(twice.accepted).toEqual({ right: { depth: 7, rise: null } });
  });
});
