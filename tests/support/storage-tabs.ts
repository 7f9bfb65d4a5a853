import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { toRunId } from '#lib/domain/routine/routine-run.ts';
import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';
import { openStorage, type DeviceStorage } from '#lib/storage/open-storage.ts';
import type { StorageEnvironment } from '#lib/storage/storage-environment.ts';
import { FakeLocks } from './fake-locks.ts';

export const NOW_MS = 1_760_000_000_000;

/** What happened in one tab that a person would be told about. */
export type TabEvents = {
  replaced: number;
  /** Sessions. */
  unreadable: string[];
  /** Everything else, as `kind:id`. */
  unreadableOther: string[];
};
export type Tab = DeviceStorage & { readonly events: TabEvents };

/** One device on which several tabs can be opened on the same database. */
export class Device {
  readonly indexedDB = new IDBFactory();
  readonly locks = new FakeLocks();
  readonly persistence = {
    asked: 0,
    granted: false,
    persisted: (): Promise<boolean> => Promise.resolve(this.persistence.granted),
    persist: (): Promise<boolean> => {
      this.persistence.asked += 1;
      return Promise.resolve(true);
    },
  };
  readonly #channels = new Set<{ hear: () => void }>();

  openTab(changed: Partial<StorageEnvironment> = {}): Tab {
    const events: TabEvents = { replaced: 0, unreadable: [], unreadableOther: [] };
    const storage = openStorage(
      {
        onReplaced: () => (events.replaced += 1),
        onUnreadable: (ids) => events.unreadable.push(...ids),
        onUnreadableOther: (kind, ids) =>
          events.unreadableOther.push(...ids.map((id) => `${kind}:${id}`)),
      },
      {
        database: () => ({ indexedDB: this.indexedDB, IDBKeyRange }),
        locks: () => this.locks,
        persistence: () => this.persistence,
        openChannel: () => this.#openChannel(),
        nowMs: () => NOW_MS,
        ...changed,
      },
    );
    return { ...storage, events };
  }

  /** The database as another program would see it: for planting rows and looking at what is kept. */
  async direct<Value>(work: (database: Dexie) => Promise<Value>): Promise<Value> {
    const database = new Dexie('unfurl', { indexedDB: this.indexedDB, IDBKeyRange });
    await database.open();
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }

  /** Like a BroadcastChannel: heard by every channel but the one that speaks. */
  #openChannel() {
    const own = { hear: (): void => undefined };
    this.#channels.add(own);
    return {
      postMessage: () => {
        for (const channel of this.#channels) if (channel !== own) channel.hear();
      },
      addEventListener: (_type: 'message', listener: () => void) => {
        own.hear = listener;
      },
    };
  }
}

export function sessionRecord(changed: Partial<SessionRecord> = {}): SessionRecord {
  return {
    id: toSessionId('session-a'),
    practiceId: 'half-kneeling-lunge',
    mode: 'camera',
    guided: null,
    runId: toRunId('run-a'),
    model: 'full',
    startedAt: epochMilliseconds(NOW_MS - 90_000),
    updatedAt: epochMilliseconds(NOW_MS - 12_000),
    endedAt: epochMilliseconds(NOW_MS - 11_000),
    ending: 'completed',
    holdTargetMs: milliseconds(30_000),
    heldMs: { left: milliseconds(28_400), right: milliseconds(17_300) },
    measures: [
      {
        measure: 'hipExtension',
        limb: 'rear',
        stretchedSide: 'left',
        median: 13.5,
        error: 4.5,
        frames: 412,
      },
    ],
    faults: [{ faultId: 'trunk-forward', stretchedSide: 'right', durationMs: milliseconds(2_700) }],
    repetitions: [
      {
        stretchedSide: 'left',
        beganMs: milliseconds(6_100),
        heldMs: milliseconds(28_400),
        isComplete: false,
      },
      {
        stretchedSide: 'right',
        beganMs: milliseconds(52_300),
        heldMs: milliseconds(17_300),
        isComplete: true,
      },
    ],
    moments: [
      {
        faultId: 'trunk-forward',
        stretchedSide: 'right',
        fromMs: milliseconds(55_200),
        toMs: milliseconds(57_900),
      },
    ],
    positionMatch: { left: 0.82, right: null },
    level: 'gentle',
    easeOffs: [
      { atMs: milliseconds(34_600), stretchedSide: 'left', pain: 3, reason: 'tired' },
      { atMs: milliseconds(71_000), stretchedSide: null, pain: null, reason: 'other' },
    ],
    acceptedSides: ['right'],
    feelings: {
      before: { tension: 7, moods: ['restless'], places: ['front.left.hip'], note: '' },
      after: {
        tension: 4,
        moods: ['calm', 'a bit wobbly'],
        places: [],
        note: 'after a day of sitting',
      },
    },
    ...changed,
  };
}

/** A session that was never ended: running, or cut off. */
export const unfinishedRecord = (changed: Partial<SessionRecord> = {}): SessionRecord =>
  sessionRecord({ endedAt: null, ending: null, ...changed });

/** A practice without a camera check. */
export const guidedRecord = (changed: Partial<SessionRecord> = {}): SessionRecord =>
  sessionRecord({
    practiceId: 'breathing',
    mode: 'guided',
    guided: { plannedMs: milliseconds(300_000), practisedMs: milliseconds(187_000) },
    runId: null,
    model: null,
    holdTargetMs: milliseconds(0),
    heldMs: { left: milliseconds(0), right: milliseconds(0) },
    measures: [],
    faults: [],
    repetitions: [],
    moments: [],
    positionMatch: { left: null, right: null },
    level: null,
    easeOffs: [],
    acceptedSides: [],
    ...changed,
  });
