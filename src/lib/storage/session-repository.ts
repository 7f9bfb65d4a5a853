import type { Feeling } from '#lib/domain/check-in/feeling.ts';
import type { RemoveOutcome, SaveOutcome, SessionStore } from '#lib/domain/ports.ts';
import type { SessionId, SessionRecord } from '#lib/domain/session/session-record.ts';
import { InterruptibleTable, type InterruptibleParts } from './interruptible-table.ts';
import type { SessionRow } from './rows.ts';
import { toSessionRecord, toSessionRow } from './session-rows.ts';

/** Sessions in the database, each with what the camera saw of it in a table beside. */
export class SessionRepository implements SessionStore {
  readonly #sessions: InterruptibleTable<SessionRow, SessionRecord>;

  constructor(parts: InterruptibleParts) {
    this.#sessions = new InterruptibleTable(parts, {
      table: (database) => database.sessions,
      toRow: toSessionRow,
      fromRow: toSessionRecord,
      partner: (database) => database.traces,
    });
  }

  save = (record: SessionRecord): Promise<SaveOutcome> => this.#sessions.save(record);

  list = (): Promise<readonly SessionRecord[]> => this.#sessions.listIn('ended');

  find = (id: SessionId): Promise<SessionRecord | null> => this.#sessions.records.find(id);

  delete = (id: SessionId): Promise<RemoveOutcome> => this.#sessions.records.delete(id);

  remark = (id: SessionId, after: Feeling): Promise<SaveOutcome> =>
    this.#sessions.remark(id, after);

  listInterrupted = (): Promise<readonly SessionRecord[]> => this.#sessions.listInterrupted();

  claim = (id: SessionId): (() => void) => this.#sessions.claim(id);
}
