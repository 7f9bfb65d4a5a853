import type { Side } from '#lib/domain/landmarks.ts';
import type { SaveProblem } from '#lib/domain/ports.ts';
import { easeSequence, type SequencePlan } from '#lib/domain/session/sequence/sequence-plan.ts';
import {
  advanceSequence,
  isQuiet,
  type SequenceInput,
  type SequenceStep,
} from '#lib/domain/session/sequence/advance-sequence.ts';
import {
  answerEase,
  stopForPain,
  togglePause,
  type EaseAnswer,
} from '#lib/domain/session/sequence/person-acts.ts';
import { allRepetitions, heldOf } from '#lib/domain/session/sequence/repetitions.ts';
import {
  isCounting,
  SEQUENCE_START,
  type SequenceState,
} from '#lib/domain/session/sequence/sequence-state.ts';
import type { SessionEnding } from '#lib/domain/session/session-record.ts';
import { sequenceView, type SequenceView } from '#lib/domain/session/sequence/sequence-view.ts';
import type { StretchId } from '#lib/domain/stretch/stretch-definition.ts';
import { milliseconds, seconds, type Milliseconds } from '#lib/domain/units.ts';
import { NOTHING_JUDGED } from './empty-record.ts';
import {
  RunningSession,
  type RunningSessionPorts,
  type SessionPart,
  type SessionStart,
} from './running-session.svelte.ts';

export type TimerSessionPlan = SessionStart & {
  readonly stretchId: StretchId;
  readonly sequence: SequencePlan;
  readonly firstSide: Side;
};

const ZERO = milliseconds(0);
const TICK = milliseconds(200);
/** Time to get into the position after it was told, before the countdown. Design value. */
const GET_INTO_POSITION_FOR = seconds(10);
/** How far into a hold the way into the stretch is told. Design value. */
const GLIDE_AFTER = seconds(2);

/** The stretch with voice and timer alone: nothing is judged, and the record says so. */
export class TimerSession {
  readonly #ports: RunningSessionPorts;
  readonly #plan: TimerSessionPlan;
  readonly #run: RunningSession;
  #sequencePlan: SequencePlan;
  #sequence: SequenceState;
  #totalMs: Readonly<Record<Side, Milliseconds>> = { left: ZERO, right: ZERO };
  #lastMs: Milliseconds;
  /** Since when the stage is what it is. */
  #stageSinceMs: Milliseconds;
  #isGlideTold = false;
  #view = $state.raw<SequenceView | null>(null);

  constructor(ports: RunningSessionPorts, plan: TimerSessionPlan) {
    this.#ports = ports;
    this.#plan = plan;
    this.#sequencePlan = plan.sequence;
    this.#sequence = { ...SEQUENCE_START, side: plan.firstSide };
    this.#run = new RunningSession(ports, plan, {
      record: () => this.#record(),
      beforeEnd: () => {
        this.#count();
      },
    });
    this.#lastMs = this.#run.startedMs;
    this.#stageSinceMs = this.#run.startedMs;
  }

  /** Null before the start. */
  get view(): SequenceView | null {
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
      this.#tick();
    });
    this.#run.tell([{ kind: 'get-into-position' }]);
    this.#show();
  }

  /** Pauses, or goes on after a short countdown. */
  togglePause(): void {
    this.#count();
    this.#act(togglePause(this.#sequence, this.#ports.clock.nowMs()));
  }

  /** "It hurts": the hold stops, and the person is asked how much. */
  stopForPain(): void {
    this.#count();
    this.#act(stopForPain(this.#sequence, this.#totalMs));
  }

  /** What the person says about it: the session goes on with shorter holds, or ends. */
  answerEase(answer: EaseAnswer): void {
    if (this.#sequence.stage.kind !== 'easing') return;
    const nowMs = this.#ports.clock.nowMs();
    this.#run.noteEase(answer, this.#sequence.side);
    this.#sequencePlan = easeSequence(this.#sequencePlan);
    this.#act(answerEase(this.#sequence, answer, { nowMs, plan: this.#sequencePlan }));
  }

  /** The person has had enough. */
  async stop(): Promise<void> {
    await this.#run.finishAloud('stopped', 'stopped');
  }

  /** Ends the session once, without a word; the record is written before it is handed on. */
  async finish(ending: SessionEnding): Promise<void> {
    await this.#run.finish(ending);
  }

  /**
   * Adds the time since the last look, by the clock and not by ticks, so that a sleeping tab loses
   * nothing; never more than the hold still lacks.
   */
  #count(): void {
    const nowMs = this.#ports.clock.nowMs();
    const { side } = this.#sequence;
    if (isCounting(this.#sequence) && side !== null) {
      const lacks = this.#sequencePlan.holdTargetMs - this.#heldMs;
      const added = Math.min(nowMs - this.#lastMs, lacks);
      this.#totalMs = {
        ...this.#totalMs,
        [side]: milliseconds(this.#totalMs[side] + added),
      };
    }
    this.#lastMs = nowMs;
  }

  /** Of the running hold. */
  get #heldMs(): Milliseconds {
    const { side } = this.#sequence;
    return side === null ? ZERO : heldOf(this.#sequence, this.#totalMs, side);
  }

  #tick(): void {
    this.#count();
    this.#act(advanceSequence(this.#sequence, this.#input(), this.#sequencePlan));
    this.#tellGlide();
  }

  #input(): SequenceInput {
    const nowMs = this.#ports.clock.nowMs();
    const { side } = this.#sequence;
    const isWorking = isCounting(this.#sequence);
    return {
      nowMs,
      sinceStartMs: this.#run.sinceStart(nowMs),
      // Nobody sees whether the person is ready: they get the time that it usually takes.
      isReady: nowMs - this.#stageSinceMs >= GET_INTO_POSITION_FOR,
      readySide: side,
      isInView: true,
      totalMs: this.#totalMs,
      heldSide: isWorking ? side : null,
      isLost: false,
      isVoiceFree: this.#ports.speaker.speaking() === null,
    };
  }

  #act({ state, events }: SequenceStep): void {
    if (!this.#run.isRunning) return;
    if (state.stage.kind !== this.#sequence.stage.kind) {
      this.#stageSinceMs = this.#ports.clock.nowMs();
      this.#isGlideTold = false;
    }
    this.#sequence = state;
    this.#show();
    this.#run.tell(events);
  }

  /** Without eyes, the way into the stretch is told once in every hold. */
  #tellGlide(): void {
    const forMs = this.#ports.clock.nowMs() - this.#stageSinceMs;
    if (this.#isGlideTold || !isCounting(this.#sequence) || forMs < GLIDE_AFTER) return;
    this.#isGlideTold = true;
    if (isQuiet(this.#heldMs, this.#sequencePlan)) return;
    this.#run.tell([{ kind: 'glide' }]);
  }

  #show(): void {
    this.#view = sequenceView(this.#sequence, {
      plan: this.#sequencePlan,
      totalMs: this.#totalMs,
      nowMs: this.#ports.clock.nowMs(),
    });
  }

  #record(): SessionPart {
    return {
      ...NOTHING_JUDGED,
      practiceId: this.#plan.stretchId,
      mode: 'timer',
      guided: null,
      holdTargetMs: this.#plan.sequence.holdTargetMs,
      heldMs: this.#totalMs,
      repetitions: allRepetitions(this.#sequence, this.#totalMs),
    };
  }
}
