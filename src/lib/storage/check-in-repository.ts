import type { CheckIn, CheckInId } from '#lib/domain/check-in/check-in.ts';
import type { CheckInStore, RemoveOutcome, SaveOutcome } from '#lib/domain/ports.ts';
import { toCheckIn, toCheckInRow } from './check-in-rows.ts';
import { RecordTable, type RecordTableParts } from './record-table.ts';
import type { CheckInRow } from './rows.ts';

/** Check-ins without a session, in the database. */
export class CheckInRepository implements CheckInStore {
  readonly #checkIns: RecordTable<CheckInRow, CheckIn>;

  constructor(parts: RecordTableParts) {
    this.#checkIns = new RecordTable(parts, {
      table: (database) => database.checkIns,
      toRow: toCheckInRow,
      fromRow: toCheckIn,
    });
  }

  save = (checkIn: CheckIn): Promise<SaveOutcome> => this.#checkIns.save(checkIn);

  list = (): Promise<readonly CheckIn[]> =>
    this.#checkIns.list((table) => table.orderBy('atMs').reverse());

  delete = (id: CheckInId): Promise<RemoveOutcome> => this.#checkIns.delete(id);
}
