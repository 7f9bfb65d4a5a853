import type { ChangeChannel } from './change-signal.ts';
import type { ClaimLocks } from './claims.ts';
import type { IndexedDbAccess } from './database.ts';
import type { StoragePersistence } from './persistence-request.ts';

/** What storage needs from the browser. Each part is looked up at its first use, never before. */
export type StorageEnvironment = {
  readonly database: () => IndexedDbAccess | null;
  readonly locks: () => ClaimLocks | null;
  readonly persistence: () => StoragePersistence | null;
  readonly openChannel: () => ChangeChannel | null;
  readonly nowMs: () => number;
};

/** The standard library types name these as always there, which older browsers disprove. */
type MaybeBrowser = {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly BroadcastChannel?: typeof BroadcastChannel;
  readonly navigator?: { readonly locks?: LockManager; readonly storage?: StorageManager };
};

const browser = globalThis as MaybeBrowser;

export const browserEnvironment: StorageEnvironment = {
  database: () => {
    const { indexedDB, IDBKeyRange } = browser;
    return indexedDB && IDBKeyRange ? { indexedDB, IDBKeyRange } : null;
  },
  locks: () => browser.navigator?.locks ?? null,
  persistence: () => browser.navigator?.storage ?? null,
  openChannel: () => (browser.BroadcastChannel ? new BroadcastChannel('unfurl-storage') : null),
  nowMs: () => Date.now(),
};
