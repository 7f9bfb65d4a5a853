import type {
  FrameSource,
  PoseEvent,
  PoseSource,
  SaveProblem,
  TraceStore,
} from '#lib/domain/ports.ts';
import { advanceGhost, ghostOf, type GhostState } from '#lib/domain/figure/ghost.ts';
import type { Landmarks } from '#lib/domain/landmarks.ts';
import { acceptRange } from '#lib/domain/session/advance-check.ts';
import type { CheckResult } from '#lib/domain/session/check-result.ts';
import { lookFor } from '#lib/domain/session/pose-look.ts';
import {
  advancePractice,
  PRACTICE_START,
  type PracticeState,
} from '#lib/domain/session/practice/advance-practice.ts';
import { easePlan, type PracticePlan } from '#lib/domain/session/practice/practice-plan.ts';
import { viewOf, type PracticeView } from '#lib/domain/session/practice/practice-view.ts';
import type { PracticeModel, SessionEnding } from '#lib/domain/session/session-record.ts';
import type { SequenceStep } from '#lib/domain/session/sequence/advance-sequence.ts';
import {
  answerEase,
  stopForPain,
  togglePause,
  type EaseAnswer,
} from '#lib/domain/session/sequence/person-acts.ts';
import { isCounting } from '#lib/domain/session/sequence/sequence-state.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { advanceTrace, markAccepted, NO_TRACE } from '#lib/domain/trace/record-trace.ts';
import { milliseconds, type Milliseconds } from '#lib/domain/units.ts';
import { checkRecord } from './check-record.ts';
import { FrameRate } from './frame-rate.svelte.ts';
import {
  RunningSession,
  type RunningSessionPorts,
  type SessionStart,
} from './running-session.svelte.ts';
import { TraceLog } from './trace-log.ts';

export type CheckSessionPorts = RunningSessionPorts & {
  readonly frames: FrameSource;
  readonly pose: PoseSource;
  /** Null: nothing of what the camera saw is kept. */
  readonly traces: TraceStore | null;
};

export type CheckSessionPlan = SessionStart & {
  readonly model: PracticeModel;
  /** As content has it, at its standard level. */
  readonly definition: StretchDefinition;
  readonly practice: PracticePlan;
  readonly showsGhost: boolean;
};

/** What the screen shows of the newest frame; replaced as a whole. */
export type CheckView = PracticeView & {
  readonly result: CheckResult;
  /** The target posture of this person in the picture; null while it is off or cannot be told. */
  readonly ghost: Landmarks | null;
};

const TICK = milliseconds(500);

/** One run of the camera check: frames in, view, voice, record and trace out. */
export class CheckSession {
  readonly #ports: CheckSessionPorts;
  readonly #plan: CheckSessionPlan;
  readonly #run: RunningSession;
  readonly #traceLog: TraceLog;
  readonly #rate = new FrameRate();
  #practice: PracticePlan;
  #state: PracticeState = PRACTICE_START;
  #trace = NO_TRACE;
  #ghost: GhostState | null = null;
  #showsGhost: boolean;

  #view = $state.raw<CheckView | null>(null);
  #elapsedMs = $state(milliseconds(0));

