import type { Collection, Table } from 'dexie';
import type { RemoveOutcome, SaveOutcome } from '#lib/domain/ports.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { Connection } from './connection.ts';
import type { UnfurlDatabase } from './database.ts';
import { toRemoveOutcome, toSaveOutcome, type StorageOutcome } from './storage-outcome.ts';

export type RecordTableParts = {
  readonly connection: Connection;
  readonly changes: ChangeSignal;
  /** Called with the ids of stored rows that cannot be read. They stay where they are. */
  readonly onUnreadable: (ids: readonly string[]) => void;
  /** Called after something was stored that the person would miss. */
  readonly onKept: () => void;
};

/** How records of one kind lie in the database. */
export type RowForm<Row extends { readonly id: string }, Kept> = {
  readonly table: (database: UnfurlDatabase) => Table<Row, string>;
  readonly toRow: (kept: Kept) => Row;
  /** Null for a row that cannot be read. */
  readonly fromRow: (row: unknown) => Kept | null;
  /** A table whose row of the same key is deleted together with this one. */
  readonly partner?: (database: UnfurlDatabase) => Table;
};

/**
 * Records of one kind in the database. Where it cannot be used, reading finds nothing; saving and
 * deleting say why.
 */
export class RecordTable<Row extends { readonly id: string }, Kept> {
  readonly #parts: RecordTableParts;
  readonly #form: RowForm<Row, Kept>;

  constructor(parts: RecordTableParts, form: RowForm<Row, Kept>) {
    this.#parts = parts;
    this.#form = form;
  }

  /** Writes the whole record, replacing an older state of it. */
  async save(kept: Kept): Promise<SaveOutcome> {
    const row = this.#form.toRow(kept);
    const outcome = await this.write((database) => this.#form.table(database).put(row));
    if (outcome.kind === 'done') this.#parts.onKept();
    return toSaveOutcome(outcome);
  }

  async find(id: string): Promise<Kept | null> {
    const outcome = await this.#parts.connection.run((database) =>
      this.#form.table(database).get(id),
    );
    if (outcome.kind !== 'done' || outcome.value === undefined) return null;
    return this.#readable([outcome.value])[0] ?? null;
  }

  /** The readable ones of the rows that `choose` gives, in its order. */
  async list(
    choose: (table: Table<Row, string>) => Collection<Row, string>,
  ): Promise<readonly Kept[]> {
    const outcome = await this.#parts.connection.run((database) =>
      choose(this.#form.table(database)).toArray(),
    );
    return outcome.kind === 'done' ? this.#readable(outcome.value) : [];
  }

  /** A record and its partner go together or not at all. */
  async delete(id: string): Promise<RemoveOutcome> {
    const { table, partner } = this.#form;
    return toRemoveOutcome(
      await this.write((database) => {
        const tables: Table[] = [table(database), ...(partner ? [partner(database)] : [])];
        return database.transaction('rw', tables, () =>
          Promise.all(tables.map((each) => each.delete(id))),
        );
      }),
    );
  }

  /** Runs `work` and tells every tab that something has changed. */
  async write<Value>(
    work: (database: UnfurlDatabase) => PromiseLike<Value>,
  ): Promise<StorageOutcome<Value>> {
    const outcome = await this.#parts.connection.run(work);
    if (outcome.kind === 'done') this.#parts.changes.announce();
    return outcome;
  }

  #readable(rows: readonly Row[]): readonly Kept[] {
    const unreadable: string[] = [];
    const records = rows.flatMap((row) => {
      const record = this.#form.fromRow(row);
      if (record === null) unreadable.push(row.id);
      return record === null ? [] : [record];
    });
    if (unreadable.length > 0) this.#parts.onUnreadable(unreadable);
    return records;
  }
}
