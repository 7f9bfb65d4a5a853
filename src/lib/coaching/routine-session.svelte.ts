import type { Clock, CueSpeaker, RunStore, SaveProblem, ScreenKeeper } from '#lib/domain/ports.ts';
import { CHANGE_OF_PLACE } from '#lib/domain/routine/routine-length.ts';
import type { RoutineItem } from '#lib/domain/routine/routine.ts';
import type { RoutineRun } from '#lib/domain/routine/routine-run.ts';
import type { SessionEnding, SessionRecord } from '#lib/domain/session/session-record.ts';
import { milliseconds, type EpochMilliseconds, type Milliseconds } from '#lib/domain/units.ts';
import type { Every } from './session-log.svelte.ts';

/** What the way from one item to the next has to say, in the person's language. */
export type RoutineWording = {
  readonly next: (item: RoutineItem, isFirst: boolean) => string;
  readonly noCamera: (item: RoutineItem) => string;
  readonly over: () => string;
};

export type RoutineSessionPorts = {
  readonly runs: RunStore;
  readonly speaker: CueSpeaker;
  readonly screen: ScreenKeeper;
  readonly clock: Clock;
  readonly every: Every;
  readonly wording: RoutineWording;
  /** Called once, after the last write; `saveProblem` null when the run is safely stored. */
  readonly onEnd: (run: RoutineRun, saveProblem: SaveProblem | null) => void;
};

/** Why the routine waits for the person instead of going on. */
export type WaitReason = Exclude<SessionEnding, 'completed'>;

/** Where a routine is. Times are left over, not passed. */
export type RoutineStage =
  /** On the way to the item, with time to change the place. */
  | {
      readonly kind: 'between';
      readonly item: RoutineItem;
      readonly leftMs: Milliseconds;
      readonly isPaused: boolean;
    }
  | { readonly kind: 'item'; readonly item: RoutineItem; readonly isWithoutCamera: boolean }
  /** The last item did not end by itself: nothing goes on unasked. */
  | { readonly kind: 'waiting'; readonly because: WaitReason }
  | { readonly kind: 'over' };

const TICK = milliseconds(200);

/** One going through of a routine: leads from item to item, and keeps how far it has come. */
export class RoutineSession {
  readonly #ports: RoutineSessionPorts;
  readonly #items: readonly (RoutineItem | null)[];
  readonly #undo: (() => void)[] = [];
  #run: RoutineRun;
  #stage = $state.raw<RoutineStage>({ kind: 'over' });
  #saveProblem = $state.raw<SaveProblem | null>(null);
  #caption = $state('');
  #writing: Promise<void> = Promise.resolve();
  #lookedAt: EpochMilliseconds | null = null;
  #hasBegun = false;
  /** Once there was no picture, nobody is asked for one again. */
  #isWithoutCamera = false;

  /** `isOpen` says of each item whether it is done; the others are passed over. */
  constructor(ports: RoutineSessionPorts, run: RoutineRun, isOpen: readonly boolean[]) {
    this.#ports = ports;
    this.#run = $state.raw(run);
    this.#items = run.routine.items.map((item, index) => (isOpen[index] === true ? item : null));
  }

  get run(): RoutineRun {
    return this.#run;
  }
  get stage(): RoutineStage {
    return this.#stage;
  }
  /** What was said last on the way between two items. */
  get caption(): string {
    return this.#caption;
  }
  get saveProblem(): SaveProblem | null {
    return this.#saveProblem;
  }
  /** Counts from 1, of those that are open. */
  get place(): { readonly number: number; readonly of: number } {
    const before = this.#items.slice(0, this.#run.passed).filter((item) => item !== null);
    const all = this.#items.filter((item) => item !== null);
    return { number: Math.min(before.length + 1, all.length), of: all.length };
  }

  /** Begins, or goes on where the run was interrupted. */
  start(): void {
    const { runs, screen, every } = this.#ports;
    this.#undo.push(
      runs.claim(this.#run.id),
      screen.keepAwake(),
      every(TICK, () => {
        this.look();
      }),
    );
    this.#goOn();
  }

