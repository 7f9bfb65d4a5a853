import type { DataEraser } from '#lib/domain/ports.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { Connection } from './connection.ts';
import { NotRemovedError } from './storage-outcome.ts';

/**
 * Empties every table at once: all is gone or, when that fails, nothing is and the promise rejects
 * with `NotRemovedError`. A database that the browser lacks or refuses holds nothing to erase.
 */
export class Eraser implements DataEraser {
  readonly #connection: Connection;
  readonly #changes: ChangeSignal;

  constructor(connection: Connection, changes: ChangeSignal) {
    this.#connection = connection;
    this.#changes = changes;
  }

  eraseEverything = async (): Promise<void> => {
    const outcome = await this.#connection.run((database) =>
      database.transaction('rw', database.tables, () =>
        Promise.all(database.tables.map((table) => table.clear())),
      ),
    );
    if (outcome.kind === 'disk-full') throw new NotRemovedError('disk-full');
    if (outcome.kind === 'unavailable' && outcome.reason !== 'no-database') {
      throw new NotRemovedError(outcome.reason);
    }
    this.#changes.announce();
  };
}
