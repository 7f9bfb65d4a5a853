import { describe, expect, it } from 'vitest';
import { seconds } from '../../units.ts';
import { SEQUENCE_PLAN, SequenceRun } from '../../../../../tests/support/sequence-run.ts';
import { isQuiet } from './advance-sequence.ts';

/** Up to the go of the first hold. */
const begun = (...plan: ConstructorParameters<typeof SequenceRun>): SequenceRun =>
  new SequenceRun(...plan).playUntil('working');
const holding = { holds: 'right' } as const;

describe('during a hold', () => {
  it('tells half-way and the reminders of the stretch when so much is held', () => {
    const run = begun();
    const goAt = run.timesOf('go')[0] ?? NaN;
    run.play(17, holding);
    const told = run.told
      .filter(({ atSeconds }) => atSeconds > goAt)
      .map(({ atSeconds, event }) => [
        Math.round((atSeconds - goAt) * 10) / 10,
        event.kind === 'reminder' ? event.cueId : event.kind,
      ]);
    expect(told, 'whoever has the eyes closed does not hear how far it is').toEqual([
      [3, 'breathe'],
      [8.5, 'half-way'],
      [11, 'breathe-again'],
      [17, 'complete'],
      [17, 'rest'],
    ]);
  });

  it('adds up what is held around a loss: the person loses none of it', () => {
    const run = begun().play(6, holding).play(5).play(10.9, holding);
    expect(run.timesOf('complete'), 'the hold was over before its time').toEqual([]);
    expect(run.play(0.1, holding).kinds.slice(-2)).toEqual(['complete', 'rest']);
    expect(run.state.repetitions).toMatchObject([{ heldMs: 17_000, isComplete: true }]);
  });

  it('tells a loss with what is held already', () => {
    const run = begun().play(6.3, holding).play(0.1, { isLost: true }).play(3);
    expect(run.timesOf('lost'), 'the loss was told again and again').toHaveLength(1);
    expect(run.last('lost')).toEqual({ kind: 'lost', heldMs: 6300 });
    expect(run.stage, 'a loss ended the repetition').toBe('working');
  });

  it('waits with half-way for a voice that is free', () => {
    const run = begun({ reminders: [] }).play(10, { ...holding, isVoiceFree: false });
    expect(run.timesOf('half-way'), 'half-way cut off what was being said').toEqual([]);
    run.play(1, holding);
    expect(run.timesOf('half-way')).toHaveLength(1);
  });

  it('says nothing in the last seconds, also when there was no free moment before', () => {
    const run = begun().play(13, { ...holding, isVoiceFree: false });
    const before = run.told.length;
    run.play(3.9, holding);
    expect(run.told.slice(before), 'the silent end was talked into').toEqual([]);
    expect(run.play(0.1, holding).last('complete')).toEqual({ kind: 'complete', side: 'right' });
  });

  it('leaves out half-way in a hold so short that it falls into the silent end', () => {
    const run = begun({ holdTargetMs: seconds(7), reminders: [] }).play(7, holding);
    expect(run.timesOf('half-way')).toEqual([]);
    expect(run.timesOf('complete')).toHaveLength(1);
  });

  it('tells half-way and reminders anew in the next hold', () => {
    const run = begun().play(17, holding).playUntil('working').play(17, holding);
    expect(run.timesOf('half-way'), 'the second hold was silent').toHaveLength(2);
    expect(run.timesOf('reminder')).toHaveLength(4);
  });

  it('notes when the first counted moment was', () => {
    const run = begun();
    const goAt = run.timesOf('go')[0] ?? NaN;
    run.play(2.5).play(17, holding);
    const [first] = run.state.repetitions;
    expect(first?.beganMs, 'the replay would begin at another moment').toBe(
      Math.round((goAt + 2.6) * 1000),
    );
  });
});

describe('the silent end of a hold', () => {
  it('is its last seconds alone, once something is held', () => {
    expect(isQuiet(13_000, SEQUENCE_PLAN)).toBe(true);
    expect(isQuiet(16_999, SEQUENCE_PLAN)).toBe(true);
    expect(isQuiet(12_999, SEQUENCE_PLAN)).toBe(false);
    expect(isQuiet(17_000, SEQUENCE_PLAN), 'nobody is told that it is over').toBe(false);
  });

  it('does not silence a hold that is as short as it before it has begun', () => {
    const short = { ...SEQUENCE_PLAN, holdTargetMs: seconds(3) };
    expect(isQuiet(0, short), 'nobody is told how to get into it').toBe(false);
    expect(isQuiet(1, short)).toBe(true);
  });
});