  constructor(ports: CheckSessionPorts, plan: CheckSessionPlan) {
    this.#ports = ports;
    this.#plan = plan;
    this.#practice = plan.practice;
    this.#showsGhost = plan.showsGhost;
    this.#traceLog = new TraceLog(ports.traces, plan);
    this.#run = new RunningSession(ports, plan, {
      record: () => ({
        model: plan.model,
        ...checkRecord(this.#state, plan.practice, this.#run.startedMs),
      }),
      beforeEnd: () => this.#traceLog.write(this.#trace),
    });
  }

  /** Null before the first answer of the checker. */
  get view(): CheckView | null {
    return this.#view;
  }
  /** What it is judged by now; gentler once somebody has eased off. */
  get plan(): PracticePlan {
    return this.#practice;
  }
  /** What was said last, for a few seconds. */
  get caption(): string | null {
    return this.#run.voice.caption;
  }
  get elapsedMs(): Milliseconds {
    return this.#elapsedMs;
  }
  /** Frames answered so far, and how many a second. */
  get frameCount(): number {
    return this.#rate.count;
  }
  get framesPerSecond(): number {
    return this.#rate.perSecond;
  }
  /** Why the session could not be written; null while all is well. */
  get saveProblem(): SaveProblem | null {
    return this.#run.saveProblem;
  }

  start(): void {
    const { pose, frames } = this.#ports;
    pose.beginSession();
    this.#run.begin(
      TICK,
      () => {
        this.#tick();
      },
      pose.listen((event) => {
        this.#receive(event);
      }),
      frames.watch({
        wantsFrame: pose.isFree,
        onFrame: (frame) => {
          pose.detect(frame, lookFor(this.#view?.result.orientation ?? null));
        },
        onRestarted: () => {
          pose.startAnew();
          this.#run.tell([{ kind: 'camera-back' }]);
        },
        onLost: () => void this.finish('camera-lost'),
      }),
    );
  }

  /** Pauses, or goes on after a short countdown. */
  togglePause(): void {
    this.#act(togglePause(this.#state.sequence, this.#ports.clock.nowMs()));
  }

  /** "It hurts": the hold stops, and the person is asked how much. */
  stopForPain(): void {
    this.#act(stopForPain(this.#state.sequence, this.#state.check.hold.totalMs));
  }

  /** What the person says about it: the session goes on more gently, or ends. */
  answerEase(answer: EaseAnswer): void {
    const { sequence } = this.#state;
    if (sequence.stage.kind !== 'easing') return;
    const nowMs = this.#ports.clock.nowMs();
    this.#run.noteEase(answer, sequence.side);
    this.#practice = easePlan(this.#practice, this.#plan.definition);
    this.#act(answerEase(sequence, answer, { nowMs, plan: this.#practice.sequence }));
  }

  /** "I feel it, that is enough": the range that is shown now is this person's own. */
  accept(): void {
    if (!this.#run.isRunning) return;
    const { check, sequence } = this.#state;
    const result = this.#view?.result;
    // At rest a body shows no range: whoever accepted that would be stretching while they kneel.
    const isShown = result !== undefined && isCounting(sequence);
    const next = isShown ? acceptRange(check, result, this.#practice.check) : check;
    this.#state = { ...this.#state, check: next };
    if (next !== check) this.#trace = markAccepted(this.#trace);
    this.#run.tell([{ kind: next === check ? 'cannot-accept' : 'accepted' }]);
  }

  /** The target posture over the picture, from the next frame on. */
  showGhost(isShown: boolean): void {
    this.#showsGhost = isShown;
  }

  /** The person has had enough. */
  async stop(): Promise<void> {
    await this.#run.finishAloud('stopped', 'stopped');
  }

  /** Ends the session once, without a word; the record is written before it is handed on. */
  async finish(ending: SessionEnding): Promise<void> {
    await this.#run.finish(ending);
  }

  #receive(event: PoseEvent): void {
    switch (event.kind) {
      case 'detected':
        this.#advance(event);
        break;
      case 'restarted':
        this.#run.tell([{ kind: 'restarted' }]);
        break;
      case 'lost':
        void this.finish('checker-lost');
        break;
    }
  }

  #advance({ pose, light, capturedAtMs }: Extract<PoseEvent, { kind: 'detected' }>): void {
    this.#trace = advanceTrace(this.#trace, {
      atMs: this.#run.sinceStart(capturedAtMs),
      pose,
      isCounting: isCounting(this.#state.sequence),
    });
    const { state, result, events, spoken } = advancePractice(
      this.#state,
      {
        pose,
        light,
        atMs: capturedAtMs,
        startedMs: this.#run.startedMs,
        speaking: this.#ports.speaker.speaking(),
      },
      this.#practice,
    );
    this.#state = state;
    this.#rate.note(capturedAtMs);
    this.#followGhost(result);
    this.#show(result);
    if (result.holdEvent === 'started') this.#ports.speaker.sound('started');
    if (spoken !== null) this.#run.voice.give(spoken);
    this.#run.tell(events);
  }

  #followGhost({ pose, orientation, roles, depthBand, measurements }: CheckResult): void {
    this.#ghost =
      !this.#showsGhost || pose === null || orientation === null
        ? null
        : advanceGhost(this.#ghost, {
            plan: this.#practice.check.definition,
            band: depthBand,
            frame: pose,
            view: { orientation, roles },
            measurements,
          });
  }

  #act({ state: sequence, events }: SequenceStep): void {
    if (!this.#run.isRunning) return;
    this.#state = { ...this.#state, sequence };
    if (this.#view !== null) this.#show(this.#view.result);
    this.#run.tell(events);
  }

  #show(result: CheckResult): void {
    const nowMs = this.#ports.clock.nowMs();
    const { definition } = this.#practice.check;
    this.#view = {
      ...viewOf(this.#state, this.#practice, nowMs),
      result,
      ghost: this.#ghost === null ? null : ghostOf(this.#ghost, definition),
    };
  }

  #tick(): void {
    this.#elapsedMs = this.#run.sinceStart(this.#ports.clock.nowMs());
    void this.#traceLog.writeNowAndThen(this.#trace, this.#elapsedMs);
  }
}
