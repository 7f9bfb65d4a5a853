import type {
  Clock,
  CueSpeaker,
  FrameSource,
  PoseEvent,
  PoseSource,
  SaveProblem,
  ScreenKeeper,
} from '#lib/domain/ports.ts';
import { advanceCheck, type CheckResult } from '#lib/domain/session/advance-check.ts';
import type { CheckPlan } from '#lib/domain/session/check-plan.ts';
import { CHECK_START, type CheckState } from '#lib/domain/session/check-state.ts';
import type { HoldEvent } from '#lib/domain/session/hold.ts';
import { lookFor } from '#lib/domain/session/pose-look.ts';
import type {
  PracticeModel,
  SessionEnding,
  SessionId,
  SessionRecord,
} from '#lib/domain/session/session-record.ts';
import { summariseFaults, summariseMeasures } from '#lib/domain/session/tally.ts';
import type { CueId } from '#lib/domain/stretch/stretch-definition.ts';
import type { EpochMilliseconds, Milliseconds } from '#lib/domain/units.ts';
import { milliseconds } from '#lib/domain/units.ts';
import type { Cue } from '#lib/domain/cueing/cue.ts';
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import { SessionLog, type SessionLogPorts } from './session-log.svelte.ts';

/** The words for what the session has to say, in the person's language. */
export type SessionWording = {
  readonly cue: (id: CueId) => string;
  readonly event: (event: Exclude<HoldEvent, 'started'> | 'restarted' | 'resumed') => string;
};

export type CheckSessionPorts = SessionLogPorts & {
  readonly frames: FrameSource;
  readonly pose: PoseSource;
  readonly speaker: CueSpeaker;
  readonly screen: ScreenKeeper;
  readonly clock: Clock;
  readonly wording: SessionWording;
};

export type CheckSessionPlan = CheckPlan & {
  readonly id: SessionId;
  readonly model: PracticeModel;
};

/** What the screen shows of the newest frame; replaced as a whole. */
export type CheckView = {
  readonly result: CheckResult;
  readonly heldMs: CheckState['hold']['totalMs'];
  /** Of the running repetition: 0 to 1. */
  readonly progress: number;
  readonly shownCueId: CueId | null;
};

const TICK = milliseconds(500);
/** Long enough to read a sentence twice. */
const CAPTION_FOR = milliseconds(6000);
/** Frames a second are taken over the last so many frames. */
const RATE_OVER = 20;

/** One run of the camera check: frames in, view, voice and record out. */
export class CheckSession {
  readonly #ports: CheckSessionPorts;
  readonly #plan: CheckSessionPlan;
  readonly #startedAt: EpochMilliseconds;
  readonly #startedMs: Milliseconds;
  readonly #undo: (() => void)[] = [];
  #log = $state.raw<SessionLog | null>(null);
  #state: CheckState = CHECK_START;
  #captionSinceMs: Milliseconds = milliseconds(0);
  #arrivals: Milliseconds[] = [];
  #hasCompletedHold = false;

  #view = $state.raw<CheckView | null>(null);
  #caption = $state<string | null>(null);
  #elapsedMs = $state(milliseconds(0));
  #framesPerSecond = $state(0);
  #frameCount = $state(0);

  constructor(ports: CheckSessionPorts, plan: CheckSessionPlan) {
    this.#ports = ports;
    this.#plan = plan;
    this.#startedAt = ports.clock.today();
    this.#startedMs = ports.clock.nowMs();
  }

  /** Null before the first answer of the checker. */
  get view(): CheckView | null {
    return this.#view;
  }
  /** The last thing said that is no cue, for a few seconds. */
  get caption(): string | null {
    return this.#caption;
  }
  get elapsedMs(): Milliseconds {
    return this.#elapsedMs;
  }
  /** Frames answered so far. */
  get frameCount(): number {
    return this.#frameCount;
  }
  get framesPerSecond(): number {
    return this.#framesPerSecond;
  }
  /** Why the session could not be written; null while all is well. */
  get saveProblem(): SaveProblem | null {
    return this.#log?.saveProblem ?? null;
  }

