import { describe, expect, it } from 'vitest';
import { SequenceRun } from '../../../../../tests/support/sequence-run.ts';
import { togglePause } from './person-acts.ts';
import type { Stage } from './sequence-state.ts';

const right = { holds: 'right' } as const;
const away = { isInView: false, isReady: false } as const;

const toggled = (run: SequenceRun): SequenceRun => run.act(togglePause(run.state, run.nowMs));

describe('leaving the picture', () => {
  it('pauses after 2.5 s, tells it once, and a second after the return counts down again', () => {
    const run = new SequenceRun().playUntil('working').play(6, right);
    const leftAt = run.told.length;
    run.play(9, away).playUntil('working');
    expect(run.kinds.slice(leftAt)).toEqual(['paused', 'back', '3', '2', '1', 'go']);
    const [pausedAt = NaN] = run.timesOf('paused');
    const [backAt = NaN] = run.timesOf('back');
    expect(pausedAt - 14.1, 'a person who is gone is not missed').toBeCloseTo(2.5, 5);
    expect(backAt - 23.1, 'the return was taken from one lucky frame').toBeCloseTo(1, 5);
    expect(run.last('paused')).toEqual({ kind: 'paused', by: 'out-of-view' });
  });

  it('costs nothing of what was held', () => {
    const run = new SequenceRun({ repetitions: 1 }).playUntil('working').play(6, right);
    run.play(9, away).playUntil('working').play(10.9, right);
    expect(run.timesOf('complete')).toEqual([]);
    run.play(0.1, right);
    expect(run.timesOf('complete'), 'the six seconds before the pause are gone').toHaveLength(1);
  });

  it('for a moment is none: a frame without a person may be the camera', () => {
    const run = new SequenceRun().playUntil('working').play(2.5, away).play(2).play(2.5, away);
    expect(run.timesOf('paused'), 'two short gaps were added up to one').toEqual([]);
  });

  it('stops a countdown as well', () => {
    const run = new SequenceRun().playUntil('countdown').play(2.6, away);
    expect(run.kinds, 'it counts for an empty room').toEqual(['ready', 'paused']);
  });

  it('is not told in a rest, a set-up or an end, where nobody needs to be seen', () => {
    const resting = new SequenceRun().playUntil('working').play(17, right).play(6.5, away);
    expect(resting.stage).toBe('resting');
    const waiting = new SequenceRun().play(20, away);
    expect(waiting.told).toEqual([]);
    const done = new SequenceRun({ repetitions: 1, sides: 'one' }).playUntil('working');
    expect(done.play(17, right).play(20, away).timesOf('paused')).toEqual([]);
  });

  it('again in the countdown back pauses again', () => {
    const run = new SequenceRun().playUntil('working').play(3, away).playUntil('countdown');
    run.play(2.6, away);
    expect(run.timesOf('paused')).toHaveLength(2);
  });
});

describe('a pause by the person', () => {
  it('stops the counting until they go on, however long', () => {
    const run = toggled(new SequenceRun().playUntil('working').play(6, right)).play(90, right);
    expect(run.totalMs.right, 'a paused hold went on').toBe(6000);
    expect(run.last('paused')).toEqual({ kind: 'paused', by: 'person' });
    toggled(run).playUntil('working');
    expect(run.kinds.slice(-5)).toEqual(['resumed', '3', '2', '1', 'go']);
    run.play(11, right);
    expect(run.timesOf('complete'), 'what was held before the pause is gone').toHaveLength(1);
  });

  it('is not ended by walking out and coming back', () => {
    const run = toggled(new SequenceRun().playUntil('working')).play(9, away).play(9);
    expect(run.stage, 'it went on by itself although the person had paused it').toBe('paused');
  });

  it('can be ended although the person had left the picture', () => {
    const run = new SequenceRun().playUntil('working').play(9, away);
    toggled(run);
    expect(run.last('resumed')).toEqual({ kind: 'resumed' });
  });

  it.each<Stage['kind']>(['set-up', 'countdown', 'working', 'resting'])(
    'is possible in the stage %s, and the session goes on from there',
    (stage) => {
      const run = new SequenceRun().playUntil('working');
      if (stage === 'resting') run.play(17, right);
      const fresh = stage === 'set-up' || stage === 'countdown';
      const paused = toggled(fresh ? new SequenceRun().playUntil(stage) : run);
      expect(paused.stage).toBe('paused');
      toggled(paused.play(4)).playUntil('working');
      expect(paused.last('go'), 'the session stands still for ever').toMatchObject({
        side: 'right',
      });
    },
  );

  it('in the first set-up leads back into it: nobody knows the side yet', () => {
    const run = toggled(toggled(new SequenceRun().play(0.5)).play(3));
    expect(run.stage).toBe('set-up');
    run.play(1.4);
    expect(run.kinds, 'a set-up that was not looked at was taken for right').toEqual([
      'paused',
      'resumed',
    ]);
  });

  it('in the set-up of the other side leads back into it: the person has not turned yet', () => {
    const run = new SequenceRun({ repetitions: 1 }).playUntil('working').play(17, right);
    run.play(3, { isReady: false });
    toggled(toggled(run).play(8)).play(20, { isReady: false });
    expect(run.stage, 'the other side began although nobody had turned round').toBe('set-up');
    run.playUntil('countdown', { readySide: 'left' });
    expect(run.last('ready')).toEqual({ kind: 'ready', side: 'left', isOtherSide: true });
  });

  it('does nothing in an ended session', () => {
    const run = new SequenceRun({ repetitions: 1, sides: 'one' }).playUntil('working');
    run.play(17, right);
    const told = run.told.length;
    expect(toggled(run).told).toHaveLength(told);
    expect(run.stage).toBe('done');
  });
});
