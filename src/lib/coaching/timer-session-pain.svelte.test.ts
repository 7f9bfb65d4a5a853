import { describe, expect, it } from 'vitest';
import { settle } from '../../../tests/support/fake-coaching.ts';
import { startTimer } from '../../../tests/support/timer-session-run.ts';

/** In the first hold, so far that some seconds are held. */
const INTO_THE_HOLD = 24_000;

describe('"it hurts", with the timer alone', () => {
  it('stops the hold, asks, and goes on half as long', async () => {
    const { session, time, speaker, ends } = startTimer({ repetitions: 2, holdTargetMs: 34_000 });
    time.advance(INTO_THE_HOLD);
    session.stopForPain();
    expect(speaker.said.at(-1)).toBe('event ask-pain');
    const told = speaker.said.length;
    time.advance(30_000);
    expect(speaker.said.length, 'it counts on while the person is asked').toBe(told);
    session.answerEase({ pain: 4, reason: 'pain' });
    expect(session.view?.holdTargetMs).toBe(17_000);
    time.advance(30_000);
    await session.stop();
    expect(ends[0]?.record).toMatchObject({
      holdTargetMs: 34_000,
      easeOffs: [{ pain: 4, reason: 'pain', stretchedSide: 'left', atMs: 54_000 }],
    });
    const [broken, eased] = ends[0]?.record.repetitions ?? [];
    expect(broken).toMatchObject({ stretchedSide: 'left', isComplete: false });
    expect(eased, 'the eased hold is as long as before').toMatchObject({
      stretchedSide: 'left',
      heldMs: 17_000,
      isComplete: true,
    });
  });

  it('ends after a 5, saved before it is said', async () => {
    const { session, time, speaker, ends } = startTimer();
    time.advance(INTO_THE_HOLD);
    session.stopForPain();
    session.answerEase({ pain: 5, reason: 'pain' });
    await settle();
    expect(ends[0]?.record.ending).toBe('stopped');
    expect(ends[0]?.record.heldMs.left, 'what was held is gone').toBeGreaterThan(4000);
    expect(speaker.said.at(-1)).toBe('event ended-for-pain');
  });

  it('in the last hold of a side leads to the other', () => {
    const { session, time, speaker } = startTimer();
    time.advance(INTO_THE_HOLD);
    session.stopForPain();
    session.answerEase({ pain: 2, reason: 'other' });
    expect(speaker.said.at(-1)).toBe('event eased event other-side');
    time.advance(25_000);
    expect(session.view).toMatchObject({ side: 'right', stage: { kind: 'working' } });
  });

  it('while getting into the position takes no hold away', () => {
    const { session, time } = startTimer();
    time.advance(4000);
    session.stopForPain();
    session.answerEase({ pain: 1, reason: 'other' });
    for (let passed = 0; passed < 30 && session.view?.stage.kind !== 'working'; passed += 1) {
      time.advance(1000);
    }
    expect(session.view, 'a hip was crossed out that was never stretched').toMatchObject({
      side: 'left',
      repetition: 1,
      stage: { kind: 'working' },
    });
  });
});
