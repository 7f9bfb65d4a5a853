import { beforeEach, expect, it } from 'vitest';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { decodeTrace } from '#lib/domain/trace/decode-trace.ts';
import { encodeTrace } from '#lib/domain/trace/encode-trace.ts';
import { sessionTraceOf } from '../support/session-traces.ts';
import { Device, sessionRecord, type Tab } from '../support/storage-tabs.ts';

const A = toSessionId('session-a');
const B = toSessionId('session-b');
const LUNGE = sessionTraceOf('lunge_good', { best: 11.5 });
const LYING = sessionTraceOf('supine_good', { stretchId: 'knee-to-chest', level: 'gentle' });

let device: Device;
let tab: Tab;
beforeEach(async () => {
  device = new Device();
  tab = device.openTab();
  await tab.sessions.save(sessionRecord({ id: A }));
  await tab.sessions.save(sessionRecord({ id: B }));
});

const storedTraces = () =>
  device.direct((database) => database.table('traces').toCollection().primaryKeys());

it('save and find: gives back what was packed, per session', async () => {
  expect(await tab.traces.save(A, LUNGE)).toEqual({ kind: 'saved' });
  expect(await tab.traces.save(B, LYING)).toEqual({ kind: 'saved' });
  expect(await device.openTab().traces.find(A), 'the replay is lost or another one').toEqual(
    decodeTrace(encodeTrace(LUNGE)),
  );
  expect((await tab.traces.find(B))?.stretchId).toBe('knee-to-chest');
});

it('save: is kept packed, in less than 60 kB a minute', async () => {
  await tab.traces.save(A, LUNGE);
  const row = (await device.direct((database) => database.table('traces').get(A))) as {
    packed: Uint8Array;
  };
  const minutes = (LUNGE.frames.at(-1)?.atMs ?? NaN) / 60_000;
  expect(row.packed.length / 1000 / minutes, 'the device fills up').toBeLessThan(60);
});

it('save: replaces an older state', async () => {
  await tab.traces.save(A, LYING);
  await tab.traces.save(A, LUNGE);
  expect((await tab.traces.find(A))?.frames.length).toBe(LUNGE.frames.length);
});

it('save: keeps nothing for a session that is not there', async () => {
  expect(await tab.traces.save(toSessionId('gone'), LUNGE)).toEqual({
    kind: 'unavailable',
    reason: 'gone',
  });
  expect(await storedTraces(), 'landmarks stay that nobody can see or delete').toEqual([]);
});

it('save: is announced to the other tabs', async () => {
  let heard = 0;
  device.openTab().onChange(() => (heard += 1));
  await tab.traces.save(A, LUNGE);
  expect(heard, 'an open page never shows the replay').toBe(1);
});

it('find: null when none was kept', async () => {
  expect(await tab.traces.find(A)).toBeNull();
});

it.each([
  ['no packed bytes at all', 'text'],
  ['bytes that were never packed', Uint8Array.of(1, 2, 3, 4)],
  ['nothing', undefined],
])('find: null for %s, and the session is untouched', async (_, packed) => {
  await tab.traces.save(A, LUNGE);
  await device.direct((database) => database.table('traces').put({ sessionId: A, packed }));
  expect(await tab.traces.find(A), 'a broken replay breaks the page').toBeNull();
  expect(await tab.sessions.find(A), 'a broken replay costs the session').toEqual(
    sessionRecord({ id: A }),
  );
});

it('find: null when a packed trace is damaged', async () => {
  await tab.traces.save(A, LUNGE);
  await device.direct(async (database) => {
    const row = (await database.table('traces').get(A)) as { packed: Uint8Array };
    const packed = row.packed.slice();
    packed[400] = (packed[400] ?? 0) ^ 0xff;
    await database.table('traces').put({ sessionId: A, packed });
  });
  expect(await tab.traces.find(A), 'a damaged replay is shown as what happened').toBeNull();
});

it('deleting a session deletes its trace, and no other', async () => {
  await tab.traces.save(A, LUNGE);
  await tab.traces.save(B, LYING);
  await tab.sessions.delete(A);
  expect(await storedTraces(), 'landmarks of a deleted session stay behind').toEqual([B]);
});

it('deleteAll: removes the traces and keeps the sessions', async () => {
  await tab.traces.save(A, LUNGE);
  await tab.traces.save(B, LYING);
  expect(await tab.traces.deleteAll()).toEqual({ kind: 'removed' });
  expect(await storedTraces(), 'a trace stays that was said to be gone').toEqual([]);
  expect(await tab.sessions.list(), 'the sessions are gone with the traces').toHaveLength(2);
});
