import { saysNothing, NOTHING_FELT, type Feeling } from '#lib/domain/check-in/feeling.ts';
import type { App } from '#lib/app/create-app.ts';
import type { PracticeAdapters } from '#lib/app/practice-adapters.ts';
import { screeningQuestions } from '#lib/content/screening.ts';
import {
  practiceAccess,
  type PracticeAccess,
  type PracticeId,
  type ScreeningAnswers,
} from '#lib/domain/session/screening.ts';
import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/domain/session/settings.ts';
import type { GivenAnswers } from '#lib/ui/given-answers.ts';

/** What every page needs before something is practised on it: health, settings, voice, past sessions. */
export class PracticeEntry {
  readonly #app: App;
  #settings = $state.raw<Settings>(DEFAULT_SETTINGS);
  /** Undefined until the stored answers were read. */
  #answers = $state.raw<ScreeningAnswers | null | undefined>(undefined);
  #records = $state.raw<readonly SessionRecord[]>([]);
  #adapters = $state.raw<PracticeAdapters | null>(null);
  /** How the person feels before; nothing until they say so. */
  feeling = $state.raw<Feeling>(NOTHING_FELT);
  /** The person wants to answer the health questions anew. */
  isAnswering = $state(false);

  constructor(app: App) {
    this.#app = app;
  }

  get settings(): Settings {
    return this.#settings;
  }
  get answers(): ScreeningAnswers | null | undefined {
    return this.#answers;
  }
  /** Ended sessions, newest first. */
  get records(): readonly SessionRecord[] {
    return this.#records;
  }
  /** Null until everything is there that a start needs. */
  get adapters(): PracticeAdapters | null {
    return this.#adapters;
  }
  /** What the person said before; null when nothing. */
  get before(): Feeling | null {
    return saysNothing(this.feeling) ? null : this.feeling;
  }

  /** Reads what is stored and loads voice and camera. */
  async load(): Promise<void> {
    const app = this.#app;
    const records = app.sessions.list();
    const [settings, answers, adapters] = await Promise.all([
      app.settings.load(),
      app.settings.loadScreening(),
      app.practice(),
    ]);
    this.#records = await records;
    adapters.speaker.setVoice(settings.voice);
    [this.#settings, this.#answers, this.#adapters] = [settings, answers, adapters];
  }

  async readRecords(): Promise<void> {
    this.#records = await this.#app.sessions.list();
  }

  /** What the health answers say about a practice; null until they were read. */
  accessTo(id: PracticeId): PracticeAccess | null {
    return this.#answers === undefined
      ? null
      : practiceAccess(this.#answers, screeningQuestions, id);
  }

  async saveAnswers(given: GivenAnswers): Promise<void> {
    this.#answers = { ...given, answeredAt: this.#app.clock.today() };
    this.isAnswering = false;
    await this.#app.settings.saveScreening(this.#answers);
  }

  /** The choice outlives the session. */
  change(patch: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...patch };
    void this.#app.settings.change(patch);
  }
}