  start(): void {
    const { pose, frames, screen, every } = this.#ports;
    pose.beginSession();
    this.#undo.push(
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
          this.#announce('resumed');
        },
        onLost: () => void this.finish('camera-lost'),
      }),
      screen.keepAwake(),
      every(TICK, () => {
        const nowMs = this.#ports.clock.nowMs();
        this.#elapsedMs = milliseconds(nowMs - this.#startedMs);
        if (nowMs - this.#captionSinceMs > CAPTION_FOR) this.#caption = null;
      }),
    );
    this.#log = new SessionLog(this.#ports, this.#plan.id, (ending) => this.#toRecord(ending));
  }

  /** The person has had enough; with a whole hold behind them the session is complete. */
  stop(): Promise<void> {
    return this.finish(this.#hasCompletedHold ? 'completed' : 'stopped');
  }

  /** Ends the session once; the record is written before it is handed on. */
  async finish(ending: SessionEnding): Promise<void> {
    for (const undo of this.#undo.splice(0)) undo();
    this.#ports.speaker.silence();
    await this.#log?.end(ending);
  }

  #receive(event: PoseEvent): void {
    switch (event.kind) {
      case 'detected':
        this.#advance(event.pose, event.capturedAtMs);
        break;
      case 'restarted':
        this.#announce('restarted');
        break;
      case 'lost':
        void this.finish('checker-lost');
        break;
    }
  }

  #advance(pose: PoseFrame | null, capturedAtMs: Milliseconds): void {
    const { state, result } = advanceCheck(this.#state, { pose, atMs: capturedAtMs }, this.#plan);
    this.#state = state;
    this.#countFrame(capturedAtMs);
    const { repetitionMs, totalMs } = state.hold;
    this.#view = {
      result,
      heldMs: totalMs,
      progress: Math.min(1, repetitionMs / this.#plan.holdTargetMs),
      shownCueId: state.cues.shown?.id ?? null,
    };
    if (result.spoken !== null) this.#speak(result.spoken);
    if (result.holdEvent !== null) this.#tell(result.holdEvent);
  }

  #tell(event: HoldEvent): void {
    if (event === 'complete') this.#hasCompletedHold = true;
    this.#ports.speaker.sound(event);
    if (event === 'started') this.#show(null);
    else this.#announce(event);
  }

  /** A cue stays on the screen for as long as its reason; praise has none that lasts. */
  #speak(cue: Cue): void {
    const text = this.#ports.wording.cue(cue.id);
    this.#show(cue.kind === 'praise' ? text : null);
    this.#ports.speaker.say(text);
  }

  #announce(event: Parameters<SessionWording['event']>[0]): void {
    const text = this.#ports.wording.event(event);
    this.#show(text);
    this.#ports.speaker.say(text);
  }

  #show(caption: string | null): void {
    this.#caption = caption;
    this.#captionSinceMs = this.#ports.clock.nowMs();
  }

  #countFrame(capturedAtMs: Milliseconds): void {
    this.#frameCount += 1;
    this.#arrivals = [...this.#arrivals.slice(1 - RATE_OVER), capturedAtMs];
    const [first = capturedAtMs] = this.#arrivals;
    const spanMs = capturedAtMs - first;
    if (spanMs > 0) this.#framesPerSecond = ((this.#arrivals.length - 1) * 1000) / spanMs;
  }

  #toRecord(ending: SessionEnding | null): SessionRecord {
    const { definition, id, model, holdTargetMs } = this.#plan;
    const now = this.#ports.clock.today();
    return {
      id,
      stretchId: definition.id,
      mode: 'camera',
      model,
      startedAt: this.#startedAt,
      updatedAt: now,
      endedAt: ending === null ? null : now,
      ending,
      holdTargetMs,
      heldMs: this.#state.hold.totalMs,
      ...(this.#state.reliefMs > 0 && { reliefMs: this.#state.reliefMs }),
      measures: summariseMeasures(this.#state.tally),
      faults: summariseFaults(this.#state.tally),
    };
  }
}
