import { describe, expect, it } from 'vitest';
import { settle } from '../../../tests/support/fake-coaching.ts';
import { guidePart, guidePractice } from '../../../tests/support/guide-run.ts';
import { startGuided } from '../../../tests/support/guided-session-run.ts';

const right = { sides: 'right', parts: 2 } as const;
/** Getting there, two points of 17 s and the way between them. */
const WHOLE_MS = 46_000;

const breathing = guidePractice({
  hasSides: false,
  partCount: null,
  parts: [guidePart('breath')],
  seconds: { least: 10, usual: 30, most: 600, step: 10 },
  breath: {
    patterns: [{ inSeconds: 5, outSeconds: 5 }],
    own: { least: 3, usual: 5, most: 8, step: 1 },
  },
});

describe('GuidedSession', () => {
  it('leads to the end and writes what was practised, on which side', async () => {
    const { session, time, ends, store } = startGuided(right);
    time.advance(WHOLE_MS + 200);
    await settle();
    expect(session.view?.step, 'it never ends').toBeNull();
    expect(ends[0]?.record).toMatchObject({
      practiceId: 'kneading',
      mode: 'guided',
      model: null,
      ending: 'completed',
      guided: { plannedMs: 34_000, practisedMs: 34_000 },
      heldMs: { left: 0, right: 34_000 },
      feelings: { before: { tension: 6, moods: ['restless'] }, after: null },
    });
    expect(store.last).toEqual(ends[0]?.record);
  });

  it('goes by the wall clock: what a hidden tab slept through has passed', async () => {
    const { session, time, ends } = startGuided(right);
    time.advance(10_000);
    time.sleep(24_000);
    session.look();
    expect(session.view?.step, 'the practice stood still behind a locked screen').toMatchObject({
      partId: 'middle',
    });
    expect(session.view?.remainingMs).toBe(12_000);
    await session.stop();
    expect(ends[0]?.record.guided?.practisedMs).toBe(22_000);
  });

  it('says that it is saved once it is, and why when it is not', async () => {
    const { time, store, speaker } = startGuided(right);
    store.outcome = { kind: 'disk-full' };
    time.advance(WHOLE_MS + 200);
    await settle();
    expect(speaker.said.at(-1)).toBe('event save-problem');
  });

  it('can be paused, gone back in and skipped', () => {
    const { session, time } = startGuided(right);
    time.advance(12_000);
    session.togglePause();
    time.advance(60_000);
    expect(session.view).toMatchObject({ break: 'paused', remainingMs: 13_000 });
    session.togglePause();
    session.back();
    expect(session.view?.remainingMs, 'going back did not begin the point anew').toBe(17_000);
    session.skip();
    expect(session.view?.step).toMatchObject({ kind: 'between' });
  });

  it('keeps what was said about pain and ends when it is strong', async () => {
    const { session, time, ends } = startGuided(right);
    time.advance(12_000);
    session.stopForPain();
    session.answerEase({ pain: 3, reason: 'pain' });
    expect(session.view?.step, 'it stays on the point that hurts').toMatchObject({
      kind: 'between',
    });
    time.advance(6000);
    session.stopForPain();
    session.answerEase({ pain: 7, reason: 'pain' });
    await settle();
    expect(ends[0]?.record).toMatchObject({
      ending: 'stopped',
      easeOffs: [
        { pain: 3, stretchedSide: 'right' },
        { pain: 7, stretchedSide: 'right' },
      ],
    });
  });

  it('knows the breath between two looks, and none before it begins', () => {
    const { session, time } = startGuided({}, breathing);
    time.advance(4000);
    expect(session.breathNow()).toBeNull();
    time.advance(4000);
    time.sleep(2500);
    expect(session.breathNow(), 'the shape jumps from look to look').toMatchObject({
      phase: 'in',
      breath: 1,
    });
    expect(session.breathNow()?.fullness).toBeCloseTo(0.5, 5);
  });

  it('ends once, and lets go of the screen', async () => {
    const { session, ends, time } = startGuided(right);
    await session.finish('stopped');
    await session.finish('interrupted');
    expect(ends.map(({ record }) => record.ending)).toEqual(['stopped']);
    expect(time.runningTimers, 'a timer runs for ever').toBe(0);
  });
});
