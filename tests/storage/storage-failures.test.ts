import { IDBObjectStore, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/session/settings.ts';
import { checkInRecord, ownRoutine, runRecord } from '../support/kept-records.ts';
import { sessionTraceOf } from '../support/session-traces.ts';
import { Device, sessionRecord, type Tab } from '../support/storage-tabs.ts';

type RealPut = (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>;

const ID = toSessionId('session-a');
const AFTER = { tension: 2, moods: ['tired'], places: [], note: 'later' };

/** Every way of writing what is not a session. */
const OTHER_WRITES: readonly [string, (tab: Tab) => Promise<unknown>][] = [
  ['a check-in', (tab) => tab.checkIns.save(checkInRecord())],
  ['a routine', (tab) => tab.routines.save(ownRoutine())],
  ['a run', (tab) => tab.runs.save(runRecord())],
];

let device: Device;
let tab: Tab;
beforeEach(() => {
  device = new Device();
  tab = device.openTab();
});
afterEach(() => vi.restoreAllMocks());

/** A database that another tab holds open in an older version and does not let go. */
async function holdOlderVersion(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = device.indexedDB.open('unfurl', 5);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('the older version did not open'));
    };
  });
}

describe('a full disk', () => {
  it('is told when the write is refused at once', async () => {
    await tab.sessions.save(sessionRecord());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await tab.sessions.save(sessionRecord({ ending: 'stopped' }))).toEqual({
      kind: 'disk-full',
    });
    expect(await tab.settings.change({ level: 'gentle' })).toEqual({ kind: 'disk-full' });
    expect(await tab.sessions.remark(ID, AFTER), 'a note seems kept and is not').toEqual({
      kind: 'disk-full',
    });
    expect(await tab.traces.save(ID, sessionTraceOf('lunge_good'))).toEqual({ kind: 'disk-full' });
    vi.restoreAllMocks();
    expect((await tab.sessions.find(ID))?.ending, 'the earlier state is lost too').toBe(
      'completed',
    );
  });

  it.each(OTHER_WRITES)('is told about %s', async (_, write) => {
    await tab.settings.load();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await write(tab), 'it seems kept and is not').toEqual({ kind: 'disk-full' });
  });

  it('is told about how a run felt, and the run stays', async () => {
    await tab.runs.save(runRecord());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await tab.runs.remark(runRecord().id, AFTER)).toEqual({ kind: 'disk-full' });
    vi.restoreAllMocks();
    expect(await tab.runs.find(runRecord().id), 'the run went with the note').toEqual(runRecord());
  });

  it('is told when the browser notices it only at the end of the transaction', async () => {
    await tab.settings.load();
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as RealPut;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      const request = put.call(this, value);
      const { transaction } = this as unknown as {
        transaction: { _abort: (name: string) => void };
      };
      request.addEventListener('success', () => {
        transaction._abort('QuotaExceededError');
      });
      return request;
    });
    expect(await tab.sessions.save(sessionRecord())).toEqual({ kind: 'disk-full' });
  });
});

