import type { Side } from '#lib/domain/landmarks.ts';
import {
  advanceSequence,
  type SequenceInput,
  type SequenceStep,
} from '#lib/domain/session/sequence/advance-sequence.ts';
import type { SequenceEvent } from '#lib/domain/session/sequence/sequence-event.ts';
import type { SequencePlan } from '#lib/domain/session/sequence/sequence-plan.ts';
import {
  isCounting,
  SEQUENCE_START,
  type SequenceState,
} from '#lib/domain/session/sequence/sequence-state.ts';
import { milliseconds, seconds, type Milliseconds } from '#lib/domain/units.ts';

/** No two of its lengths are the same, so that none can stand in for another. */
export const SEQUENCE_PLAN: SequencePlan = {
  repetitions: 2,
  sides: 'both',
  holdTargetMs: seconds(17),
  restMs: seconds(7),
  quietAtEndMs: seconds(4),
  reminders: [
    { atMs: seconds(3), cueId: 'breathe' },
    { atMs: seconds(11), cueId: 'breathe-again' },
  ],
};

const FRAME_MS = 100;
/** The clock has been running before the session. */
const STARTED_MS = 700;

/** What a moment shows; left out: ready with the right side, in view, nothing held, voice free. */
export type Moment = Partial<
  Pick<SequenceInput, 'isReady' | 'readySide' | 'isInView' | 'isLost' | 'isVoiceFree'>
> & { readonly holds?: Side };

/** The sequence alone, ten frames a second, over a person who does what the test says. */
export class SequenceRun {
  readonly told: { readonly atSeconds: number; readonly event: SequenceEvent }[] = [];
  state: SequenceState = SEQUENCE_START;
  plan: SequencePlan;
  totalMs: Record<Side, Milliseconds> = { left: milliseconds(0), right: milliseconds(0) };
  #atMs = 0;

  constructor(plan: Partial<SequencePlan> = {}) {
    this.plan = { ...SEQUENCE_PLAN, ...plan };
  }

  get nowMs(): Milliseconds {
    return milliseconds(STARTED_MS + this.#atMs);
  }
  get stage(): SequenceState['stage']['kind'] {
    return this.state.stage.kind;
  }
  /** What was told so far, without its times. */
  get kinds(): readonly string[] {
    return this.told.map(({ event }) => nameOf(event));
  }

  /** Seconds from the start at which each event of this kind was told. */
  timesOf(kind: SequenceEvent['kind']): readonly number[] {
    return this.told.filter(({ event }) => event.kind === kind).map(({ atSeconds }) => atSeconds);
  }

  /** The newest event of this kind. */
  last(kind: SequenceEvent['kind']): SequenceEvent | undefined {
    return this.told.findLast(({ event }) => event.kind === kind)?.event;
  }

  /** Time passes, and every moment shows the same; held time counts when the sequence lets it. */
  play(forSeconds: number, moment: Moment = {}): this {
    const frames = Math.round((forSeconds * 1000) / FRAME_MS);
    for (let frame = 0; frame < frames; frame += 1) this.#step(moment);
    return this;
  }

  /** Until the sequence is in this stage, for a minute at most. */
  playUntil(kind: SequenceState['stage']['kind'], moment: Moment = {}): this {
    for (let frame = 0; frame < 600 && this.stage !== kind; frame += 1) this.#step(moment);
    if (this.stage !== kind) throw new Error(`it stays in ${this.stage} and never gets to ${kind}`);
    return this;
  }

  /** A deed of the person. */
  act({ state, events }: SequenceStep): this {
    this.state = state;
    this.#note(events);
    return this;
  }

  #step({ holds, ...moment }: Moment): void {
    const heldSide = holds !== undefined && isCounting(this.state) ? holds : null;
    if (heldSide !== null) {
      this.totalMs = {
        ...this.totalMs,
        [heldSide]: milliseconds(this.totalMs[heldSide] + FRAME_MS),
      };
    }
    const { state, events } = advanceSequence(
      this.state,
      {
        nowMs: this.nowMs,
        sinceStartMs: milliseconds(this.#atMs),
        isReady: true,
        readySide: 'right',
        isInView: true,
        isLost: false,
        isVoiceFree: true,
        ...moment,
        totalMs: this.totalMs,
        heldSide,
      },
      this.plan,
    );
    this.state = state;
    this.#note(events);
    this.#atMs += FRAME_MS;
  }

  #note(events: readonly SequenceEvent[]): void {
    for (const event of events) this.told.push({ atSeconds: this.#atMs / 1000, event });
  }
}

const nameOf = (event: SequenceEvent): string =>
  event.kind === 'count' ? String(event.number) : event.kind;
