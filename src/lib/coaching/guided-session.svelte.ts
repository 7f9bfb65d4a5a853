import { advanceGuide } from '#lib/domain/guide/advance-guide.ts';
import { breathAt, type BreathMoment } from '#lib/domain/guide/breath.ts';
import {
  answerGuideEase,
  skipStep,
  stepBack,
  stopGuideForPain,
  toggleGuidePause,
} from '#lib/domain/guide/guide-acts.ts';
import { practisedLengthMs, type GuidePlan, type GuideStep } from '#lib/domain/guide/guide-plan.ts';
import {
  GUIDE_START,
  practisedOf,
  stepOf,
  type GuideAdvance,
  type GuideBreak,
  type GuideState,
} from '#lib/domain/guide/guide-state.ts';
import type { SaveProblem } from '#lib/domain/ports.ts';
import type { EaseAnswer } from '#lib/domain/session/sequence/person-acts.ts';
import type { SessionEnding } from '#lib/domain/session/session-record.ts';
import { milliseconds, type EpochMilliseconds, type Milliseconds } from '#lib/domain/units.ts';
import { NOTHING_JUDGED } from './empty-record.ts';
import {
  RunningSession,
  type RunningSessionPorts,
  type SessionPart,
  type SessionStart,
} from './running-session.svelte.ts';

export type GuidedSessionPlan = SessionStart & { readonly guide: GuidePlan };

/** What the screen shows of a guided practice. */
export type GuidedView = {
  /** Null when it is over. */
  readonly step: GuideStep | null;
  readonly stepIndex: number;
  readonly break: GuideBreak | null;
  /** Of this step: 0 to 1. */
  readonly progress: number;
  /** Until this step is over. */
  readonly remainingMs: Milliseconds;
};

const TICK = milliseconds(200);

/** One run of a guided practice, by the wall clock: nothing is judged, and the record says so. */
export class GuidedSession {
  readonly #ports: RunningSessionPorts;
  readonly #guide: GuidePlan;
  readonly #run: RunningSession;
  #state: GuideState = GUIDE_START;
  #view = $state.raw<GuidedView | null>(null);

  constructor(ports: RunningSessionPorts, plan: GuidedSessionPlan) {
    this.#ports = ports;
    this.#guide = plan.guide;
    this.#run = new RunningSession(ports, plan, {
      record: () => this.#record(),
      beforeEnd: () => {
        this.#state = advanceGuide(this.#state, this.#now(), this.#guide).state;
      },
    });
  }

  /** Null before the start. */
  get view(): GuidedView | null {
    return this.#view;
  }
  get caption(): string | null {
    return this.#run.voice.caption;
  }
  get saveProblem(): SaveProblem | null {
    return this.#run.saveProblem;
  }

  start(): void {
    this.#run.begin(TICK, () => {
      this.look();
    });
    this.look();
  }

  /** Brings it to the present, as when a hidden tab is shown again: its timers may sleep. */
  look(): void {
    this.#act(advanceGuide(this.#state, this.#now(), this.#guide));
  }

  /** Where the breath is at this very moment; null outside paced breathing. For smooth drawing. */
  breathNow(): BreathMoment | null {
    const { breath } = this.#guide;
    if (breath === null || stepOf(this.#state, this.#guide)?.kind !== 'part') return null;
    const sinceLook = this.#state.break === null ? this.#now() - (this.#state.atMs ?? 0) : 0;
    return breathAt(breath, milliseconds(this.#state.elapsedMs + Math.max(0, sinceLook)));
  }

  togglePause(): void {
    this.look();
    this.#act(toggleGuidePause(this.#state, this.#guide));
  }

  /** On to the next step. */
  skip(): void {
    this.look();
    this.#act(skipStep(this.#state, this.#guide, this.#now()));
    this.look();
  }

  /** To the beginning of this step, or to the one before. */
  back(): void {
    this.look();
    this.#act(stepBack(this.#state, this.#guide, this.#now()));
    this.look();
  }

  /** "It hurts": the time stops, and the person is asked how much. */
  stopForPain(): void {
    this.look();
    this.#act(stopGuideForPain(this.#state, this.#guide));
  }

  /** What the person says about it: the practice goes on with the next step, or ends. */
  answerEase(answer: EaseAnswer): void {
    if (this.#state.break !== 'easing') return;
    this.#run.noteEase(answer, stepOf(this.#state, this.#guide)?.side ?? null);
    this.#act(answerGuideEase(this.#state, answer, { plan: this.#guide, nowMs: this.#now() }));
    this.look();
  }

  /** The person has had enough. */
  async stop(): Promise<void> {
    await this.#run.finishAloud('stopped', 'stopped');
  }

  /** Ends it once, without a word; the record is written before it is handed on. */
  async finish(ending: SessionEnding): Promise<void> {
    await this.#run.finish(ending);
  }

  #now(): EpochMilliseconds {
    return this.#ports.clock.today();
  }

  #act({ state, events }: GuideAdvance): void {
    if (!this.#run.isRunning) return;
    this.#state = state;
    this.#show();
    if (events.length > 0) this.#run.tell(events);
  }

  #show(): void {
    const step = stepOf(this.#state, this.#guide);
    const { elapsedMs, step: stepIndex } = this.#state;
    this.#view = {
      step,
      stepIndex,
      break: this.#state.break,
      progress: step === null ? 1 : Math.min(1, elapsedMs / step.lastsMs),
      remainingMs: milliseconds(step === null ? 0 : Math.max(0, step.lastsMs - elapsedMs)),
    };
  }

  #record(): SessionPart {
    const { left, right } = this.#state.practisedMs;
    const part = this.#guide.steps.find(({ kind }) => kind === 'part');
    return {
      ...NOTHING_JUDGED,
      practiceId: this.#guide.practiceId,
      mode: 'guided',
      guided: {
        plannedMs: practisedLengthMs(this.#guide),
        practisedMs: practisedOf(this.#state),
      },
      holdTargetMs: part?.lastsMs ?? milliseconds(0),
      heldMs: { left, right },
      repetitions: [],
    };
  }
}