  /** Brings the way between two items to the present, by the wall clock. */
  look(): void {
    const stage = this.#stage;
    const now = this.#ports.clock.today();
    const passedMs = this.#lookedAt === null ? 0 : Math.max(0, now - this.#lookedAt);
    this.#lookedAt = now;
    if (stage.kind !== 'between' || stage.isPaused) return;
    const leftMs = milliseconds(Math.max(0, stage.leftMs - passedMs));
    if (leftMs > 0) this.#stage = { ...stage, leftMs };
    else this.#beginItem(stage.item);
  }

  /** Pauses the way to the next item, or goes on with it. */
  togglePause(): void {
    this.look();
    if (this.#stage.kind !== 'between') return;
    this.#stage = { ...this.#stage, isPaused: !this.#stage.isPaused };
  }

  /** The item is over. Whatever did not end by itself waits for the person. */
  passItem(record: SessionRecord): void {
    // Whoever leaves the page breaks the item off, and finds it again when they go on.
    if (this.#stage.kind !== 'item' || this.#undo.length === 0) return;
    this.#pass();
    const { ending } = record;
    if (ending === 'completed') this.#goOn();
    else this.#stage = { kind: 'waiting', because: ending ?? 'stopped' };
  }

  /** Leaves out the item that comes next. */
  skip(): void {
    if (this.#stage.kind !== 'between') return;
    this.#pass();
    this.#goOn();
  }

  /** After an item that did not end by itself. */
  goOn(): void {
    if (this.#stage.kind === 'waiting') this.#goOn();
  }

  /** There is no camera picture: the item, and all that come, are led by voice and timer. */
  goOnWithoutCamera(): void {
    if (this.#stage.kind !== 'item') return;
    this.#isWithoutCamera = true;
    const { item } = this.#stage;
    this.#way(item, this.#ports.wording.noCamera(item));
  }

  /** The person ends it here; what was done is kept. */
  async stop(): Promise<void> {
    await this.#end('stopped');
  }

  /** Lets go without an end: the run can be gone on with. */
  leave(): void {
    for (const undo of this.#undo.splice(0)) undo();
  }

  #goOn(): void {
    while (this.#run.passed < this.#items.length && this.#next === null) this.#pass();
    const item = this.#next;
    if (item === null) {
      void this.#end('completed');
      return;
    }
    this.#save({});
    this.#way(item, this.#ports.wording.next(item, !this.#hasBegun));
    this.#hasBegun = true;
  }

  get #next(): RoutineItem | null {
    return this.#items[this.#run.passed] ?? null;
  }

  #way(item: RoutineItem, words: string): void {
    this.#lookedAt = this.#ports.clock.today();
    this.#stage = { kind: 'between', item, leftMs: CHANGE_OF_PLACE, isPaused: false };
    this.#tell(words);
  }

  #beginItem(item: RoutineItem): void {
    this.#caption = '';
    this.#stage = { kind: 'item', item, isWithoutCamera: this.#isWithoutCamera };
  }

  #pass(): void {
    this.#save({ passed: this.#run.passed + 1 });
  }

  #tell(words: string): void {
    this.#caption = words;
    this.#ports.speaker.say(words, 'state');
  }

  async #end(ending: 'completed' | 'stopped'): Promise<void> {
    if (this.#undo.length === 0) return;
    this.#stage = { kind: 'over' };
    this.#save({ ending, endedAt: this.#ports.clock.today() });
    this.leave();
    await this.#writing;
    if (ending === 'completed') this.#tell(this.#ports.wording.over());
    this.#ports.onEnd(this.#run, this.#saveProblem);
  }

  /** One write at a time, so that an older state never lands after a newer one. */
  #save(change: Partial<RoutineRun>): void {
    this.#run = { ...this.#run, ...change, updatedAt: this.#ports.clock.today() };
    const run = this.#run;
    this.#writing = this.#writing.then(() => this.#write(run));
  }

  async #write(run: RoutineRun): Promise<void> {
    try {
      const outcome = await this.#ports.runs.save(run);
      this.#saveProblem = outcome.kind === 'saved' ? null : outcome;
    } catch (error) {
      // A store that throws has a bug, yet the person must be able to go on.
      console.error(error);
      this.#saveProblem = { kind: 'unavailable', reason: String(error) };
    }
  }
}
