import { NOTHING_FELT, type Feeling } from '#lib/domain/check-in/feeling.ts';
import type { SaveOutcome } from '#lib/domain/ports.ts';

export type SaveRemarks = (after: Feeling) => Promise<SaveOutcome>;

/** Typing that has paused for so long is saved. Design value. */
const QUIET_MS = 700;

/**
 * How the person felt after a session or a routine. It saves itself, one write at a time, the newest
 * state last.
 */
export class Remarks {
  #feeling = $state.raw<Feeling>(NOTHING_FELT);
  #outcome = $state.raw<SaveOutcome | null>(null);
  #isDirty = false;
  #saving: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #save: SaveRemarks;

  /** `after` is what was said before; null when the person was not asked yet. */
  constructor(after: Feeling | null, save: SaveRemarks) {
    this.#feeling = after ?? NOTHING_FELT;
    this.#save = save;
  }

  get feeling(): Feeling {
    return this.#feeling;
  }

  /** What became of the last change; null before the first, and while one is under way. */
  get outcome(): SaveOutcome | null {
    return this.#outcome;
  }

  /** Typing is saved once it pauses, anything else at once. */
  readonly change = (feeling: Feeling): Promise<void> => {
    const isTyping = feeling.note !== this.#feeling.note;
    this.#feeling = feeling;
    this.#isDirty = true;
    if (!isTyping) return this.flush();
    this.#outcome = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
    return Promise.resolve();
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
      const outcome = await this.#save(this.#feeling);
      if (outcome.kind !== 'saved') this.#isDirty = true;
      this.#outcome = outcome;
    } finally {
      this.#saving = null;
    }
  }
}
