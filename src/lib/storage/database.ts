import { Dexie, type EntityTable } from 'dexie';
import type { ScreeningRow, SessionRow, SettingsRow } from './rows.ts';

export const DATABASE_NAME = 'unfurl';

/** The browser's own database, or a stand-in for it. */
export type IndexedDbAccess = {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
};

/** The tables. What is read may be damaged or newer: it goes through the conversions, always. */
export class UnfurlDatabase extends Dexie {
  declare readonly sessions: EntityTable<SessionRow, 'id'>;
  declare readonly settings: EntityTable<SettingsRow, 'id'>;
  declare readonly screening: EntityTable<ScreeningRow, 'id'>;

  constructor(access: IndexedDbAccess) {
    super(DATABASE_NAME, access);
    // A released version block is never edited; see upgrades/README.md.
    this.version(1).stores({
      sessions: 'id, [state+startedAtMs]',
      settings: 'id',
      screening: 'id',
    });
  }

  /** Whether a newer build has already changed the tables on this device. Only while open. */
  isNewerOnDisk(): boolean {
    // Dexie multiplies its versions by ten in the browser's own numbering.
    return Math.floor(this.backendDB().version / 10) > this.verno;
  }
}
