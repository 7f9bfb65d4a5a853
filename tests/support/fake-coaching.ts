import type { Every } from '#lib/coaching/session-log.svelte.ts';
import type {
  Clock,
  CueSpeaker,
  FrameSource,
  FrameWatcher,
  PoseEvent,
  PoseLook,
  PoseSource,
  SaveOutcome,
  SaveProblem,
  ScreenKeeper,
  SessionStore,
  SpeechKind,
  ToneName,
  TraceStore,
  VoiceChoice,
} from '#lib/domain/ports.ts';
import type { SessionTrace } from '#lib/domain/trace/session-trace.ts';
import type { SessionId, SessionRecord } from '#lib/domain/session/session-record.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';

/** Lets everything run that waits for a promise. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that passes when told to. */
export class FakeTime {
  #nowMs = 7000;
  readonly #timers = new Set<{ nextMs: number; readonly everyMs: number; callback: () => void }>();

  readonly clock: Clock = {
    nowMs: () => milliseconds(this.#nowMs),
    today: () => epochMilliseconds(1_700_000_000_000 + this.#nowMs),
  };
  readonly every: Every = (interval, callback) => {
    const timer = { nextMs: this.#nowMs + interval, everyMs: interval, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  get nowMs(): number {
    return this.#nowMs;
  }
  get runningTimers(): number {
    return this.#timers.size;
  }

  /** Time passes as it should: every timer is called when it is due. */
  advance(durationMs: number): void {
    const untilMs = this.#nowMs + durationMs;
    for (;;) {
      const [due] = [...this.#timers]
        .filter(({ nextMs }) => nextMs <= untilMs)
        .sort((a, b) => a.nextMs - b.nextMs);
      if (due === undefined) break;
      this.#nowMs = due.nextMs;
      due.nextMs += due.everyMs;
      due.callback();
    }
    this.#nowMs = untilMs;
  }

  /** The tab sleeps: time passes, and no timer is called. */
  sleep(durationMs: number): void {
    this.#nowMs += durationMs;
    for (const timer of this.#timers) timer.nextMs = this.#nowMs + timer.everyMs;
  }
}

/** A store that remembers every write with its time. */
export class FakeStore {
  readonly #time: FakeTime;
  readonly writes: { readonly record: SessionRecord; readonly atMs: number }[] = [];
  readonly claimed = new Set<SessionId>();
  outcome: SaveOutcome = { kind: 'saved' };
  /** While set, writes wait for it; the slowness of a busy disk. */
  gate: Promise<void> = Promise.resolve();

  constructor(time: FakeTime) {
    this.#time = time;
  }

  readonly port: SessionStore = {
    save: async (record) => {
      await this.gate;
      this.writes.push({ record, atMs: this.#time.nowMs });
      return this.outcome;
    },
    claim: (id) => {
      this.claimed.add(id);
      return () => this.claimed.delete(id);
    },
    list: () => Promise.resolve([]),
    find: () => Promise.resolve(null),
    delete: () => Promise.resolve({ kind: 'removed' }),
    remark: () => Promise.resolve({ kind: 'saved' }),
    listInterrupted: () => Promise.resolve([]),
  };

  get last(): SessionRecord | undefined {
    return this.writes.at(-1)?.record;
  }
}

/** A speaker that remembers everything and is silent again at once, unless told otherwise. */
export class FakeSpeaker implements CueSpeaker {
  readonly said: string[] = [];
  readonly kinds: SpeechKind[] = [];
  readonly tones: ToneName[] = [];
  silenced = 0;
  /** What it is saying, for as long as a test wants. */
  busyWith: SpeechKind | null = null;
  readonly unlock = (): void => undefined;
  readonly setVoice = (): void => undefined;
  readonly say = (text: string, kind: SpeechKind): void => {
    this.said.push(text);
    this.kinds.push(kind);
  };
  readonly speaking = (): SpeechKind | null => this.busyWith;
  readonly sound = (tone: ToneName): void => void this.tones.push(tone);
  readonly silence = (): void => void (this.silenced += 1);
  readonly hasVoice = (): boolean => true;
  readonly voices = (): readonly VoiceChoice[] => [];
}

/** Keeps the traces in memory. */
export class FakeTraces implements TraceStore {
  readonly saved: { readonly id: SessionId; readonly trace: SessionTrace }[] = [];
  outcome: SaveOutcome = { kind: 'saved' };
  readonly save: TraceStore['save'] = (id, trace) => {
    this.saved.push({ id, trace });
    return Promise.resolve(this.outcome);
  };
  readonly find = (id: SessionId): Promise<SessionTrace | null> =>
    Promise.resolve(this.saved.findLast((one) => one.id === id)?.trace ?? null);
  readonly deleteAll: TraceStore['deleteAll'] = () => Promise.resolve({ kind: 'removed' });
}

export class FakePose implements PoseSource {
  readonly #listeners = new Set<(event: PoseEvent) => void>();
  sessionsBegun = 0;
  startedAnew = 0;
  /** How each frame was to be looked at. */
  readonly looks: PoseLook[] = [];
  readonly load: PoseSource['load'] = () => Promise.resolve({ kind: 'ready' });
  readonly isFree = (): boolean => true;
  readonly whenFree = (): Promise<boolean> => Promise.resolve(true);
  readonly detect: PoseSource['detect'] = (frame, look = 'tracked') => {
    this.looks.push(look);
    frame.image.close();
  };
  readonly startAnew = (): void => void (this.startedAnew += 1);
  readonly beginSession = (): void => void (this.sessionsBegun += 1);
  readonly listen = (listener: (event: PoseEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }
  tell(event: PoseEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** A camera that is watched by one watcher at a time. */
export class FakeFrames implements FrameSource {
  watcher: FrameWatcher | null = null;
  readonly watch = (watcher: FrameWatcher): (() => void) => {
    this.watcher = watcher;
    return () => {
      this.watcher = null;
    };
  };
}

export class FakeScreen implements ScreenKeeper {
  isAwake = false;
  readonly keepAwake = (): (() => void) => {
    this.isAwake = true;
    return () => {
      this.isAwake = false;
    };
  };
}

/** What `onEnd` was called with, and how many writes had been made by then. */
export type Ended = {
  readonly record: SessionRecord;
  readonly saveProblem: SaveProblem | null;
  readonly writesBefore: number;
};

/** The ports that every session needs, all fake, and what they saw. */
export function fakeCoaching() {
  const time = new FakeTime();
  const store = new FakeStore(time);
  const speaker = new FakeSpeaker();
  const screen = new FakeScreen();
  const traces = new FakeTraces();
  const ends: Ended[] = [];
  const onEnd = (record: SessionRecord, saveProblem: SaveProblem | null): void => {
    ends.push({ record, saveProblem, writesBefore: store.writes.length });
  };
  const ports = {
    store: store.port,
    every: time.every,
    onEnd,
    speaker,
    screen,
    clock: time.clock,
    traces,
  };
  return { time, store, speaker, screen, traces, ends, ports };
}
