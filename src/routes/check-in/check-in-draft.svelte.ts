import { toCheckInId, type CheckInId } from '#lib/domain/check-in/check-in.ts';
import { NOTHING_FELT, saysNothing, type Feeling } from '#lib/domain/check-in/feeling.ts';
import type { CheckInStore, Clock, SaveOutcome, SaveProblem } from '#lib/domain/ports.ts';

type Ports = {
  readonly checkIns: Pick<CheckInStore, 'save'>;
  readonly clock: Pick<Clock, 'today'>;
  /** An id that nothing else has. */
  readonly newId: () => string;
};

/** A check-in while it is being written: kept on the person's word only, and once. */
export class CheckInDraft {
  readonly #ports: Ports;
  #id: CheckInId;
  #feeling = $state.raw<Feeling>(NOTHING_FELT);
  #stage = $state<'open' | 'saving' | 'saved' | 'empty'>('open');
  #problem = $state.raw<SaveProblem | null>(null);

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#id = toCheckInId(ports.newId());
  }

  get feeling(): Feeling {
    return this.#feeling;
  }
  get isSaving(): boolean {
    return this.#stage === 'saving';
  }
  get isSaved(): boolean {
    return this.#stage === 'saved';
  }
  /** True when it was to be kept and said nothing. */
  get isEmpty(): boolean {
    return this.#stage === 'empty';
  }
  /** Why it could not be kept; null again as soon as something changes. */
  get problem(): SaveProblem | null {
    return this.#problem;
  }

  /** While it is being written down nothing changes: what is shown afterwards is what was kept. */
  readonly change = (feeling: Feeling): void => {
    if (this.#stage === 'saving' || this.#stage === 'saved') return;
    this.#feeling = feeling;
    this.#stage = 'open';
    this.#problem = null;
  };

  /** Keeps it; a second call while one is under way does nothing. */
  readonly save = async (): Promise<void> => {
    if (this.#stage === 'saving' || this.#stage === 'saved') return;
    if (saysNothing(this.#feeling)) {
      this.#stage = 'empty';
      return;
    }
    this.#stage = 'saving';
    this.#problem = null;
    const outcome = await this.#write();
    if (outcome.kind === 'saved') {
      this.#stage = 'saved';
    } else {
      this.#stage = 'open';
      this.#problem = outcome;
    }
  };

  /** Begins another one. */
  readonly startAnew = (): void => {
    this.#id = toCheckInId(this.#ports.newId());
    this.#feeling = NOTHING_FELT;
    this.#stage = 'open';
    this.#problem = null;
  };

  /** The id stays the same through every try, so that it cannot stand in the journal twice. */
  async #write(): Promise<SaveOutcome> {
    const { checkIns, clock } = this.#ports;
    return checkIns.save({ id: this.#id, at: clock.today(), feeling: this.#feeling });
  }
}
