import { Dexie, type Table, type Transaction } from 'dexie';
import type {
  CheckInRow,
  RoutineRow,
  RunRow,
  ScreeningRow,
  SessionRow,
  SettingsRow,
  TraceRow,
} from './rows.ts';
import * as toV2 from './upgrades/v1-to-v2.ts';
import * as toV3 from './upgrades/v2-to-v3.ts';

export const DATABASE_NAME = 'unfurl';

/** The browser's own database, or a stand-in for it. */
export type IndexedDbAccess = {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
};

/** Replaces every row of a table by what `upgrade` makes of it. */
const upgradeTable = (
  transaction: Transaction,
  name: string,
  upgrade: (row: never) => unknown,
): PromiseLike<number> =>
  transaction
    .table(name)
    .toCollection()
    .modify((row: never, stored: { value: unknown }) => {
      stored.value = upgrade(row);
    });

/** The tables. What is read may be damaged or newer: it goes through the conversions, always. */
export class UnfurlDatabase extends Dexie {
  declare readonly sessions: Table<SessionRow, string>;
  declare readonly settings: Table<SettingsRow, string>;
  declare readonly screening: Table<ScreeningRow, string>;
  declare readonly traces: Table<TraceRow, string>;
  declare readonly checkIns: Table<CheckInRow, string>;
  declare readonly routines: Table<RoutineRow, string>;
  declare readonly runs: Table<RunRow, string>;

  constructor(access: IndexedDbAccess) {
    super(DATABASE_NAME, access);
    // A released version block is never edited; see upgrades/README.md.
    this.version(1).stores({
      sessions: 'id, [state+startedAtMs]',
      settings: 'id',
      screening: 'id',
    });
    this.version(2)
      .stores({ traces: 'sessionId' })
      .upgrade(async (transaction) => {
        await upgradeTable(transaction, 'sessions', toV2.upgradeSession);
        await upgradeTable(transaction, 'settings', toV2.upgradeSettings);
        await upgradeTable(transaction, 'screening', toV2.upgradeScreening);
      });
    this.version(3)
      .stores({
        checkIns: 'id, atMs',
        routines: 'id, createdAtMs',
        runs: 'id, startedAtMs, [state+startedAtMs]',
      })
      .upgrade(async (transaction) => {
        await upgradeTable(transaction, 'sessions', toV3.upgradeSession);
      });
  }

  /** Whether a newer build has already changed the tables on this device. Only while open. */
  isNewerOnDisk(): boolean {
    // Dexie multiplies its versions by ten in the browser's own numbering.
    return Math.floor(this.backendDB().version / 10) > this.verno;
  }
}
