import type { Side } from '#lib/domain/landmarks.ts';
import type { Clock, CueSpeaker, SaveProblem, ScreenKeeper } from '#lib/domain/ports.ts';
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
import { allRepetitions, heldOf, isSideDone } from '#lib/domain/session/sequence/repetitions.ts';
import {
  isCounting,
  SEQUENCE_START,
  type SequenceState,
  type Stage,
} from '#lib/domain/session/sequence/sequence-state.ts';
import type {
  EaseOff,
  SessionEnding,
  SessionId,
  SessionRecord,
} from '#lib/domain/session/session-record.ts';
import type { StretchId } from '#lib/domain/stretch/stretch-definition.ts';
import {
  milliseconds,
  seconds,
  type EpochMilliseconds,
  type Milliseconds,
} from '#lib/domain/units.ts';
import { NOTHING_JUDGED } from './empty-record.ts';
import { endOf, type EndEvent, type SessionEvent } from './session-event.ts';
import { SessionLog, type SessionLogPorts } from './session-log.svelte.ts';
import { SessionVoice, type SessionWording } from './session-voice.svelte.ts';

export type TimerSessionPorts = SessionLogPorts & {
  readonly speaker: CueSpeaker;
  readonly screen: ScreenKeeper;
  readonly clock: Clock;
  readonly wording: SessionWording;
};

export type TimerSessionPlan = {
  readonly id: SessionId;
  readonly stretchId: StretchId;
  readonly sequence: SequencePlan;
  readonly firstSide: Side;
  /** How tense it feels before, 0 to 10; null when the person did not say. */
  readonly tensionBefore: number | null;
};

/** What the screen shows of a timer. */
export type TimerView = {
  readonly stage: Stage;
  readonly side: Side | null;
  /** Counts from 1. */
  readonly repetition: number;
  readonly repetitions: number;
  /** Of the running hold: 0 to 1. */
  readonly progress: number;
  readonly holdTargetMs: Milliseconds;
  /** Until a rest is over; null in other stages. */
  readonly remainingMs: Milliseconds | null;
};

const ZERO = milliseconds(0);
const TICK = milliseconds(200);
/** Time to get into the position after it was told, before the countdown. Design value. */
const GET_INTO_POSITION_FOR = seconds(10);
/** How far into a hold the way into the stretch is told. Design value. */
const GLIDE_AFTER = seconds(2);

/** The stretch with voice and timer alone: nothing is judged, and the record says so. */
export class TimerSession {
  readonly #ports: TimerSessionPorts;
  readonly #plan: TimerSessionPlan;
  readonly #startedAt: EpochMilliseconds;
  readonly #startedMs: Milliseconds;
  readonly #undo: (() => void)[] = [];
  readonly #voice: SessionVoice;
  #log = $state.raw<SessionLog | null>(null);
  #sequencePlan: SequencePlan;
  #sequence: SequenceState;
  #totalMs: Readonly<Record<Side, Milliseconds>> = { left: ZERO, right: ZERO };
  #easeOffs: readonly EaseOff[] = [];
  #lastMs: Milliseconds;
  /** Since when the stage is what it is. */
  #stageSinceMs: Milliseconds;
  #isGlideTold = false;
  #view = $state.raw<TimerView | null>(null);

  constructor(ports: TimerSessionPorts, plan: TimerSessionPlan) {
    this.#ports = ports;
    this.#plan = plan;
    this.#sequencePlan = plan.sequence;
    this.#sequence = { ...SEQUENCE_START, side: plan.firstSide };
    this.#voice = new SessionVoice(ports);
    this.#startedAt = ports.clock.today();
    this.#startedMs = ports.clock.nowMs();
    this.#lastMs = this.#startedMs;
    this.#stageSinceMs = this.#startedMs;
  }

  /** Null before the start. */
  get view(): TimerView | null {
    return this.#view;
  }
  get caption(): string | null {
    return this.#voice.caption;
  }
  get saveProblem(): SaveProblem | null {
    return this.#log?.saveProblem ?? null;
  }

