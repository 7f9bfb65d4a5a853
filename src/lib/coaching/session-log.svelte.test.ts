import { describe, expect, it } from 'vitest';
import type { SessionEnding, SessionRecord } from '#lib/domain/session/session-record.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { endedSession } from '../../../tests/support/ended-session.ts';
import { fakeCoaching, settle } from '../../../tests/support/fake-coaching.ts';
import { SessionLog } from './session-log.svelte.ts';

const ID = toSessionId('log-1');

/** A log over a record whose held time is the number of times it was asked for. */
function openLog() {
  const fake = fakeCoaching();
  let asked = 0;
  const recordNow = (ending: SessionEnding | null): SessionRecord => {
    asked += 1;
    const now = fake.ports.clock.today();
    return endedSession({
      id: ID,
      updatedAt: now,
      endedAt: ending === null ? null : now,
      ending,
      heldMs: { left: milliseconds(asked), right: milliseconds(0) },
    });
  };
  return { ...fake, log: new SessionLog(fake.ports, ID, recordNow) };
}

describe('SessionLog', () => {
  it('writes at once, so that even a crash in the first second leaves a session', async () => {
    const { store } = openLog();
    await settle();
    expect(store.writes.map(({ record }) => record.ending)).toEqual([null]);
  });

  it('writes at least every two seconds while it runs', async () => {
    const { store, time } = openLog();
    const begunMs = time.nowMs;
    for (let passed = 0; passed < 20_000; passed += 100) {
      time.advance(100);
      await settle();
    }
    const times = [begunMs, ...store.writes.map(({ atMs }) => atMs), time.nowMs];
    const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0));
    expect(Math.max(...gaps), 'a crash would cost more than two seconds').toBeLessThanOrEqual(2000);
    expect(store.writes.length).toBeGreaterThan(10);
  });

  it('claims the session until the last write is made', async () => {
    const { log, store } = openLog();
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    const ended = log.end('stopped');
    await settle();
    expect(store.claimed.has(ID), 'another tab would offer to recover a live session').toBe(true);
    open();
    await ended;
    expect(store.claimed.has(ID), 'a finished session would stay locked').toBe(false);
  });

  it('keeps the order when one write is slow, and ends with the ended record', async () => {
    const { log, store, time } = openLog();
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    await settle();
    store.gate = Promise.resolve();
    time.advance(6000);
    const ended = log.end('completed');
    await settle();
    open();
    await ended;
    await settle();
    const held = store.writes.map(({ record }) => record.heldMs.left);
    expect(held, 'an older state was written over a newer one').toEqual(
      [...held].sort((a, b) => a - b),
    );
    expect(store.last?.ending, 'the finished session would count as interrupted').toBe('completed');
  });

  it('hands the record on only after it was written', async () => {
    const { log, store, ends } = openLog();
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    const ended = log.end('stopped');
    await settle();
    expect(ends, 'the summary said saved before it was').toEqual([]);
    open();
    await ended;
    expect(ends.map(({ record }) => record)).toEqual([store.last]);
  });

  it('ends once, and writes nothing after the end', async () => {
    const { log, store, time, ends } = openLog();
    await Promise.all([log.end('stopped'), log.end('camera-lost')]);
    const written = store.writes.length;
    time.advance(10_000);
    await settle();
    expect(ends.map(({ record }) => record.ending)).toEqual(['stopped']);
    expect(store.writes.length, 'a running state was written over the ended one').toBe(written);
    expect(time.runningTimers).toBe(0);
  });

  it('tells of a full disk while it runs, and no longer once there is room again', async () => {
    const { log, store, time } = openLog();
    store.outcome = { kind: 'disk-full' };
    time.advance(1500);
    await settle();
    expect(log.saveProblem, 'the person believes that the session is kept').toEqual({
      kind: 'disk-full',
    });
    store.outcome = { kind: 'saved' };
    time.advance(1500);
    await settle();
    expect(log.saveProblem).toBeNull();
  });

  it('hands on with the record why it could not be written', async () => {
    const { log, store, ends } = openLog();
    store.outcome = { kind: 'unavailable', reason: 'private window' };
    await log.end('stopped');
    expect(ends[0]?.saveProblem).toEqual({ kind: 'unavailable', reason: 'private window' });
    expect(ends[0]?.record.ending, 'the unsaved record is lost').toBe('stopped');
  });
});
