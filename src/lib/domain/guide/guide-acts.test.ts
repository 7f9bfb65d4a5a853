import { describe, expect, it } from 'vitest';
import { GuideRun, guidePractice } from '../../../../tests/support/guide-run.ts';
import {
  answerGuideEase,
  skipStep,
  stepBack,
  stopGuideForPain,
  toggleGuidePause,
} from './guide-acts.ts';

const begun = (): GuideRun => new GuideRun(guidePractice(), { sides: 'right', parts: 2 }).play(13);

const pause = (run: GuideRun): GuideRun => run.act(toggleGuidePause(run.state, run.plan));
const skip = (run: GuideRun): GuideRun => run.act(skipStep(run.state, run.plan, run.nowMs));
const back = (run: GuideRun): GuideRun => run.act(stepBack(run.state, run.plan, run.nowMs));
const hurts = (run: GuideRun): GuideRun => run.act(stopGuideForPain(run.state, run.plan));
const answer = (run: GuideRun, pain: number): GuideRun =>
  run.act(
    answerGuideEase(run.state, { pain, reason: 'pain' }, { plan: run.plan, nowMs: run.nowMs }),
  );

describe('a pause', () => {
  it('stops the time, however long, and goes on where it was', () => {
    const run = pause(begun()).play(300);
    expect(run.state.practisedMs.right, 'a paused practice went on').toBe(5000);
    pause(run).play(11);
    expect(run.state.practisedMs.right).toBe(16_000);
    expect(run.kinds.slice(5)).toEqual(['paused', 'resumed']);
  });

  it('is none when it is over', () => {
    const run = pause(begun().play(60));
    expect(run.state.break).toBeNull();
    expect(run.kinds.at(-1)).toBe('finished');
  });
});

describe('skipping', () => {
  it('goes on to what comes next and keeps what was practised', () => {
    const run = skip(begun()).play(0.2);
    expect(run.told.at(-1)?.event).toMatchObject({ kind: 'guide-between', nextPartId: 'middle' });
    expect(run.state.practisedMs.right).toBe(5000);
  });

  it('of the last part ends it, from a pause as well', () => {
    const run = skip(pause(skip(skip(begun()))));
    expect(run.kinds.at(-1)).toBe('finished');
    expect(run.state.endedAtMs).toBe(run.nowMs);
  });
});

describe('going back', () => {
  it('begins the part anew, and told again', () => {
    const run = back(begun()).play(0.2);
    expect(run.told.at(-1)?.event).toMatchObject({ kind: 'guide-part', partId: 'high' });
  });

  it('at the beginning of a step goes to the one before, and never before the first', () => {
    const run = back(back(back(begun()))).play(0.2);
    expect(run.told.at(-1)?.event, 'there is no step before the first').toMatchObject({
      kind: 'guide-open',
    });
  });
});

describe('pain', () => {
  it('stops the time and asks', () => {
    const run = hurts(begun()).play(60);
    expect(run.state.practisedMs.right).toBe(5000);
    expect(run.kinds.at(-1)).toBe('ask-pain');
  });

  it('of 4 leaves this point and goes on', () => {
    const run = answer(hurts(begun()), 4).play(0.2);
    expect(run.kinds.slice(-2)).toEqual(['eased', 'guide-between']);
  });

  it('of 5, or for the second time, ends it', () => {
    expect(answer(hurts(begun()), 5).kinds.at(-1)).toBe('ended-for-pain');
    const twice = answer(hurts(answer(hurts(begun()), 2).play(9)), 2);
    expect(twice.kinds.at(-1), 'somebody presses on where it hurts').toBe('ended-for-pain');
    expect(twice.play(30).kinds.at(-1)).toBe('ended-for-pain');
  });
});
