import type { SaveOutcome, SettingsStore } from '#lib/domain/ports.ts';
import type { ScreeningAnswers } from '#lib/domain/session/screening.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/domain/session/settings.ts';
import { ReadState } from '#lib/ui/read-state.svelte.ts';

/** The parts of the page that save something; each tells what became of its own last change. */
export type SectionId = 'voice' | 'session' | 'level' | 'picture' | 'camera' | 'model' | 'health';

/** What the settings page shows and saves. */
export class SettingsPage {
  readonly #store: SettingsStore;
  readonly #stored: ReadState<{
    readonly settings: Settings;
    readonly answers: ScreeningAnswers | null;
  }>;
  #last = $state.raw<{ readonly section: SectionId; readonly outcome: SaveOutcome } | null>(null);

  constructor(store: SettingsStore) {
    this.#store = store;
    this.#stored = new ReadState(async () => {
      const [settings, answers] = await Promise.all([store.load(), store.loadScreening()]);
      return { settings, answers };
    });
  }

  get settings(): Settings {
    return this.#stored.value?.settings ?? DEFAULT_SETTINGS;
  }
  /** Null until the health questions were answered. */
  get answers(): ScreeningAnswers | null {
    return this.#stored.value?.answers ?? null;
  }
  /** False until the stored settings were read: what is shown before are only defaults. */
  get isRead(): boolean {
    return this.#stored.value !== null;
  }
  get failed(): boolean {
    return this.#stored.failed;
  }

  /** What became of the last change, if it was one of this section. */
  outcomeOf(section: SectionId): SaveOutcome | null {
    return this.#last?.section === section ? this.#last.outcome : null;
  }

  /** Bound, so that it can be handed on as a listener. */
  readonly refresh = (): Promise<void> => this.#stored.refresh();

  /** Resolves when what is shown is what is stored. */
  readonly change = (section: SectionId, patch: Partial<Settings>): Promise<void> =>
    this.#report(section, this.#store.change(patch));

  readonly saveAnswers = (answers: ScreeningAnswers): Promise<void> =>
    this.#report('health', this.#store.saveScreening(answers));

  /** After everything was erased: nothing of it was a change of a section. */
  readonly forgetChanges = async (): Promise<void> => {
    this.#last = null;
    await this.refresh();
  };

  async #report(section: SectionId, saving: Promise<SaveOutcome>): Promise<void> {
    const outcome = await saving;
    await this.refresh();
    this.#last = { section, outcome };
  }
}
