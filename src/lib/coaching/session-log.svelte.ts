import type { SaveOutcome, SaveProblem, SessionStore } from '#lib/domain/ports.ts';
import type {
  SessionEnding,
  SessionId,
  SessionRecord,
} from '#lib/domain/session/session-record.ts';
import { milliseconds, type Milliseconds } from '#lib/domain/units.ts';

/** Calls back again and again until the returned function is called. */
export type Every = (interval: Milliseconds, callback: () => void) => () => void;

export type SessionLogPorts = {
  readonly store: SessionStore;
  readonly every: Every;
  /** Called once, after the last write; `saveProblem` null when the record is safely stored. */
  readonly onEnd: (record: SessionRecord, saveProblem: SaveProblem | null) => void;
};

/** So that a crash costs less than two seconds. */
const WRITE_EVERY = milliseconds(1500);

/** Writes a session while it runs and once more at its end, so that nothing held is lost. */
export class SessionLog {
  readonly #ports: SessionLogPorts;
  readonly #recordNow: (ending: SessionEnding | null) => SessionRecord;
  readonly #undo: (() => void)[];
  #writing: Promise<SaveOutcome> = Promise.resolve({ kind: 'saved' });
  #isOpen = true;
  #saveProblem = $state.raw<SaveProblem | null>(null);

  constructor(
    ports: SessionLogPorts,
    id: SessionId,
    recordNow: (ending: SessionEnding | null) => SessionRecord,
  ) {
    this.#ports = ports;
    this.#recordNow = recordNow;
    this.#undo = [ports.store.claim(id), ports.every(WRITE_EVERY, () => void this.#writeRunning())];
    void this.#writeRunning();
  }

  /** Why the session could not be written; null while all is well. */
  get saveProblem(): SaveProblem | null {
    return this.#saveProblem;
  }

  /** The record is written before it is handed on. A second end does nothing. */
  async end(ending: SessionEnding): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const record = this.#recordNow(ending);
    await this.#write(() => record);
    for (const undo of this.#undo.splice(0)) undo();
    this.#ports.onEnd(record, this.#saveProblem);
  }

  async #writeRunning(): Promise<void> {
    await this.#write(() => (this.#isOpen ? this.#recordNow(null) : null));
  }

  /** One write at a time, so that an older state never lands after a newer one. */
  async #write(record: () => SessionRecord | null): Promise<void> {
    this.#writing = this.#writing.then(() => this.#save(record()));
    const outcome = await this.#writing;
    this.#saveProblem = outcome.kind === 'saved' ? null : outcome;
  }

  /** A store that throws has a bug, yet the person must be able to finish and to try again. */
  async #save(newest: SessionRecord | null): Promise<SaveOutcome> {
    if (newest === null) return { kind: 'saved' };
    try {
      return await this.#ports.store.save(newest);
    } catch (error) {
      console.error(error);
      return { kind: 'unavailable', reason: String(error) };
    }
  }
}
