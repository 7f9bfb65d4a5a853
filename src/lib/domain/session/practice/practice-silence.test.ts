import { describe, expect, it } from 'vitest';
import { playPostures } from '../../../../../tests/support/posture-script.ts';
import { runPractice, timed } from '../../../../../tests/support/practice-run.ts';
import { kneelAndHold, still } from '../../../../../tests/support/practice-script.ts';
import { stretchNamed } from '../../../../../tests/support/shipped-stretch.ts';
import {
  LUNGE,
  START_POSTURE,
  uprightFrame,
} from '../../../../../tests/support/upright-skeleton.ts';
import { shownCue } from './advance-practice.ts';

const DEFINITION = stretchNamed('half-kneeling-lunge');
const LEANING = { ...LUNGE, trunkLean: 28, hipExtensionRear: -13, hipFlexionFront: 122 };
const leaning = uprightFrame(LEANING, 0);

/** Kneels through the countdown, holds for so long, and then leans forward. */
const holdThenLean = (holdSeconds: number) =>
  timed(
    playPostures(START_POSTURE, [
      { to: START_POSTURE, seconds: 9 },
      { to: LUNGE, seconds: 2 },
      { to: LUNGE, seconds: holdSeconds },
      { to: LEANING, seconds: 0.5 },
      { to: LEANING, seconds: 8 },
    ]),
  );

describe('what is not said', () => {
  it('no correction in the countdown, where nobody is in the stretch yet', () => {
    const kneelingLow = timed([...still(uprightFrame(START_POSTURE, 0), 3), ...still(leaning, 4)]);
    const { kinds, state } = runPractice(kneelingLow, DEFINITION, { holdSeconds: 12 });
    expect(kinds).toEqual(['ready', '3', '2']);
    expect(shownCue(state), 'the countdown is covered by a correction').toBeNull();
  });

  it('no correction in a rest', () => {
    const frames = timed([...kneelAndHold(14).slice(0, 250), ...still(leaning, 8)]);
    const { kinds } = runPractice(frames, DEFINITION, { holdSeconds: 12 });
    expect(kinds.slice(-2), 'somebody at rest is corrected').toEqual(['complete', 'rest']);
  });

  it('no correction in the last seconds of a hold, until the hold is lost', () => {
    const early = runPractice(holdThenLean(6), DEFINITION, { holdSeconds: 20 }).kinds;
    expect(early.indexOf('cue grow-tall')).toBeLessThan(early.indexOf('lost'));
    const late = runPractice(holdThenLean(16.5), DEFINITION, { holdSeconds: 20 }).kinds;
    expect(late.indexOf('cue grow-tall'), 'the silent end was talked into').toBeGreaterThan(
      late.indexOf('lost'),
    );
    expect(late.indexOf('lost')).toBeGreaterThan(0);
  });

  it('the last seconds are those of the repetition, not of its unbroken part', () => {
    const frames = playPostures(START_POSTURE, [
      { to: START_POSTURE, seconds: 9 },
      { to: LUNGE, seconds: 2 },
      { to: LUNGE, seconds: 9 },
      { to: START_POSTURE, seconds: 2 },
      { to: START_POSTURE, seconds: 3 },
      { to: LUNGE, seconds: 2 },
      { to: LUNGE, seconds: 6.5 },
      { to: LEANING, seconds: 0.5 },
      { to: LEANING, seconds: 1.2 },
    ]);
    const { kinds, state } = runPractice(timed(frames), DEFINITION, { holdSeconds: 20 });
    expect(state.check.hold.totalMs.right).toBeGreaterThan(15_000);
    expect(state.check.hold.repetitionMs).toBeLessThan(9000);
    expect(kinds).toContain('lost');
    expect(kinds, 'the silent end was talked into').not.toContain('cue grow-tall');
  });

  it.each(['state', 'problem'] as const)('a correction waits until a %s has been said', (kind) => {
    const untilSeconds = 21;
    const { told } = runPractice(holdThenLean(6), DEFINITION, {
      holdSeconds: 20,
      speaking: (tSeconds) => (tSeconds > 9 && tSeconds < untilSeconds ? kind : null),
    });
    const lean = told.find(({ what }) => what === 'cue grow-tall');
    expect(lean?.tSeconds, 'what matters more was cut off').toBeGreaterThanOrEqual(untilSeconds);
  });

  it('half-way waits for any word', () => {
    const { told } = runPractice(timed(kneelAndHold(14)), DEFINITION, {
      holdSeconds: 20,
      speaking: (tSeconds) => (tSeconds > 15 && tSeconds < 24 ? 'cue' : null),
    });
    expect(told.find(({ what }) => what === 'half-way')?.tSeconds).toBeGreaterThanOrEqual(24);
  });
});
