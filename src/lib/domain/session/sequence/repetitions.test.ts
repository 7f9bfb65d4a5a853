import { describe, expect, it } from 'vitest';
import { SEQUENCE_PLAN, SequenceRun } from '../../../../../tests/support/sequence-run.ts';
import { milliseconds, seconds } from '../../units.ts';
import { allRepetitions, heldOf, isSideDone, sideAfter } from './repetitions.ts';
import { planSequence } from './sequence-plan.ts';
import { SEQUENCE_START } from './sequence-state.ts';

const right = { holds: 'right' } as const;

describe('every repetition of a session', () => {
  it('holds the whole ones and the running one, in the order in which they were held', () => {
    const run = new SequenceRun().playUntil('working').play(17, right).playUntil('working');
    run.play(5, right);
    const all = allRepetitions(run.state, run.totalMs);
    expect(all, 'a crash would lose the running repetition').toMatchObject([
      { stretchedSide: 'right', heldMs: 17_000, isComplete: true },
      { stretchedSide: 'right', heldMs: 5000, isComplete: false },
    ]);
    const [first, second] = all;
    expect(second?.beganMs).toBeGreaterThan((first?.beganMs ?? NaN) + 17_000);
  });

  it('is empty while nothing is held', () => {
    const run = new SequenceRun().playUntil('working').play(4);
    expect(allRepetitions(run.state, run.totalMs)).toEqual([]);
  });

  it('changes nothing of the running session', () => {
    const run = new SequenceRun().playUntil('working').play(5, right);
    allRepetitions(run.state, run.totalMs);
    expect(run.state.done.right).toBe(0);
    expect(heldOf(run.state, run.totalMs, 'right')).toBe(5000);
  });

  it('keeps the order and the times of two sides that are both begun', () => {
    const run = new SequenceRun().playUntil('working').play(6, right);
    const goAt = (run.timesOf('go')[0] ?? NaN) * 1000;
    run.play(4, { holds: 'left' });
    const began = allRepetitions(run.state, run.totalMs).map(({ stretchedSide, beganMs }) => [
      stretchedSide,
      beganMs,
    ]);
    expect(began, 'the summary shows them at moments at which they were not').toEqual([
      ['right', Math.round(goAt + 100)],
      ['left', Math.round(goAt + 6100)],
    ]);
  });
});

describe('what comes after a side', () => {
  const after = (done: { left: number; right: number }, sides: 'both' | 'one') =>
    sideAfter({ ...SEQUENCE_START, done }, 'right', { ...SEQUENCE_PLAN, sides });

  it('is the other one while it lacks holds, and nothing else', () => {
    expect(after({ left: 0, right: 2 }, 'both')).toBe('left');
    expect(after({ left: 1, right: 2 }, 'both')).toBe('left');
    expect(after({ left: 2, right: 2 }, 'both')).toBeNull();
    expect(after({ left: 0, right: 2 }, 'one')).toBeNull();
  });

  it('is done when it has had all its holds', () => {
    const state = { ...SEQUENCE_START, done: { left: 1, right: 2 } };
    expect(isSideDone(state, 'left', SEQUENCE_PLAN)).toBe(false);
    expect(isSideDone(state, 'right', SEQUENCE_PLAN)).toBe(true);
  });
});

describe('the plan of a sequence', () => {
  it('takes the choice of the person, and rest, silence and reminders from the stretch', () => {
    const hold = {
      seconds: 30,
      graceMs: seconds(1.3),
      quietAtEndMs: seconds(4.5),
      restMs: seconds(11),
      reminders: [{ atMs: seconds(6), cueId: 'breathe' }],
    };
    expect(planSequence({ hold }, { repetitions: 3, sides: 'one', holdSeconds: 25 })).toEqual({
      repetitions: 3,
      sides: 'one',
      holdTargetMs: milliseconds(25_000),
      restMs: seconds(11),
      quietAtEndMs: seconds(4.5),
      reminders: hold.reminders,
    });
  });
});
