import type { Feeling } from '#lib/domain/check-in/feeling.ts';
import type { Side } from '#lib/domain/landmarks.ts';
import type { Clock, CueSpeaker, SaveProblem, ScreenKeeper } from '#lib/domain/ports.ts';
import type { RunId } from '#lib/domain/routine/routine-run.ts';
import type { EaseAnswer } from '#lib/domain/session/sequence/person-acts.ts';
import type {
  EaseOff,
  SessionEnding,
  SessionId,
  SessionRecord,
} from '#lib/domain/session/session-record.ts';
import { milliseconds, type EpochMilliseconds, type Milliseconds } from '#lib/domain/units.ts';
import { endOf, type EndEvent, type SessionEvent } from './session-event.ts';
import { SessionLog, type SessionLogPorts } from './session-log.svelte.ts';
import { SessionVoice, type SessionWording } from './session-voice.svelte.ts';

export type RunningSessionPorts = SessionLogPorts & {
  readonly speaker: CueSpeaker;
  readonly screen: ScreenKeeper;
  readonly clock: Clock;
  readonly wording: SessionWording;
};

/** What every session begins with. */
export type SessionStart = {
  readonly id: SessionId;
  /** The routine that it is part of; null when it stands alone. */
  readonly runId: RunId | null;
  /** How the person felt before; null when they did not say. */
  readonly before: Feeling | null;
};

type Envelope = Pick<
  SessionRecord,
  'id' | 'runId' | 'startedAt' | 'updatedAt' | 'endedAt' | 'ending' | 'easeOffs' | 'feelings'
>;
/** Of a record what only its kind of session knows. */
export type SessionPart = Omit<SessionRecord, keyof Envelope>;

/** What a session of its kind does at its turns. */
export type SessionTurns = {
  readonly record: () => SessionPart;
  /** Before the record is written for the last time. */
  readonly beforeEnd: () => Promise<void> | void;
};

/** What all sessions share: voice and caption, the record that is written as it goes, one end. */
export class RunningSession {
  readonly #ports: RunningSessionPorts;
  readonly #start: SessionStart;
  readonly #turns: SessionTurns;
  readonly #startedAt: EpochMilliseconds;
  readonly #startedMs: Milliseconds;
  readonly #undo: (() => void)[] = [];
  readonly #voice: SessionVoice;
  #log = $state.raw<SessionLog | null>(null);
  #easeOffs: readonly EaseOff[] = [];
  #end: Promise<void> | null = null;

  constructor(ports: RunningSessionPorts, start: SessionStart, turns: SessionTurns) {
    this.#ports = ports;
    this.#start = start;
    this.#turns = turns;
    this.#voice = new SessionVoice(ports);
    this.#startedAt = ports.clock.today();
    this.#startedMs = ports.clock.nowMs();
  }

  get startedMs(): Milliseconds {
    return this.#startedMs;
  }
  get voice(): SessionVoice {
    return this.#voice;
  }
  /** Why the session could not be written; null while all is well. */
  get saveProblem(): SaveProblem | null {
    return this.#log?.saveProblem ?? null;
  }
  /** From the begin until the first step of the end. */
  get isRunning(): boolean {
    return this.#undo.length > 0;
  }

  /** Keeps the screen on and the record written; calls `tick` as often as asked. */
  begin(interval: Milliseconds, tick: () => void, ...undo: readonly (() => void)[]): void {
    const { screen, every } = this.#ports;
    this.#undo.push(
      ...undo,
      screen.keepAwake(),
      every(interval, () => {
        this.#voice.tick(this.saveProblem);
        tick();
      }),
    );
    this.#log = new SessionLog(this.#ports, this.#start.id, (ending) => this.#toRecord(ending));
  }

  /** Of a moment of the steady clock; never below 0. */
  sinceStart(atMs: Milliseconds): Milliseconds {
    return milliseconds(Math.max(0, atMs - this.#startedMs));
  }

  /** Says what happened, and ends the session where that is what happened. */
  tell(events: readonly SessionEvent[]): void {
    const end = endOf(events);
    if (end === null) this.#voice.tell(events);
    else void this.finishAloud(end.ending, end.event);
  }

  /** Keeps what the person answered about pain. */
  noteEase(answer: EaseAnswer, stretchedSide: Side | null): void {
    const atMs = this.sinceStart(this.#ports.clock.nowMs());
    this.#easeOffs = [...this.#easeOffs, { ...answer, atMs, stretchedSide }];
  }

  /** Ends the session once, without a word; the record is written before it is handed on. */
  finish(ending: SessionEnding): Promise<void> {
    return (this.#end ??= this.#finish(ending));
  }

  /** The same, and says so. */
  async finishAloud(ending: SessionEnding, event: EndEvent): Promise<void> {
    if (!this.isRunning) return;
    await this.finish(ending);
    this.#voice.tellEnd(event, this.saveProblem);
  }

  async #finish(ending: SessionEnding): Promise<void> {
    if (this.isRunning) this.#ports.speaker.silence();
    for (const undo of this.#undo.splice(0)) undo();
    await this.#turns.beforeEnd();
    await this.#log?.end(ending);
  }

  #toRecord(ending: SessionEnding | null): SessionRecord {
    const now = this.#ports.clock.today();
    const { id, runId, before } = this.#start;
    return {
      id,
      runId,
      startedAt: this.#startedAt,
      updatedAt: now,
      endedAt: ending === null ? null : now,
      ending,
      easeOffs: this.#easeOffs,
      feelings: { before, after: null },
      ...this.#turns.record(),
    };
  }
}
