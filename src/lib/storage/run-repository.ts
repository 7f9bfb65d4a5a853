import type { Feeling } from '#lib/domain/check-in/feeling.ts';
import type { RemoveOutcome, RunStore, SaveOutcome } from '#lib/domain/ports.ts';
import type { RoutineRun, RunId } from '#lib/domain/routine/routine-run.ts';
import { InterruptibleTable, type InterruptibleParts } from './interruptible-table.ts';
import type { RunRow } from './rows.ts';
import { toRoutineRun, toRunRow } from './run-rows.ts';

/** Runs in the database. Their sessions are records of their own, which outlive them. */
export class RunRepository implements RunStore {
  readonly #runs: InterruptibleTable<RunRow, RoutineRun>;

  constructor(parts: InterruptibleParts) {
    this.#runs = new InterruptibleTable(parts, {
      table: (database) => database.runs,
      toRow: toRunRow,
      fromRow: toRoutineRun,
    });
  }

  save = (run: RoutineRun): Promise<SaveOutcome> => this.#runs.save(run);

  list = (): Promise<readonly RoutineRun[]> =>
    this.#runs.records.list((table) => table.orderBy('startedAtMs').reverse());

  find = (id: RunId): Promise<RoutineRun | null> => this.#runs.records.find(id);

  delete = (id: RunId): Promise<RemoveOutcome> => this.#runs.records.delete(id);

  remark = (id: RunId, after: Feeling): Promise<SaveOutcome> => this.#runs.remark(id, after);

  listInterrupted = (): Promise<readonly RoutineRun[]> => this.#runs.listInterrupted();

  claim = (id: RunId): (() => void) => this.#runs.claim(id);
}
