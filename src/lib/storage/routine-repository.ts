import type { RemoveOutcome, RoutineStore, SaveOutcome } from '#lib/domain/ports.ts';
import type { OwnRoutine, RoutineId } from '#lib/domain/routine/routine.ts';
import { RecordTable, type RecordTableParts } from './record-table.ts';
import { toOwnRoutine, toRoutineRow } from './routine-rows.ts';
import type { RoutineRow } from './rows.ts';

/** The person's own routines in the database. */
export class RoutineRepository implements RoutineStore {
  readonly #routines: RecordTable<RoutineRow, OwnRoutine>;

  constructor(parts: RecordTableParts) {
    this.#routines = new RecordTable(parts, {
      table: (database) => database.routines,
      toRow: toRoutineRow,
      fromRow: toOwnRoutine,
    });
  }

  save = (routine: OwnRoutine): Promise<SaveOutcome> => this.#routines.save(routine);

  list = (): Promise<readonly OwnRoutine[]> =>
    this.#routines.list((table) => table.orderBy('createdAtMs'));

  delete = (id: RoutineId): Promise<RemoveOutcome> => this.#routines.delete(id);
}
