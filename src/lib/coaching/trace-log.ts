import type { TraceStore } from '#lib/domain/ports.ts';
import type { PracticePlan } from '#lib/domain/session/practice/practice-plan.ts';
import type { SessionId } from '#lib/domain/session/session-record.ts';
import { toSessionTrace, type TraceState } from '#lib/domain/trace/record-trace.ts';
import { milliseconds, type Milliseconds } from '#lib/domain/units.ts';

/** A crash costs at most so much of the replay; the record itself is written far more often. */
const WRITE_EVERY = milliseconds(15_000);

/**
 * Writes what the camera saw beside the record. A trace that cannot be written costs the session
 * nothing: it is the replay alone that is missing then.
 */
export class TraceLog {
  readonly #store: TraceStore | null;
  readonly #id: SessionId;
  readonly #about: Pick<PracticePlan, 'check' | 'level'>;
  #writtenMs: Milliseconds = milliseconds(0);
  #writing: Promise<unknown> = Promise.resolve();

  /** `store` null: nothing is kept. */
  constructor(
    store: TraceStore | null,
    { id, practice }: { readonly id: SessionId; readonly practice: PracticePlan },
  ) {
    this.#store = store;
    this.#id = id;
    this.#about = practice;
  }

  /** Writes when it is due. */
  async writeNowAndThen(trace: TraceState, sinceStartMs: Milliseconds): Promise<void> {
    if (sinceStartMs - this.#writtenMs < WRITE_EVERY) return;
    this.#writtenMs = sinceStartMs;
    await this.write(trace);
  }

  /** Writes all there is; one write at a time, so that an older state never lands after a newer one. */
  async write(trace: TraceState): Promise<void> {
    this.#writing = this.#writing.then(() => this.#save(trace));
    await this.#writing;
  }

  async #save(trace: TraceState): Promise<void> {
    const { check, level } = this.#about;
    const kept = toSessionTrace(trace, {
      stretchId: check.definition.id,
      level,
      holdSeconds: check.holdTargetMs / 1000,
      best: check.best,
    });
    if (this.#store === null || kept === null) return;
    try {
      await this.#store.save(this.#id, kept);
    } catch (error) {
      console.error(error);
    }
  }
}
