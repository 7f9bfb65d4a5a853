import type { DataEraser, RemoveOutcome } from '#lib/domain/ports.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { Connection } from './connection.ts';
import { toRemoveOutcome } from './storage-outcome.ts';

/**
 * Empties every table at once: all is gone or, when that fails, nothing is. A database that the
 * browser lacks holds nothing to erase.
 */
export class Eraser implements DataEraser {
  readonly #connection: Connection;
  readonly #changes: ChangeSignal;

  constructor(connection: Connection, changes: ChangeSignal) {
    this.#connection = connection;
    this.#changes = changes;
  }

  eraseEverything = async (): Promise<RemoveOutcome> => {
    const outcome = await this.#connection.run((database) =>
      database.transaction('rw', database.tables, () =>
        Promise.all(database.tables.map((table) => table.clear())),
      ),
    );
    if (outcome.kind === 'unavailable' && outcome.reason === 'no-database') {
      return { kind: 'removed' };
    }
    if (outcome.kind === 'done') this.#changes.announce();
    return toRemoveOutcome(outcome);
  };
}
