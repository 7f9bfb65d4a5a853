import type { Side } from '#lib/domain/landmarks.ts';
import type { Clock, CueSpeaker, SaveProblem, ScreenKeeper } from '#lib/domain/ports.ts';
import type {
  SessionEnding,
  SessionId,
  SessionRecord,
} from '#lib/domain/session/session-record.ts';
import type { StretchId } from '#lib/domain/stretch/stretch-definition.ts';
import { milliseconds, type EpochMilliseconds, type Milliseconds } from '#lib/domain/units.ts';
import { SessionLog, type SessionLogPorts } from './session-log.svelte.ts';

export type TimerWording = {
  readonly begun: (side: Side) => string;
  readonly complete: () => string;
};

export type TimerSessionPorts = SessionLogPorts & {
  readonly speaker: CueSpeaker;
  readonly screen: ScreenKeeper;
  readonly clock: Clock;
  readonly wording: TimerWording;
};

export type TimerSessionPlan = {
  readonly id: SessionId;
  readonly stretchId: StretchId;
  readonly holdTargetMs: Milliseconds;
};

const ZERO = milliseconds(0);
const TICK = milliseconds(250);

type Running = { readonly side: Side; readonly sinceMs: Milliseconds };

/** The stretch with timer and voice alone: nothing is judged, and the record says so. */
export class TimerSession {
  readonly #ports: TimerSessionPorts;
  readonly #plan: TimerSessionPlan;
  readonly #startedAt: EpochMilliseconds;
  readonly #undo: (() => void)[] = [];
  #log = $state.raw<SessionLog | null>(null);
  #hasCompletedHold = false;
  #banked: Readonly<Record<Side, Milliseconds>> = { left: ZERO, right: ZERO };

  #running = $state.raw<Running | null>(null);
  #heldMs = $state.raw<Readonly<Record<Side, Milliseconds>>>({ left: ZERO, right: ZERO });
  #progress = $state(0);
  #caption = $state<string | null>(null);

  constructor(ports: TimerSessionPorts, plan: TimerSessionPlan) {
    this.#ports = ports;
    this.#plan = plan;
    this.#startedAt = ports.clock.today();
  }

  /** The side being stretched now; null between holds. */
  get side(): Side | null {
    return this.#running?.side ?? null;
  }
  get heldMs(): Readonly<Record<Side, Milliseconds>> {
    return this.#heldMs;
  }
  /** Of the running hold: 0 to 1. */
  get progress(): number {
    return this.#progress;
  }
  get caption(): string | null {
    return this.#caption;
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
  }

  beginHold(side: Side): void {
    this.endHold();
    this.#running = { side, sinceMs: this.#ports.clock.nowMs() };
    this.#ports.speaker.sound('started');
    this.#announce(this.#ports.wording.begun(side));
  }

  /** Counts what was held so far; nothing happens between holds. */
  endHold(): void {
    if (this.#running === null) return;
    const { side } = this.#running;
    // Here and not in the tick, which comes late after a sleep of the tab.
    if (this.#elapsed() >= this.#plan.holdTargetMs) this.#hasCompletedHold = true;
    this.#banked = { ...this.#banked, [side]: this.#heldNow(side) };
    this.#heldMs = this.#banked;
    this.#running = null;
    this.#progress = 0;
  }

  /** The person is done; with a whole hold behind them the session is complete. */
  stop(): Promise<void> {
    this.endHold();
    return this.finish(this.#hasCompletedHold ? 'completed' : 'stopped');
  }

  /** Ends the session once; the record is written before it is handed on. */
  async finish(ending: SessionEnding): Promise<void> {
    for (const undo of this.#undo.splice(0)) undo();
    this.endHold();
    this.#ports.speaker.silence();
    await this.#log?.end(ending);
  }

  /** By the clock and not by counting ticks, so that a sleeping tab loses nothing. */
  #elapsed(): number {
    if (this.#running === null) return 0;
    const sinceStart = this.#ports.clock.nowMs() - this.#running.sinceMs;
    return Math.min(sinceStart, this.#plan.holdTargetMs);
  }

  #heldNow(side: Side): Milliseconds {
    const running = this.#running?.side === side ? this.#elapsed() : 0;
    return milliseconds(this.#banked[side] + running);
  }

  #tick(): void {
    if (this.#running === null) return;
    const { side } = this.#running;
    this.#heldMs = { ...this.#banked, [side]: this.#heldNow(side) };
    this.#progress = this.#elapsed() / this.#plan.holdTargetMs;
    if (this.#progress < 1) return;
    this.endHold();
    this.#ports.speaker.sound('complete');
    this.#announce(this.#ports.wording.complete());
  }

  #announce(text: string): void {
    this.#caption = text;
    this.#ports.speaker.say(text);
  }

  #toRecord(ending: SessionEnding | null): SessionRecord {
    const now = this.#ports.clock.today();
    return {
      id: this.#plan.id,
      stretchId: this.#plan.stretchId,
      mode: 'timer',
      model: null,
      startedAt: this.#startedAt,
      updatedAt: now,
      endedAt: ending === null ? null : now,
      ending,
      holdTargetMs: this.#plan.holdTargetMs,
      heldMs: { left: this.#heldNow('left'), right: this.#heldNow('right') },
      measures: [],
      faults: [],
    };
  }
}
