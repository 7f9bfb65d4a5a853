import type { RemoveOutcome, SaveOutcome, TraceStore } from '#lib/domain/ports.ts';
import type { SessionId } from '#lib/domain/session/session-record.ts';
import { decodeTrace } from '#lib/domain/trace/decode-trace.ts';
import { encodeTrace } from '#lib/domain/trace/encode-trace.ts';
import type { SessionTrace } from '#lib/domain/trace/session-trace.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { Connection } from './connection.ts';
import type { UnfurlDatabase } from './database.ts';
import { deflate, inflate } from './deflate.ts';
import type { TraceRow } from './rows.ts';
import { toRemoveOutcome } from './storage-outcome.ts';

/** Traces in a table of their own: whatever happens to one, its session stays as it is. */
export class TraceRepository implements TraceStore {
  readonly #connection: Connection;
  readonly #changes: ChangeSignal;

  constructor(connection: Connection, changes: ChangeSignal) {
    this.#connection = connection;
    this.#changes = changes;
  }

  save = async (id: SessionId, trace: SessionTrace): Promise<SaveOutcome> => {
    // Packed before the transaction, which would not wait for it.
    const row: TraceRow = { sessionId: id, packed: await deflate(encodeTrace(trace)) };
    const outcome = await this.#connection.run((database) => putRow(database, row));
    if (outcome.kind !== 'done') return outcome;
    if (!outcome.value) return { kind: 'unavailable', reason: 'gone' };
    this.#changes.announce();
    return { kind: 'saved' };
  };

  find = async (id: SessionId): Promise<SessionTrace | null> => {
    const outcome = await this.#connection.run((database) => database.traces.get(id));
    const packed: unknown = outcome.kind === 'done' ? outcome.value?.packed : null;
    if (!(packed instanceof Uint8Array)) return null;
    const bytes = await inflate(packed);
    return bytes === null ? null : decodeTrace(bytes);
  };

  deleteAll = async (): Promise<RemoveOutcome> => {
    const outcome = await this.#connection.run((database) => database.traces.clear());
    if (outcome.kind === 'done') this.#changes.announce();
    return toRemoveOutcome(outcome);
  };
}

/** False when there is no such session: a trace on its own could never be seen or deleted. */
function putRow(database: UnfurlDatabase, row: TraceRow): PromiseLike<boolean> {
  return database.transaction('rw', [database.sessions, database.traces], async () => {
    if ((await database.sessions.where('id').equals(row.sessionId).count()) === 0) return false;
    await database.traces.put(row);
    return true;
  });
}
