import { describe, expect, it } from 'vitest';
import { seconds } from '../../units.ts';
import { SequenceRun } from '../../../../../tests/support/sequence-run.ts';

const right = { holds: 'right' } as const;
const left = { holds: 'left', readySide: 'left' } as const;

describe('repetitions and rests', () => {
  it('rests, says which hold is next, counts down and goes on', () => {
    const run = new SequenceRun().playUntil('working').play(17, right);
    const restAt = run.timesOf('rest')[0] ?? NaN;
    expect(run.last('rest')).toEqual({
      kind: 'rest',
      restMs: 7000,
      repetition: 1,
      repetitions: 2,
    });
    run.playUntil('working');
    expect(run.timesOf('next'), 'the rest has another length than was said').toEqual([restAt + 7]);
    expect(run.last('next')).toEqual({ kind: 'next', repetition: 2, repetitions: 2 });
    expect(run.kinds.slice(-5)).toEqual(['next', '3', '2', '1', 'go']);
    expect(run.last('go')).toMatchObject({ side: 'right', repetition: 2 });
  });

  it('counts nothing of a position that is kept through the rest', () => {
    const run = new SequenceRun().playUntil('working').play(17, right).play(6.5, right);
    expect(run.stage).toBe('resting');
    expect(run.totalMs.right).toBe(17_000);
  });

  it('asks for no set-up again between two holds of one side', () => {
    const run = new SequenceRun().playUntil('working').play(17, right);
    run.play(14, { isReady: false });
    expect(run.stage, 'somebody on the mat would have to set up again').toBe('working');
  });
});

describe('the other side', () => {
  const changed = (): SequenceRun =>
    new SequenceRun({ repetitions: 1 }).playUntil('working').play(17, right);

  it('comes after the last hold of the first, once the picture shows the change', () => {
    const run = changed();
    expect(run.kinds.slice(-2)).toEqual(['complete', 'other-side']);
    expect(run.last('other-side')).toEqual({ kind: 'other-side', side: 'left' });
    run.play(60, { isReady: false });
    expect(run.stage, 'it began before the person had turned round').toBe('set-up');
    run.playUntil('working', { readySide: 'left' });
    expect(run.last('ready')).toEqual({ kind: 'ready', side: 'left', isOtherSide: true });
    expect(run.last('go')).toEqual({ kind: 'go', side: 'left', repetition: 1, repetitions: 1 });
  });

  it('is the end of the session when it is whole', () => {
    const run = changed().playUntil('working', { readySide: 'left' }).play(17, left);
    expect(run.kinds.slice(-2)).toEqual(['complete', 'finished']);
    expect(run.stage).toBe('done');
    expect(run.state.repetitions).toMatchObject([
      { stretchedSide: 'right', heldMs: 17_000, isComplete: true },
      { stretchedSide: 'left', heldMs: 17_000, isComplete: true },
    ]);
    const told = run.told.length;
    expect(run.play(30, right).told.length, 'an ended session goes on talking').toBe(told);
  });

  it('is left out of a session of one side', () => {
    const run = new SequenceRun({ sides: 'one' }).playUntil('working').play(17, right);
    run.playUntil('working').play(17, right);
    expect(run.stage).toBe('done');
    expect(run.kinds, 'a side that nobody wanted was asked for').not.toContain('other-side');
    expect(run.kinds.slice(-2)).toEqual(['complete', 'finished']);
  });
});

describe('somebody who begins with the other side', () => {
  it('is taken at their deed, and the first side comes afterwards', () => {
    const run = new SequenceRun({ repetitions: 1 }).playUntil('working').play(17, left);
    expect(run.last('complete'), 'what they held was counted for nothing').toEqual({
      kind: 'complete',
      side: 'left',
    });
    expect(run.last('other-side')).toEqual({ kind: 'other-side', side: 'right' });
  });

  it('keeps what was held of the first side before', () => {
    const run = new SequenceRun({ repetitions: 1 }).playUntil('working').play(6, right);
    run.play(17, left).playUntil('working').play(11, right);
    expect(run.stage, 'six seconds of the right side were forgotten').toBe('done');
    expect(run.state.repetitions.map(({ heldMs }) => heldMs)).toEqual([17_000, 17_000]);
  });

  it('is told half-way of that side too', () => {
    const run = new SequenceRun({ repetitions: 1, reminders: [] }).playUntil('working');
    run.play(10, right).play(9, left);
    expect(run.timesOf('half-way')).toHaveLength(2);
  });

  it('may do so in a session of one side, before a hold of the other is over', () => {
    const run = new SequenceRun({ sides: 'one', repetitions: 2 }).playUntil('working');
    run.play(17, left).playUntil('working');
    expect(run.last('go')).toMatchObject({ side: 'left', repetition: 2 });
    run.play(5, right);
    expect(run.state.side, 'the second hold of one side is one of the other').toBe('left');
  });

  it('is not followed to a side that has had all its holds', () => {
    const run = new SequenceRun({ repetitions: 1, holdTargetMs: seconds(9) }).playUntil('working');
    run.play(9, right).playUntil('working', { readySide: 'left' }).play(4, right);
    expect(run.state.side).toBe('left');
    expect(run.timesOf('complete')).toHaveLength(1);
  });
});
