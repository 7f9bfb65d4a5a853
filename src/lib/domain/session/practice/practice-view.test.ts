import { describe, expect, it } from 'vitest';
import {
  runPractice,
  timed,
  type PracticeAround,
} from '../../../../../tests/support/practice-run.ts';
import { kneelAndHold, still } from '../../../../../tests/support/practice-script.ts';
import { stretchNamed } from '../../../../../tests/support/shipped-stretch.ts';
import { STANDING, uprightFrame } from '../../../../../tests/support/upright-skeleton.ts';
import { seconds } from '../../units.ts';
import { PRACTICE_START } from './advance-practice.ts';
import { viewOf, type PracticeView } from './practice-view.ts';

const DEFINITION = stretchNamed('half-kneeling-lunge');

/** The view at the end of the frames up to this second. */
function viewAt(untilSeconds: number, around: PracticeAround = {}, holdSeconds = 14): PracticeView {
  const frames = timed(kneelAndHold(holdSeconds)).filter(
    ({ tSeconds }) => tSeconds <= untilSeconds,
  );
  const { state, plan, steps } = runPractice(frames, DEFINITION, { holdSeconds: 12, ...around });
  return viewOf(state, plan, seconds(steps.at(-1)?.tSeconds ?? NaN));
}

describe('what the screen shows of a session', () => {
  it('has the set-up list before anything else', () => {
    const { plan } = runPractice([], DEFINITION);
    const view = viewOf(PRACTICE_START, plan, seconds(0));
    expect(view).toMatchObject({
      stage: { kind: 'set-up' },
      side: null,
      repetition: 1,
      repetitions: 2,
      progress: 0,
      remainingMs: null,
      shownCue: null,
      acceptedSides: [],
    });
  });

  it('counts the time until go, and never below nothing', () => {
    const view = viewAt(6);
    expect(view.stage.kind).toBe('countdown');
    expect(view.remainingMs).toBe(2000);
    expect(view.side).toBe('right');
    const { state, plan } = runPractice(timed(kneelAndHold(14)).slice(0, 61), DEFINITION);
    expect(viewOf(state, plan, seconds(99)).remainingMs, 'a minus stands in the ring').toBe(0);
  });

  it('fills the ring of the running hold by what is held of it', () => {
    const view = viewAt(18);
    expect(view.stage.kind).toBe('working');
    expect(view.repetitionMs).toBe(view.heldMs.right);
    expect(view.progress).toBeCloseTo(view.heldMs.right / 12_000, 9);
    expect(view.progress).toBeGreaterThan(0.5);
    expect(view.remainingMs).toBeNull();
  });

  it('shows the next hold in the rest, with an empty ring', () => {
    const view = viewAt(25);
    expect(view.stage.kind).toBe('resting');
    expect(view).toMatchObject({ repetition: 2, repetitions: 2, repetitionMs: 0, progress: 0 });
    expect(view.heldMs.right, 'the first hold is gone from the screen').toBe(12_000);
    expect(view.remainingMs).toBeGreaterThan(7000);
  });

  it('never counts beyond the last hold', () => {
    const view = viewAt(25, { repetitions: 1, sides: 'one' });
    expect(view.stage.kind).toBe('done');
    expect(view.repetition, 'hold 2 of 1').toBe(1);
  });

  it('tells the sides whose range the person has accepted', () => {
    expect(viewAt(18, { acceptsAtSeconds: 16 }).acceptedSides).toEqual(['right']);
    expect(viewAt(18).acceptedSides).toEqual([]);
  });

  it('shows an instruction of the set-up only while it is set up', () => {
    const frames = timed(still(uprightFrame(STANDING, 0), 5));
    const { state, plan } = runPractice(frames, DEFINITION);
    expect(viewOf(state, plan, seconds(5)).shownCue).toEqual({
      id: 'kneel-one-knee',
      kind: 'set-up',
    });
  });
});
