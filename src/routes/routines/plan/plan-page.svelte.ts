import type { SaveOutcome, SettingsStore } from '#lib/domain/ports.ts';
import type { WeeklyPlan } from '#lib/domain/plan/weekly-plan.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/session/settings.ts';
import { ReadState } from '#lib/ui/read-state.svelte.ts';

/** The parts of the page that save something; each tells what became of its own last change. */
export type PlanSection = 'when' | 'what' | 'goal';

/** The weekly plan as the page shows and saves it. */
export class PlanPage {
  readonly #store: Pick<SettingsStore, 'load' | 'change'>;
  readonly #stored: ReadState<WeeklyPlan>;
  /** What was chosen and is still being saved: the next choice builds on it. */
  #chosen = $state.raw<WeeklyPlan | null>(null);
  #last = $state.raw<{ readonly section: PlanSection; readonly outcome: SaveOutcome } | null>(null);

  constructor(store: Pick<SettingsStore, 'load' | 'change'>) {
    this.#store = store;
    this.#stored = new ReadState(async () => (await store.load()).plan);
  }

  get plan(): WeeklyPlan {
    return this.#chosen ?? this.#stored.value ?? DEFAULT_SETTINGS.plan;
  }
  /** False until the stored plan was read: what is shown before is only the default. */
  get isRead(): boolean {
    return this.#stored.value !== null;
  }
  get failed(): boolean {
    return this.#stored.failed;
  }

  /** What became of the last change, if it was one of this section. */
  outcomeOf(section: PlanSection): SaveOutcome | null {
    return this.#last?.section === section ? this.#last.outcome : null;
  }

  /** Bound, so that it can be handed on as a listener. */
  readonly refresh = (): Promise<void> => this.#stored.refresh();

  /** Shown at once; when it cannot be saved, the old plan is shown again. */
  readonly change = async (section: PlanSection, patch: Partial<WeeklyPlan>): Promise<void> => {
    const chosen = { ...this.plan, ...patch };
    this.#chosen = chosen;
    const outcome = await this.#store.change({ plan: chosen });
    await this.refresh();
    this.#last = { section, outcome };
    // A choice that was made in the meantime waits for its own saving.
    if (this.#chosen === chosen) this.#chosen = null;
  };
}
