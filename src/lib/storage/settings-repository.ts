import type { SaveOutcome, SettingsStore } from '#lib/domain/ports.ts';
import type { ScreeningAnswers } from '#lib/domain/session/screening.ts';
import type { Settings } from '#lib/domain/session/settings.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { Connection } from './connection.ts';
import { SINGLE_ROW } from './rows.ts';
import {
  patchSettingsRow,
  toScreeningAnswers,
  toScreeningRow,
  toSettings,
} from './settings-rows.ts';
import { toSaveOutcome, type StorageOutcome } from './storage-outcome.ts';

/** Settings and health answers. Where the database cannot be used, reading gives the defaults. */
export class SettingsRepository implements SettingsStore {
  readonly #connection: Connection;
  readonly #changes: ChangeSignal;

  constructor(connection: Connection, changes: ChangeSignal) {
    this.#connection = connection;
    this.#changes = changes;
  }

  load = async (): Promise<Settings> => {
    const outcome = await this.#connection.run((database) => database.settings.get(SINGLE_ROW));
    return toSettings(outcome.kind === 'done' ? outcome.value : undefined);
  };

  /** Reads and writes in one transaction, so that two tabs can each change their own field. */
  change = async (patch: Partial<Settings>): Promise<SaveOutcome> =>
    this.#written(
      await this.#connection.run((database) =>
        database.transaction('rw', database.settings, async () => {
          const stored = await database.settings.get(SINGLE_ROW);
          await database.settings.put(patchSettingsRow(stored, patch));
        }),
      ),
    );

  loadScreening = async (): Promise<ScreeningAnswers | null> => {
    const outcome = await this.#connection.run((database) => database.screening.get(SINGLE_ROW));
    return outcome.kind === 'done' ? toScreeningAnswers(outcome.value) : null;
  };

  saveScreening = async (answers: ScreeningAnswers): Promise<SaveOutcome> => {
    const row = toScreeningRow(answers);
    return this.#written(await this.#connection.run((database) => database.screening.put(row)));
  };

  #written(outcome: StorageOutcome<unknown>): SaveOutcome {
    if (outcome.kind === 'done') this.#changes.announce();
    return toSaveOutcome(outcome);
  }
}
