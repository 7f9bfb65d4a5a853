import { describe, expect, it } from 'vitest';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { seconds } from '#lib/domain/units.ts';
import { fakeCoaching, settle } from '../../../tests/support/fake-coaching.ts';
import { TimerSession } from './timer-session.svelte.ts';

function startTimer(holdSeconds = 20) {
  const fake = fakeCoaching();
  const session = new TimerSession(
    {
      ...fake.ports,
      wording: { begun: (side) => `begun ${side}`, complete: () => 'done' },
    },
    { id: toSessionId('timer-1'), stretchId: 'any', holdTargetMs: seconds(holdSeconds) },
  );
  session.start();
  return { ...fake, session };
}

describe('TimerSession', () => {
  it('counts the running hold for its side alone, with tone, voice and caption', () => {
    const { session, time, speaker } = startTimer();
    session.beginHold('left');
    time.advance(5000);
    expect(session.heldMs).toEqual({ left: 5000, right: 0 });
    expect(session.progress).toBeCloseTo(0.25, 5);
    expect(session.side).toBe('left');
    expect(speaker.tones).toEqual(['started']);
    expect(speaker.said).toEqual(['begun left']);
    expect(session.caption).toBe('begun left');
  });

  it('ends by itself at the target and says so once', () => {
    const { session, time, speaker } = startTimer();
    session.beginHold('right');
    time.advance(60_000);
    expect(session.heldMs, 'a hold that was over went on counting').toEqual({
      left: 0,
      right: 20_000,
    });
    expect(session.side).toBeNull();
    expect(speaker.tones).toEqual(['started', 'complete']);
    expect(speaker.said.filter((text) => text === 'done')).toHaveLength(1);
  });

  it('counts both sides, one after the other', async () => {
    const { session, time, ends } = startTimer();
    session.beginHold('left');
    time.advance(20_000);
    session.beginHold('right');
    time.advance(7000);
    await session.stop();
    expect(ends[0]?.record.heldMs).toEqual({ left: 20_000, right: 7000 });
    expect(ends[0]?.record.ending).toBe('completed');
  });

  it('adds a second hold of the same side to the first', async () => {
    const { session, time, ends } = startTimer();
    session.beginHold('left');
    time.advance(6000);
    session.endHold();
    time.advance(30_000);
    session.beginHold('left');
    time.advance(4000);
    await session.stop();
    expect(ends[0]?.record.heldMs.left, 'the pause was counted, or the first hold lost').toBe(
      10_000,
    );
  });

  it('keeps what was held of the first side when the other is begun in the middle', () => {
    const { session, time } = startTimer();
    session.beginHold('left');
    time.advance(8000);
    session.beginHold('right');
    time.advance(1000);
    expect(session.heldMs).toEqual({ left: 8000, right: 1000 });
  });

  it('goes by the clock and not by ticks: a sleeping tab loses no second', async () => {
    const { session, time, ends } = startTimer();
    session.beginHold('left');
    time.advance(1000);
    time.sleep(11_100);
    await session.stop();
    expect(ends[0]?.record.heldMs.left, 'the time asleep was lost').toBe(12_100);
    expect(ends[0]?.record.ending).toBe('stopped');
  });

  it('counts a hold as whole that was over while the tab slept', async () => {
    const { session, time, ends } = startTimer();
    session.beginHold('left');
    time.sleep(25_000);
    await session.stop();
    expect(ends[0]?.record.heldMs.left).toBe(20_000);
    expect(ends[0]?.record.ending, 'a whole hold was recorded as broken off').toBe('completed');
  });

  it('remembers a whole hold when the other side is begun before the late tick', async () => {
    const { session, time, ends } = startTimer();
    session.beginHold('left');
    time.sleep(25_000);
    session.beginHold('right');
    time.advance(3000);
    await session.stop();
    expect(ends[0]?.record.ending).toBe('completed');
  });

  it('records a timer session as unjudged, saved before it is handed on', async () => {
    const { session, time, ends, store } = startTimer();
    session.beginHold('left');
    time.advance(4000);
    await settle();
    await session.stop();
    expect(store.last).toEqual(ends[0]?.record);
    expect(ends[0]?.writesBefore).toBe(store.writes.length);
    expect(ends[0]?.record).toMatchObject({ mode: 'timer', model: null, measures: [], faults: [] });
  });

  it('ends once, lets go of the screen and writes nothing afterwards', async () => {
    const { session, time, ends, store, screen } = startTimer();
    expect(screen.isAwake, 'the screen would go dark in the middle of a hold').toBe(true);
    await session.stop();
    await session.finish('interrupted');
    const written = store.writes.length;
    time.advance(10_000);
    await settle();
    expect(ends).toHaveLength(1);
    expect(store.writes).toHaveLength(written);
    expect(screen.isAwake).toBe(false);
    expect(time.runningTimers).toBe(0);
  });

  it('shows that the disk is full', async () => {
    const { session, time, store, ends } = startTimer();
    store.outcome = { kind: 'disk-full' };
    time.advance(2000);
    await settle();
    expect(session.saveProblem).toEqual({ kind: 'disk-full' });
    await session.stop();
    expect(ends[0]?.saveProblem).toEqual({ kind: 'disk-full' });
  });
});
