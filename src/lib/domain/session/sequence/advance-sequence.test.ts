import { describe, expect, it } from 'vitest';
import { SequenceRun } from '../../../../../tests/support/sequence-run.ts';

describe('from the set-up to the first hold', () => {
  it('starts by itself: right for 1.5 s, an announcement, three, two, one, go', () => {
    const run = new SequenceRun().play(8.1);
    expect(
      run.told.map(({ atSeconds, event }) => [atSeconds, event.kind]),
      'whoever cannot reach the screen is not led into the hold',
    ).toEqual([
      [1.5, 'ready'],
      [5, 'count'],
      [6, 'count'],
      [7, 'count'],
      [8, 'go'],
    ]);
    expect(run.kinds.slice(1, 4), 'the counting is out of order').toEqual(['3', '2', '1']);
  });

  it('says which side it is, and which hold of how many', () => {
    const run = new SequenceRun({ repetitions: 3 }).play(8.1, { readySide: 'left' });
    expect(run.last('ready')).toEqual({ kind: 'ready', side: 'left', isOtherSide: false });
    expect(run.last('go')).toEqual({ kind: 'go', side: 'left', repetition: 1, repetitions: 3 });
  });

  it('begins the 1.5 s anew whenever the set-up is wrong in between', () => {
    const run = new SequenceRun().play(1.4).play(0.1, { isReady: false }).play(1.5);
    expect(run.kinds, 'the countdown began over a set-up that was never right').toEqual([]);
    expect(run.play(0.1).kinds).toEqual(['ready']);
  });

  it('waits for as long as it takes', () => {
    const run = new SequenceRun().play(200, { isReady: false });
    expect(run.told, 'somebody who is still moving furniture was counted in').toEqual([]);
    expect(run.stage).toBe('set-up');
  });

  it('does not start while nobody can tell which side it would be', () => {
    expect(new SequenceRun().play(5, { readySide: null }).told).toEqual([]);
  });

  it('counts nothing before go, however still the position is held', () => {
    const run = new SequenceRun().play(8, { holds: 'right' });
    expect(run.totalMs.right).toBe(0);
    expect(run.state.beganMs, 'a repetition ran before anybody said begin').toEqual({
      left: null,
      right: null,
    });
    expect(run.play(0.1, { holds: 'right' }).stage).toBe('working');
  });

  it('counts down although the set-up is lost for a moment: the body is moving into place', () => {
    const run = new SequenceRun().play(2).play(6.1, { isReady: false });
    expect(run.kinds).toEqual(['ready', '3', '2', '1', 'go']);
  });

  it('tells each number once, also when frames are missing', () => {
    const run = new SequenceRun().play(5.2);
    expect(run.kinds).toEqual(['ready', '3']);
    run.play(0.5);
    expect(run.kinds, 'the same number was counted again').toEqual(['ready', '3']);
  });
});