describe('a database that cannot be used', () => {
  it('no database at all: says so, and reading finds nothing', async () => {
    const without = device.openTab({ database: () => null });
    const outcome = { kind: 'unavailable', reason: 'no-database' };
    expect(await without.sessions.save(sessionRecord())).toEqual(outcome);
    expect(await without.sessions.remark(ID, AFTER)).toEqual(outcome);
    expect(await without.traces.save(ID, sessionTraceOf('lunge_good'))).toEqual(outcome);
    expect(await without.traces.find(ID)).toBeNull();
    expect(await without.settings.change({ level: 'gentle' })).toEqual(outcome);
    expect(await without.availability()).toEqual(outcome);
    expect(await without.sessions.list()).toEqual([]);
    expect(await without.sessions.find(ID)).toBeNull();
    expect(await without.sessions.listInterrupted()).toEqual([]);
    expect(await without.settings.load()).toEqual(DEFAULT_SETTINGS);
    expect(await without.settings.loadScreening()).toBeNull();
    expect(await without.checkIns.list()).toEqual([]);
    expect(await without.checkIns.delete(checkInRecord().id)).toEqual(outcome);
    expect(await without.routines.list()).toEqual([]);
    expect(await without.routines.delete('routine-a')).toEqual(outcome);
    expect(await without.runs.list()).toEqual([]);
    expect(await without.runs.find(runRecord().id)).toBeNull();
    expect(await without.runs.listInterrupted()).toEqual([]);
    expect(await without.runs.remark(runRecord().id, AFTER)).toEqual(outcome);
    expect(await without.runs.delete(runRecord().id)).toEqual(outcome);
    expect(await without.eraser.eraseEverything()).toEqual({ kind: 'removed' });
  });

  it.each(OTHER_WRITES)('no database at all: says so about %s', async (_, write) => {
    expect(await write(device.openTab({ database: () => null }))).toEqual({
      kind: 'unavailable',
      reason: 'no-database',
    });
  });

  it('private mode: refused, and works again when the browser allows it', async () => {
    const open = vi.spyOn(device.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await tab.sessions.save(sessionRecord())).toEqual({
      kind: 'unavailable',
      reason: 'refused',
    });
    open.mockRestore();
    expect(await tab.sessions.save(sessionRecord()), 'it never tries again').toEqual({
      kind: 'saved',
    });
  });

  it('blocked by another tab: says so without waiting, and works once that tab lets go', async () => {
    const older = await holdOlderVersion();
    expect(await tab.availability()).toEqual({ kind: 'unavailable', reason: 'blocked' });
    expect(await tab.sessions.save(sessionRecord())).toEqual({
      kind: 'unavailable',
      reason: 'blocked',
    });
    older.close();
    await expect
      .poll(() => tab.availability(), { message: 'blocked for ever' })
      .toEqual({ kind: 'available' });
  });

  it('a newer build on disk: nothing is written into its tables', async () => {
    await tab.sessions.save(sessionRecord());
    const newer = new Dexie('unfurl', { indexedDB: device.indexedDB, IDBKeyRange });
    newer.version(4).stores({
      sessions: 'id, [state+startedAtMs], practiceId',
      settings: 'id',
      screening: 'id',
      traces: 'sessionId',
      checkIns: 'id, atMs',
      routines: 'id, createdAtMs',
      runs: 'id, startedAtMs, [state+startedAtMs]',
    });
    await newer.open();
    newer.close();
    expect(await device.openTab().sessions.save(sessionRecord())).toEqual({
      kind: 'unavailable',
      reason: 'newer-version',
    });
  });

  it('a newer build in another tab: lets go, tells, and does not pretend to delete', async () => {
    await tab.sessions.save(sessionRecord());
    const newer = new Dexie('unfurl', { indexedDB: device.indexedDB, IDBKeyRange });
    newer.version(4).stores({ sessions: 'id, [state+startedAtMs], practiceId' });
    await newer.open();
    expect(tab.events.replaced, 'the person is not told to reload').toBe(1);
    expect(await tab.sessions.save(sessionRecord())).toEqual({
      kind: 'unavailable',
      reason: 'replaced',
    });
    expect(await tab.sessions.delete(ID)).toEqual({ kind: 'unavailable', reason: 'replaced' });
    expect(await tab.routines.save(ownRoutine())).toEqual({
      kind: 'unavailable',
      reason: 'replaced',
    });
    expect(await tab.eraser.eraseEverything()).toEqual({ kind: 'unavailable', reason: 'replaced' });
    expect(await newer.table('sessions').count(), 'the session is gone').toBe(1);
    newer.close();
  });
});

describe('a lost connection', () => {
  it('is opened anew, once, and the write arrives', async () => {
    await tab.settings.load();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    expect(await tab.sessions.save(sessionRecord()), 'the session is lost after a pause').toEqual({
      kind: 'saved',
    });
    expect(put).toHaveBeenCalledTimes(2);
    expect(await tab.sessions.find(ID)).toEqual(sessionRecord());
  });

  it.each(OTHER_WRITES)('is opened anew for %s too', async (_, write) => {
    await tab.settings.load();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    expect(await write(tab), 'it is lost after a pause').toEqual({ kind: 'saved' });
  });

  it('that cannot be opened anew ends in an outcome, not in a throw', async () => {
    await tab.settings.load();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    expect(await tab.sessions.save(sessionRecord())).toEqual({
      kind: 'unavailable',
      reason: 'failed',
    });
  });

  it('a deleted database is made anew', async () => {
    await tab.sessions.save(sessionRecord());
    await new Promise<void>((resolve) => {
      device.indexedDB.deleteDatabase('unfurl').onsuccess = () => {
        resolve();
      };
    });
    expect(tab.events.replaced, 'told to reload for nothing').toBe(0);
    expect(await tab.sessions.save(sessionRecord())).toEqual({ kind: 'saved' });
    expect(await tab.sessions.list()).toHaveLength(1);
  });
});

it('a bug in the code is thrown, not hidden behind an outcome', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('a function cannot be stored', 'DataCloneError');
  });
  await expect(tab.sessions.save(sessionRecord())).rejects.toThrow('cannot be stored');
});
