import type { RoutineStore, SaveOutcome, SaveProblem } from '#lib/domain/ports.ts';
import type { OwnRoutine, RoutineId } from '#lib/domain/routine/routine.ts';
import { ReadState } from '#lib/ui/read-state.svelte.ts';

/** The person's own routines as a list: taken in, taken away, and put back. */
export class OwnRoutines {
  readonly #store: RoutineStore;
  readonly #stored: ReadState<readonly OwnRoutine[]>;
  #removed = $state.raw<readonly OwnRoutine[]>([]);
  #problem = $state.raw<SaveProblem | null>(null);
  #isKept = $state(false);

  constructor(store: RoutineStore) {
    this.#store = store;
    this.#stored = new ReadState(() => store.list());
  }

  /** Null until they were read. */
  get list(): readonly OwnRoutine[] | null {
    return this.#stored.value;
  }
  get failed(): boolean {
    return this.#stored.failed;
  }
  /** Deleted since this page was opened and not put back, newest last. */
  get removed(): readonly OwnRoutine[] {
    return this.#removed;
  }
  /** Why the last routine was not kept. */
  get saveOutcome(): SaveOutcome | null {
    return this.#problem !== null && !this.#isKept ? this.#problem : null;
  }
  /** Whether the last one that was to be deleted is still there. */
  get isDeletionFailed(): boolean {
    return this.#problem !== null && this.#isKept;
  }

  /** Bound, so that it can be handed on as a listener. */
  readonly refresh = (): Promise<void> => this.#stored.refresh();

  /** Resolves with whether it was kept. */
  readonly keep = async (routine: OwnRoutine): Promise<boolean> => {
    const outcome = await this.#store.save(routine);
    this.#problem = outcome.kind === 'saved' ? null : outcome;
    this.#isKept = false;
    await this.refresh();
    return this.#problem === null;
  };

  readonly remove = async (id: RoutineId): Promise<void> => {
    const routine = this.list?.find((one) => one.id === id);
    if (routine === undefined) return;
    const outcome = await this.#store.delete(id);
    this.#problem = outcome.kind === 'removed' ? null : outcome;
    this.#isKept = this.#problem !== null;
    if (this.#problem === null) this.#removed = [...this.#removed, routine];
    await this.refresh();
  };

  /** Writes it back as it was; it stays among the removed ones when that fails. */
  readonly undo = async (id: RoutineId): Promise<OwnRoutine | null> => {
    const routine = this.#removed.find((one) => one.id === id);
    if (routine === undefined || !(await this.keep(routine))) return null;
    this.forget(id);
    return routine;
  };

  /** The person does not want it back. */
  readonly forget = (id: RoutineId): void => {
    this.#removed = this.#removed.filter((one) => one.id !== id);
  };
}
