import type { Table } from 'dexie';
import type { Feeling } from '#lib/domain/check-in/feeling.ts';
import type { SaveOutcome } from '#lib/domain/ports.ts';
import type { ClaimedRecord, Claims } from './claims.ts';
import type { UnfurlDatabase } from './database.ts';
import { toFeelingRow } from './feeling-rows.ts';
import { RecordTable, type RecordTableParts, type RowForm } from './record-table.ts';
import type { FeelingRow } from './rows.ts';
import { toSaveOutcome } from './storage-outcome.ts';

export type InterruptibleParts = RecordTableParts & { readonly claims: Claims };

/** What the rows of a session and of a run have in common; indexed by `[state+startedAtMs]`. */
type InterruptibleRow = {
  readonly id: string;
  readonly state: 'running' | 'ended';
  readonly feelingAfter: FeelingRow | null;
};

/** Records that are written while something goes on, which may be cut off before its end. */
export class InterruptibleTable<Row extends InterruptibleRow, Kept extends ClaimedRecord> {
  readonly records: RecordTable<Row, Kept>;
  readonly #parts: InterruptibleParts;
  readonly #form: RowForm<Row, Kept>;

  constructor(parts: InterruptibleParts, form: RowForm<Row, Kept>) {
    this.records = new RecordTable(parts, form);
    this.#parts = parts;
    this.#form = form;
  }

  async save(kept: Kept): Promise<SaveOutcome> {
    const row = this.#form.toRow(kept);
    const outcome = await this.records.write((database) => this.#putRow(database, row));
    if (outcome.kind === 'done' && row.state === 'ended') this.#parts.onKept();
    return toSaveOutcome(outcome);
  }

  /** Those in this state, newest first. */
  listIn(state: InterruptibleRow['state']): Promise<readonly Kept[]> {
    return this.records.list((table) =>
      table
        .where('[state+startedAtMs]')
        .between([state, -Infinity], [state, Infinity], true, true)
        .reverse(),
    );
  }

  /** Those without an end that no tab is running, newest first. */
  async listInterrupted(): Promise<readonly Kept[]> {
    const { claims } = this.#parts;
    // Asked before and after reading: one may end or begin in another tab in between.
    const before = await claims.claimedNames();
    const unfinished = await this.listIn('running');
    const claimed = new Set([...before, ...(await claims.claimedNames())]);
    return unfinished.filter((record) => !claims.isRunning(record, claimed));
  }

  /**
   * Changes how the person felt after what has ended. What still runs is written again by its tab,
   * which would undo it.
   */
  async remark(id: string, after: Feeling): Promise<SaveOutcome> {
    const feelingAfter = toFeelingRow(after);
    const outcome = await this.#parts.connection.run((database) =>
      this.#inTransaction(database, async (table) => {
        const stored = await table.get(id);
        if (stored?.state !== 'ended') return false;
        await table.put({ ...stored, feelingAfter });
        return true;
      }),
    );
    if (outcome.kind !== 'done') return outcome;
    // Nobody may read "saved" about something that another tab has deleted.
    if (!outcome.value) return { kind: 'unavailable', reason: 'gone' };
    this.#parts.changes.announce();
    return { kind: 'saved' };
  }

  /** Marks a record as going on in this tab until the returned function is called. */
  claim(id: string): () => void {
    return this.#parts.claims.claim(id);
  }

  /** What has ended stays ended: a late write of its running state must not bring it back. */
  #putRow(database: UnfurlDatabase, row: Row): PromiseLike<void> {
    return this.#inTransaction(database, async (table) => {
      if (row.state === 'running') {
        const stored = await table.get(row.id);
        if (stored?.state === 'ended') return;
      }
      await table.put(row);
    });
  }

  #inTransaction<Value>(
    database: UnfurlDatabase,
    work: (table: Table<Row, string>) => Promise<Value>,
  ): PromiseLike<Value> {
    const table = this.#form.table(database);
    return database.transaction('rw', table, () => work(table));
  }
}
