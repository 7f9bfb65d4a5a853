import type { SaveOutcome } from '#lib/domain/ports.ts';
import type { SessionRecord, SessionRemarks } from '#lib/domain/session/session-record.ts';

export type SaveRemarks = (remarks: SessionRemarks) => Promise<SaveOutcome>;

/** Typing that has paused for so long is saved. Design value. */
const QUIET_MS = 700;

/** What the person adds to a session. It saves itself, one write at a time, the newest state last. */
export class Remarks {
  #note = $state('');
  #tensionAfter = $state<number | null>(null);
  #outcome = $state.raw<SaveOutcome | null>(null);
  #isDirty = false;
  #saving: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #save: SaveRemarks;

  constructor(record: Pick<SessionRecord, 'note' | 'tension'>, save: SaveRemarks) {
    this.#note = record.note;
    this.#tensionAfter = record.tension.after;
    this.#save = save;
  }

  get note(): string {
    return this.#note;
  }

  get tensionAfter(): number | null {
    return this.#tensionAfter;
  }

  /** What became of the last change; null before the first, and while one is under way. */
  get outcome(): SaveOutcome | null {
    return this.#outcome;
  }

  readonly write = (note: string): void => {
    this.#note = note;
    this.#isDirty = true;
    this.#outcome = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
  };

  /** Null takes the answer back. */
  readonly rate = (tensionAfter: number | null): Promise<void> => {
    this.#tensionAfter = tensionAfter;
    this.#isDirty = true;
    return this.flush();
  };

  /** Saves now what is not saved yet, as when the page is left. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    while (this.#saving !== null) await this.#saving;
    if (!this.#isDirty) return;
    this.#saving = this.#write();
    await this.#saving;
  };

  async #write(): Promise<void> {
    this.#isDirty = false;
    this.#outcome = null;
    try {
      const outcome = await this.#save({ note: this.#note, tensionAfter: this.#tensionAfter });
      if (outcome.kind !== 'saved') this.#isDirty = true;
      this.#outcome = outcome;
    } finally {
      this.#saving = null;
    }
  }
}
