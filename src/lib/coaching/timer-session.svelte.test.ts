import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../tests/support/fake-coaching.ts';
import { startTimer } from '../../../tests/support/timer-session-run.ts';

describe('TimerSession', () => {
  it('leads through both sides without a camera, each thing told once and in order', async () => {
    const { time, speaker, ends } = startTimer();
    time.advance(120_000);
    await settle();
    const side = ['event ready', '3', '2', '1', 'event go', 'event glide'];
    const hold = [...side, 'event half-way'];
    expect(speaker.said, 'whoever has no camera is lost on the way').toEqual([
      'event get-into-position',
      ...hold,
      'event complete event other-side',
      ...hold,
      'event saved',
    ]);
    expect(ends[0]?.record).toMatchObject({
      ending: 'completed',
      heldMs: { left: 20_000, right: 20_000 },
    });
    expect(
      ends[0]?.record.repetitions.map(({ stretchedSide, isComplete }) => [
        stretchedSide,
        isComplete,
      ]),
    ).toEqual([
      ['left', true],
      ['right', true],
    ]);
  });

  it('begins with the side that was chosen', () => {
    const { session, time } = startTimer({}, 'right');
    expect(session.view?.side).toBe('right');
    time.advance(60_000);
    expect(session.view?.side, 'the other side never comes').toBe('left');
  });

  it('gives time to get into the position, and counts nothing of it', () => {
    const { session, time } = startTimer();
    time.advance(9000);
    expect(session.view?.stage.kind).toBe('set-up');
    expect(session.view?.progress).toBe(0);
    time.advance(5000);
    expect(session.view?.stage.kind).toBe('countdown');
  });

  it('rests between two holds and counts the repetitions', () => {
    const { session, time, speaker } = startTimer({ repetitions: 2 });
    time.advance(39_000);
    expect(session.view).toMatchObject({
      stage: { kind: 'resting' },
      repetition: 2,
      repetitions: 2,
      progress: 0,
    });
    expect(speaker.said.at(-1)).toBe('event complete event rest');
  });

  it('tells the reminders of the stretch', () => {
    const { time, speaker } = startTimer({
      reminders: [{ atMs: 6000, cueId: 'breathe' }],
    });
    time.advance(40_000);
    expect(speaker.said).toContain('event reminder');
  });

  it('says nothing in the last seconds, not even the way into the stretch', () => {
    const { session, time, speaker } = startTimer();
    time.advance(35_000);
    session.togglePause();
    time.advance(3000);
    session.togglePause();
    const before = speaker.said.length;
    time.advance(7000);
    expect(session.view?.stage.kind).toBe('working');
    expect(speaker.said.slice(before), 'the silent end was talked into').toEqual([
      '3',
      '2',
      '1',
      'event go',
    ]);
  });

  it('goes by the clock and not by ticks: a sleeping tab loses no second', async () => {
    const { session, time, ends } = startTimer();
    time.advance(20_000);
    const held = (session.view?.progress ?? NaN) * 20_000;
    expect(held).toBeGreaterThan(1000);
    time.sleep(11_100);
    await session.stop();
    expect(ends[0]?.record.heldMs.left, 'the time asleep was lost').toBeCloseTo(held + 11_100, 5);
    expect(ends[0]?.record.ending).toBe('stopped');
  });

  it('never counts more than the hold, however long the tab slept', async () => {
    const { session, time, ends } = startTimer();
    time.advance(20_000);
    time.sleep(90_000);
    time.advance(200);
    expect(session.view?.stage.kind, 'the other side was slept away').toBe('set-up');
    await session.stop();
    expect(ends[0]?.record.heldMs).toEqual({ left: 20_000, right: 0 });
    expect(ends[0]?.record.repetitions).toMatchObject([{ heldMs: 20_000, isComplete: true }]);
  });

  it('does not count a pause', async () => {
    const { session, time, ends, speaker } = startTimer();
    time.advance(24_000);
    session.togglePause();
    const held = (session.view?.progress ?? NaN) * 20_000;
    time.advance(50_000);
    expect((session.view?.progress ?? NaN) * 20_000, 'the pause was counted').toBe(held);
    session.togglePause();
    expect(speaker.said.at(-1)).toBe('event resumed');
    time.advance(6500);
    await session.stop();
    expect(ends[0]?.record.heldMs.left).toBeGreaterThan(held + 1500);
    expect(ends[0]?.record.heldMs.left).toBeLessThan(held + 2500);
  });

  it('does not count a sleep in a pause', async () => {
    const { session, time, ends } = startTimer();
    time.advance(24_000);
    session.togglePause();
    const held = (session.view?.progress ?? NaN) * 20_000;
    time.sleep(50_000);
    await session.stop();
    expect(ends[0]?.record.heldMs.left).toBeCloseTo(held, 5);
  });

  it('records a timer session as unjudged, saved before it is handed on', async () => {
    const { session, time, ends, store } = startTimer();
    time.advance(24_000);
    await settle();
    await session.stop();
    expect(store.last).toEqual(ends[0]?.record);
    expect(ends[0]?.writesBefore).toBe(store.writes.length);
    expect(ends[0]?.record).toMatchObject({
      practiceId: 'any',
      mode: 'timer',
      model: null,
      level: null,
      holdTargetMs: 20_000,
      measures: [],
      faults: [],
      moments: [],
      positionMatch: { left: null, right: null },
      feelings: { before: { ...NOTHING_FELT, tension: 3 }, after: null },
      repetitions: [{ stretchedSide: 'left', isComplete: false }],
    });
  });

  it('writes the running hold at least every two seconds', async () => {
    const { time, store } = startTimer();
    const begunMs = time.nowMs;
    for (let passed = 0; passed < 26_000; passed += 200) {
      time.advance(200);
      await settle();
    }
    const times = [begunMs, ...store.writes.map(({ atMs }) => atMs), time.nowMs];
    const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0));
    expect(Math.max(...gaps), 'a crash would cost more than two seconds').toBeLessThanOrEqual(2000);
    expect(store.last?.heldMs.left).toBeGreaterThan(5000);
  });

  it('ends once, lets go of the screen and does nothing afterwards', async () => {
    const { session, time, ends, store, screen, speaker } = startTimer();
    expect(screen.isAwake, 'the screen would go dark in the middle of a hold').toBe(true);
    await Promise.all([session.stop(), session.stop(), session.finish('interrupted')]);
    const before = { written: store.writes.length, said: [...speaker.said] };
    time.advance(60_000);
    session.togglePause();
    session.stopForPain();
    session.answerEase({ pain: 7, reason: 'pain' });
    await settle();
    expect(ends.map(({ record }) => record.ending)).toEqual(['stopped']);
    expect({ written: store.writes.length, said: speaker.said }, 'it talks on').toEqual(before);
    expect(before.said.at(-1)).toBe('event stopped');
    expect(screen.isAwake).toBe(false);
    expect(time.runningTimers).toBe(0);
  });

  it('says saved only when it is, and tells of a full disk', async () => {
    const { session, time, store, ends, speaker } = startTimer();
    store.outcome = { kind: 'disk-full' };
    time.advance(2000);
    await settle();
    expect(session.saveProblem).toEqual({ kind: 'disk-full' });
    time.advance(2000);
    expect(
      speaker.said.filter((text) => text === 'event save-problem'),
      'whoever does not look at the screen trains for nothing',
    ).toHaveLength(1);
    await session.stop();
    expect(ends[0]?.saveProblem).toEqual({ kind: 'disk-full' });
    expect(speaker.said.at(-1), 'it says that it is kept').toBe('event save-problem');
  });

  it('captions what it says, for some seconds', () => {
    const { session, time, speaker } = startTimer();
    expect(session.caption).toBe('event get-into-position');
    time.advance(7000);
    expect(session.caption).toBeNull();
    time.advance(5000);
    expect(session.caption).toBe(speaker.said.at(-1));
  });
});
