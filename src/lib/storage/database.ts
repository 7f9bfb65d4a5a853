import { Dexie, type EntityTable, type Transaction } from 'dexie';
import type { ScreeningRow, SessionRow, SettingsRow, TraceRow } from './rows.ts';
import { upgradeScreening, upgradeSession, upgradeSettings } from './upgrades/v1-to-v2.ts';

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
  declare readonly sessions: EntityTable<SessionRow, 'id'>;
  declare readonly settings: EntityTable<SettingsRow, 'id'>;
  declare readonly screening: EntityTable<ScreeningRow, 'id'>;
  declare readonly traces: EntityTable<TraceRow, 'sessionId'>;

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
        await upgradeTable(transaction, 'sessions', upgradeSession);
        await upgradeTable(transaction, 'settings', upgradeSettings);
        await upgradeTable(transaction, 'screening', upgradeScreening);
      });
  }

  /** Whether a newer build has already changed the tables on this device. Only while open. */
  isNewerOnDisk(): boolean {
    // Dexie multiplies its versions by ten in the browser's own numbering.
    return Math.floor(this.backendDB().version / 10) > this.verno;
  }
}
