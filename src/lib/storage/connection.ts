import type { IndexedDbAccess, UnfurlDatabase } from './database.ts';
import {
  isLostConnection,
  openingFailure,
  toFailure,
  UnavailableError,
  type StorageOutcome,
} from './storage-outcome.ts';

export type ConnectionOptions = {
  /** Looked up when the database is first needed. Null where the browser has none. */
  readonly access: () => IndexedDbAccess | null;
  /** A newer build in another tab has taken the database: this tab can only be reloaded. */
  readonly onReplaced: () => void;
};

/**
 * The one connection of this tab. It opens at the first use, opens anew when the browser has cut it
 * (iOS does so to an app in the background, without telling), and gives up for good when a newer
 * build takes over.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  #database: Promise<UnfurlDatabase> | null = null;
  #isBlocked = false;
  #isReplaced = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /**
   * Runs `work`, a second time on a fresh connection if the first was lost. `work` must give the
   * same end when it runs twice. Expected failures are outcomes; a rejection is a bug.
   */
  async run<Value>(
    work: (database: UnfurlDatabase) => PromiseLike<Value>,
  ): Promise<StorageOutcome<Value>> {
    try {
      return await this.#attempt(work);
    } catch (error) {
      if (!isLostConnection(error)) return toFailure(error);
    }
    this.close();
    try {
      return await this.#attempt(work);
    } catch (error) {
      return toFailure(error);
    }
  }

  /** Lets go of the database; the next `run` opens it again. */
  close(): void {
    const closing = this.#database;
    this.#database = null;
    void closing?.then(
      (database) => {
        database.close();
      },
      () => undefined,
    );
  }

  async #attempt<Value>(
    work: (database: UnfurlDatabase) => PromiseLike<Value>,
  ): Promise<StorageOutcome<Value>> {
    if (this.#isReplaced) throw new UnavailableError('replaced');
    const database = await this.#opened();
    return { kind: 'done', value: await work(database) };
  }

  async #opened(): Promise<UnfurlDatabase> {
    // A blocked opening goes on by itself once the other tab lets go; nobody waits for it here.
    if (this.#isBlocked) throw new UnavailableError('blocked');
    const opening = (this.#database ??= this.#open());
    try {
      return await opening;
    } catch (error) {
      if (this.#database === opening) this.#database = null;
      throw openingFailure(error);
    }
  }

  async #open(): Promise<UnfurlDatabase> {
    const access = this.#options.access();
    if (access === null) throw new UnavailableError('no-database');
    // Loaded here, so that Dexie is not part of the first page load.
    const { UnfurlDatabase } = await import('./database.ts');
    const database = new UnfurlDatabase(access);
    this.#watchForNewerBuild(database);
    await this.#openUnlessBlocked(database);
    if (database.isNewerOnDisk()) {
      database.close();
      throw new UnavailableError('newer-version');
    }
    return database;
  }

  #watchForNewerBuild(database: UnfurlDatabase): void {
    database.on('versionchange', (event) => {
      database.close();
      this.#database = null;
      // Null: the other tab deletes the database, after which this tab may open it anew.
      if (event.newVersion !== null) {
        this.#isReplaced = true;
        this.#options.onReplaced();
      }
      // Stops Dexie's own handler, which would open the database again by itself.
      return false;
    });
  }

  #openUnlessBlocked(database: UnfurlDatabase): Promise<void> {
    return new Promise((resolve, reject) => {
      database.on('blocked', () => {
        this.#isBlocked = true;
        reject(new UnavailableError('blocked'));
        return false;
      });
      database.open().then(
        () => {
          if (this.#isBlocked) {
            this.#isBlocked = false;
            // Whoever asked has been told already; the next one opens without waiting.
            database.close();
          }
          resolve();
        },
        (error: unknown) => {
          this.#isBlocked = false;
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }
}