  start(): void {
    const { screen, every } = this.#ports;
    this.#undo.push(
      screen.keepAwake(),
      every(TICK, () => {
        this.#tick();
      }),
    );
    this.#log = new SessionLog(this.#ports, this.#plan.id, (ending) => this.#toRecord(ending));
    this.#voice.tell([{ kind: 'get-into-position' }]);
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
    const atMs = milliseconds(nowMs - this.#startedMs);
    this.#easeOffs = [...this.#easeOffs, { ...answer, atMs, stretchedSide: this.#sequence.side }];
    this.#sequencePlan = easeSequence(this.#sequencePlan);
    this.#act(answerEase(this.#sequence, answer, { nowMs, plan: this.#sequencePlan }));
  }

  /** The person has had enough. */
  async stop(): Promise<void> {
    await this.#finishAloud('stopped', 'stopped');
  }

  /** Ends the session once, without a word; the record is written before it is handed on. */
  async finish(ending: SessionEnding): Promise<void> {
    if (this.#undo.length > 0) {
      this.#count();
      this.#ports.speaker.silence();
    }
    for (const undo of this.#undo.splice(0)) undo();
    await this.#log?.end(ending);
  }

  async #finishAloud(ending: SessionEnding, event: EndEvent): Promise<void> {
    if (this.#undo.length === 0) return;
    await this.finish(ending);
    this.#voice.tellEnd(event, this.saveProblem);
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
    this.#voice.tick(this.saveProblem);
    this.#act(advanceSequence(this.#sequence, this.#input(), this.#sequencePlan));
    this.#tellGlide();
  }

  #input(): SequenceInput {
    const nowMs = this.#ports.clock.nowMs();
    const { side } = this.#sequence;
    const isWorking = isCounting(this.#sequence);
    return {
      nowMs,
      sinceStartMs: milliseconds(nowMs - this.#startedMs),
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
    if (this.#undo.length === 0) return;
    if (state.stage.kind !== this.#sequence.stage.kind) {
      this.#stageSinceMs = this.#ports.clock.nowMs();
      this.#isGlideTold = false;
    }
    this.#sequence = state;
    this.#show();
    this.#tell(events);
  }

  #tell(events: readonly SessionEvent[]): void {
    const end = endOf(events);
    if (end === null) this.#voice.tell(events);
    else void this.#finishAloud(end.ending, end.event);
  }

  /** Without eyes, the way into the stretch is told once in every hold. */
  #tellGlide(): void {
    const forMs = this.#ports.clock.nowMs() - this.#stageSinceMs;
    if (this.#isGlideTold || !isCounting(this.#sequence) || forMs < GLIDE_AFTER) return;
    this.#isGlideTold = true;
    if (isQuiet(this.#heldMs, this.#sequencePlan)) return;
    this.#voice.tell([{ kind: 'glide' }]);
  }

  #show(): void {
    const { stage, side, done } = this.#sequence;
    const plan = this.#sequencePlan;
    const over = side === null ? 0 : done[side];
    const isOver = side !== null && isSideDone(this.#sequence, side, plan);
    this.#view = {
      stage,
      side,
      repetition: isOver ? over : over + 1,
      repetitions: plan.repetitions,
      progress: Math.min(1, this.#heldMs / plan.holdTargetMs),
      holdTargetMs: plan.holdTargetMs,
      remainingMs:
        stage.kind === 'resting'
          ? milliseconds(Math.max(0, stage.endsAtMs - this.#ports.clock.nowMs()))
          : null,
    };
  }

  #toRecord(ending: SessionEnding | null): SessionRecord {
    const now = this.#ports.clock.today();
    return {
      ...NOTHING_JUDGED,
      id: this.#plan.id,
      stretchId: this.#plan.stretchId,
      mode: 'timer',
      model: null,
      startedAt: this.#startedAt,
      updatedAt: now,
      endedAt: ending === null ? null : now,
      ending,
      holdTargetMs: this.#plan.sequence.holdTargetMs,
      heldMs: this.#totalMs,
      repetitions: allRepetitions(this.#sequence, this.#totalMs),
      easeOffs: this.#easeOffs,
      tension: { before: this.#plan.tensionBefore, after: null },
    };
  }
}
