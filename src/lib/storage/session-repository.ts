import type { RemoveOutcome, SaveOutcome, SessionStore } from '#lib/domain/ports.ts';
import type {
  SessionId,
  SessionRecord,
  SessionRemarks,
} from '#lib/domain/session/session-record.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { Connection } from './connection.ts';
import type { UnfurlDatabase } from './database.ts';
import type { SessionRow } from './rows.ts';
import type { SessionClaims } from './session-claims.ts';
import { toSessionRecord, toSessionRow } from './session-rows.ts';
import { toRemoveOutcome, toSaveOutcome } from './storage-outcome.ts';

export type SessionRepositoryParts = {
  readonly connection: Connection;
  readonly changes: ChangeSignal;
  readonly claims: SessionClaims;
  /** Called with the ids of stored sessions that cannot be read. They stay where they are. */
  readonly onUnreadable: (ids: readonly string[]) => void;
  /** Called after an ended session was stored. */
  readonly onEndedSaved: () => void;
};

/**
 * Sessions in the database. Where it cannot be used, reading finds nothing; saving and deleting say
 * why.
 */
export class SessionRepository implements SessionStore {
  readonly #parts: SessionRepositoryParts;

  constructor(parts: SessionRepositoryParts) {
    this.#parts = parts;
  }

  save = async (record: SessionRecord): Promise<SaveOutcome> => {
    const row = toSessionRow(record);
    const outcome = await this.#parts.connection.run((database) => putRow(database, row));
    if (outcome.kind === 'done') {
      this.#parts.changes.announce();
      if (row.state === 'ended') this.#parts.onEndedSaved();
    }
    return toSaveOutcome(outcome);
  };

  list = (): Promise<readonly SessionRecord[]> => this.#read('ended');

  find = async (id: SessionId): Promise<SessionRecord | null> => {
    const outcome = await this.#parts.connection.run((database) => database.sessions.get(id));
    if (outcome.kind !== 'done' || outcome.value === undefined) return null;
    return this.#readable([outcome.value])[0] ?? null;
  };

  delete = async (id: SessionId): Promise<RemoveOutcome> => {
    const outcome = await this.#parts.connection.run((database) => deleteRows(database, id));
    if (outcome.kind === 'done') this.#parts.changes.announce();
    return toRemoveOutcome(outcome);
  };

  remark = async (id: SessionId, { note, tensionAfter }: SessionRemarks): Promise<SaveOutcome> => {
    const outcome = await this.#parts.connection.run((database) =>
      database.sessions
        .where('id')
        .equals(id)
        .and(({ state }) => state === 'ended')
        .modify({ note, tensionAfter }),
    );
    if (outcome.kind !== 'done') return outcome;
    // Nobody may read "saved" about a session that another tab has deleted.
    if (outcome.value === 0) return { kind: 'unavailable', reason: 'gone' };
    this.#parts.changes.announce();
    return { kind: 'saved' };
  };

  listInterrupted = async (): Promise<readonly SessionRecord[]> => {
    const { claims } = this.#parts;
    // Asked before and after reading: a session may end or begin in another tab in between.
    const before = await claims.claimedNames();
    const unfinished = await this.#read('running');
    const claimed = new Set([...before, ...(await claims.claimedNames())]);
    return unfinished.filter((record) => !claims.isRunning(record, claimed));
  };

  claim = (id: SessionId): (() => void) => this.#parts.claims.claim(id);

  async #read(state: SessionRow['state']): Promise<readonly SessionRecord[]> {
    const outcome = await this.#parts.connection.run((database) =>
      database.sessions
        .where('[state+startedAtMs]')
        .between([state, -Infinity], [state, Infinity], true, true)
        .reverse()
        .toArray(),
    );
    return outcome.kind === 'done' ? this.#readable(outcome.value) : [];
  }

  #readable(rows: readonly SessionRow[]): readonly SessionRecord[] {
    const unreadable: string[] = [];
    const records = rows.flatMap((row) => {
      const record = toSessionRecord(row);
      if (record === null) unreadable.push(row.id);
      return record === null ? [] : [record];
    });
    if (unreadable.length > 0) this.#parts.onUnreadable(unreadable);
    return records;
  }
}

/** An ended session stays ended: a late write of its running state must not bring it back. */
function putRow(database: UnfurlDatabase, row: SessionRow): PromiseLike<void> {
  return database.transaction('rw', database.sessions, async () => {
    if (row.state === 'running') {
      const stored = await database.sessions.get(row.id);
      if (stored?.state === 'ended') return;
    }
    await database.sessions.put(row);
  });
}

/** A session and what the camera saw of it go together or not at all. */
function deleteRows(database: UnfurlDatabase, id: SessionId): PromiseLike<void> {
  return database.transaction('rw', [database.sessions, database.traces], async () => {
    await database.sessions.delete(id);
    await database.traces.delete(id);
  });
}
