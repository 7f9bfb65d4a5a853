import { describe, expect, it } from 'vitest';
import { SEQUENCE_PLAN, SequenceRun } from '../../../../../tests/support/sequence-run.ts';
import type { Side } from '../../landmarks.ts';
import { seconds } from '../../units.ts';
import {
  answerEase,
  doesPainEnd,
  PAIN_THAT_ENDS,
  stopForPain,
  togglePause,
  type EaseAnswer,
} from './person-acts.ts';
import { easeSequence } from './sequence-plan.ts';

const right = { holds: 'right' } as const;
const MILD: EaseAnswer = { pain: 4, reason: 'pain' };

const hurt = (run: SequenceRun): SequenceRun => run.act(stopForPain(run.state, run.totalMs));
/** As a session does it: the plan is eased, whatever follows. */
function answered(run: SequenceRun, answer: EaseAnswer): SequenceRun {
  run.plan = easeSequence(run.plan);
  return run.act(answerEase(run.state, answer, { nowMs: run.nowMs, plan: run.plan }));
}
const held = (forSeconds: number, side: Side = 'right'): SequenceRun =>
  new SequenceRun().playUntil('working').play(forSeconds, { holds: side });

describe('"it hurts"', () => {
  it('stops the hold at once, asks, and keeps what was held as a broken repetition', () => {
    const run = hurt(held(6));
    expect(run.kinds.at(-1)).toBe('ask-pain');
    run.play(60, right);
    expect(run.stage, 'it went on without an answer').toBe('easing');
    expect(run.totalMs.right, 'the hold was counted on after it hurt').toBe(6000);
    expect(run.state.repetitions).toMatchObject([
      { stretchedSide: 'right', heldMs: 6000, isComplete: false },
    ]);
  });

  it('is taken once', () => {
    const run = hurt(hurt(held(6)));
    expect(run.timesOf('ask-pain')).toHaveLength(1);
    expect(run.state.done.right).toBe(1);
  });

  it('cannot be put off by the pause key', () => {
    const run = hurt(held(6));
    run.act(togglePause(run.state, run.nowMs));
    expect(run.stage, 'the question was lost').toBe('easing');
  });

  it('is possible in a pause, and what was held before it stays', () => {
    const run = held(6);
    run.act(togglePause(run.state, run.nowMs));
    expect(hurt(run).stage).toBe('easing');
    expect(run.state.repetitions).toMatchObject([{ heldMs: 6000, isComplete: false }]);
  });

  it('does nothing in an ended session', () => {
    const run = new SequenceRun({ repetitions: 1, sides: 'one' }).playUntil('working');
    expect(hurt(run.play(17, right)).stage).toBe('done');
  });

  it('in a rest takes no hold away that was not begun', () => {
    const run = answered(hurt(held(17).play(3)), MILD).playUntil('working');
    expect(run.last('go'), 'a hold that nobody began was crossed out').toMatchObject({
      side: 'right',
      repetition: 2,
    });
  });

  it('in the set-up of the other side does not cross that side out', () => {
    const run = new SequenceRun({ repetitions: 1 }).playUntil('working').play(17, right);
    answered(hurt(run.play(2, { isReady: false })), MILD);
    expect(run.stage, 'the session ended with one hip never stretched').not.toBe('done');
    run.play(30, { isReady: false });
    expect(run.stage, 'the other side began although nobody had turned round').toBe('set-up');
  });

  it('in the first set-up leads back into it', () => {
    const run = answered(hurt(new SequenceRun().play(0.5)), { pain: 2, reason: 'other' });
    expect(run.stage).toBe('set-up');
    expect(run.playUntil('working').last('go')).toMatchObject({ repetition: 1 });
  });
});

describe('the answer to how much it hurts', () => {
  it('of 4 goes on with the next repetition, eased, after a countdown', () => {
    const run = answered(hurt(held(6)), MILD);
    expect(run.last('eased')).toEqual({ kind: 'eased' });
    run.playUntil('working');
    expect(run.kinds.slice(-5)).toEqual(['eased', '3', '2', '1', 'go']);
    expect(run.last('go'), 'the repetition that hurt is asked for again').toMatchObject({
      repetition: 2,
    });
    run.play(10, right);
    expect(run.timesOf('complete'), 'the eased hold is as long as before').toHaveLength(1);
  });

  it('of 5 ends the session, and what was held stays', () => {
    const run = answered(hurt(held(6)), { pain: PAIN_THAT_ENDS, reason: 'other' });
    expect(run.kinds.at(-1), 'somebody in pain is led on').toBe('ended-for-pain');
    expect(run.stage).toBe('done');
    expect(run.state.repetitions).toHaveLength(1);
  });

  it('ends it too when it is pain a second time, however mild', () => {
    const run = answered(hurt(held(6)), { pain: 1, reason: 'pain' }).playUntil('working');
    answered(hurt(run.play(3, right)), { pain: 1, reason: 'pain' });
    expect(run.kinds.at(-1), 'it hurt twice, and it goes on').toBe('ended-for-pain');
  });

  it('goes on for somebody who is tired, as often as they are', () => {
    const tired: EaseAnswer = { pain: null, reason: 'tired' };
    const run = answered(hurt(held(6)), tired).playUntil('working');
    answered(hurt(run.play(3, right)), tired);
    expect(run.kinds, 'tiredness was taken for pain').not.toContain('ended-for-pain');
    expect(run.timesOf('eased')).toHaveLength(2);
  });

  it('in the last repetition of a side leads to the other side', () => {
    const run = new SequenceRun({ repetitions: 1 }).playUntil('working').play(6, right);
    answered(hurt(run), MILD);
    expect(run.kinds.slice(-2)).toEqual(['eased', 'other-side']);
    expect(run.last('other-side')).toEqual({ kind: 'other-side', side: 'left' });
    expect(run.stage).toBe('set-up');
  });

  it('in the very last repetition finishes the session', () => {
    const run = new SequenceRun({ repetitions: 1, sides: 'one' }).playUntil('working');
    answered(hurt(run.play(6, right)), MILD);
    expect(run.kinds.slice(-2)).toEqual(['eased', 'finished']);
  });

  it('counts for nothing when nothing was asked', () => {
    const run = held(6);
    expect(answered(run, { pain: 9, reason: 'pain' }).stage).toBe('working');
    expect(run.kinds).not.toContain('ended-for-pain');
  });

  it.each([
    { pain: 4, reason: 'pain', before: 0, ends: false },
    { pain: 5, reason: 'tired', before: 0, ends: true },
    { pain: 10, reason: 'other', before: 0, ends: true },
    { pain: 0, reason: 'pain', before: 1, ends: true },
    { pain: null, reason: 'pain', before: 0, ends: false },
    { pain: null, reason: 'tired', before: 1, ends: false },
  ] as const)('$pain for $reason after $before painful ones ends it: $ends', (one) => {
    expect(doesPainEnd(one, one.before)).toBe(one.ends);
  });
});

describe('easing a plan', () => {
  it('halves the hold, and never below ten seconds', () => {
    const eased = easeSequence({ ...SEQUENCE_PLAN, holdTargetMs: seconds(46) });
    expect(eased.holdTargetMs).toBe(23_000);
    expect(easeSequence(eased).holdTargetMs).toBe(11_500);
    expect(easeSequence(SEQUENCE_PLAN).holdTargetMs, 'a hold too short to do any good').toBe(
      10_000,
    );
  });

  it('never makes a hold longer', () => {
    expect(easeSequence({ ...SEQUENCE_PLAN, holdTargetMs: seconds(8) }).holdTargetMs).toBe(8000);
  });
});
