import type {
  CameraFrame,
  Footage,
  FootageProblem,
  OpenedFootage,
  PoseEvent,
  PoseSource,
} from '#lib/domain/ports.ts';
import type { CheckedFrame, FileCheck, FileCheckPlan } from '#lib/domain/report/file-check.ts';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import { lookFor } from '#lib/domain/session/pose-look.ts';
import type { CheckPlan } from '#lib/domain/session/check-plan.ts';
import { CHECK_START, type CheckState } from '#lib/domain/session/check-state.ts';

export type FileRunPorts = {
  readonly pose: PoseSource;
  /** Of an error it throws only the message is told. */
  readonly open: () => Promise<OpenedFootage>;
  readonly plan: CheckPlan;
  readonly about: FileCheckPlan;
};

export type FileRunStage =
  | { readonly kind: 'opening' }
  /** `done`: from 0 to 1. */
  | { readonly kind: 'checking'; readonly done: number }
  | { readonly kind: 'done'; readonly check: FileCheck }
  | FileRunProblem
  | { readonly kind: 'cancelled' };

/** `message` is for whoever looks into it, in no person's language; null where there is none. */
export type FileRunProblem =
  | {
      readonly kind: 'problem';
      readonly problem: FootageProblem | 'model' | 'checker-lost';
      readonly message: string | null;
    }
  /** Not one frame showed a person; the frames are there all the same. */
  | {
      readonly kind: 'problem';
      readonly problem: 'nobody';
      readonly message: null;
      readonly check: FileCheck;
    };

const problem = (
  kind: FootageProblem | 'model' | 'checker-lost',
  error: unknown = null,
): FileRunProblem => ({
  kind: 'problem',
  problem: kind,
  message: error instanceof Error ? error.message : (error as string | null),
});

/** One file through the checker, frame by frame, as fast as the checker answers. */
export class FileRun {
  readonly #ports: FileRunPorts;
  readonly #frames: CheckedFrame[] = [];
  #state: CheckState = CHECK_START;
  #answer: Extract<PoseEvent, { kind: 'detected' }> | null = null;
  #stage = $state.raw<FileRunStage>({ kind: 'opening' });
  #newest = $state.raw<CheckedFrame | null>(null);

  constructor(ports: FileRunPorts) {
    this.#ports = ports;
  }

  get stage(): FileRunStage {
    return this.#stage;
  }
  /** For a view of what is being checked; null before the first answer. */
  get newest(): CheckedFrame | null {
    return this.#newest;
  }

  /** Checks the whole file, once. Resolves when the stage will not change any more. */
  async run(): Promise<void> {
    const opened = await this.#open();
    if (opened.kind !== 'ready') {
      this.#end(opened);
      return;
    }
    try {
      if (this.#isRunning()) this.#end(await this.#check(opened.footage));
    } finally {
      opened.footage.close();
    }
  }

  /** Stops before the next frame. What was found so far is dropped. */
  cancel(): void {
    this.#end({ kind: 'cancelled' });
  }

  #isRunning(): boolean {
    return this.#stage.kind === 'opening' || this.#stage.kind === 'checking';
  }

  /** How a run ended is said once: what comes after a cancel changes nothing. */
  #end(stage: FileRunStage): void {
    if (this.#isRunning()) this.#stage = stage;
  }

  async #open(): Promise<Extract<OpenedFootage, { kind: 'ready' }> | FileRunProblem> {
    try {
      const opened = await this.#ports.open();
      return opened.kind === 'ready' ? opened : problem(opened.kind);
    } catch (error) {
      return problem('cannot-decode', error);
    }
  }

  async #check(footage: Footage): Promise<FileRunStage> {
    const { pose, about } = this.#ports;
    const loaded = await pose.load(about.model);
    if (loaded.kind === 'failed') return problem('model', loaded.message);
    pose.beginSession();
    const stopListening = pose.listen((event) => {
      if (event.kind === 'detected') this.#answer = event;
    });
    try {
      // A frame of somebody else may still be under way, as after a cancelled run.
      if (!(await pose.whenFree())) return problem('checker-lost');
      pose.startAnew();
      return await this.#checkFrames(footage);
    } finally {
      stopListening();
      // Neither the person nor the time of this file says anything about what is seen next.
      pose.startAnew();
    }
  }

  async #checkFrames(footage: Footage): Promise<FileRunStage> {
    const source = footage.frames()[Symbol.asyncIterator]();
    try {
      while (this.#isRunning()) {
        const next = await takeNext(source);
        if (next.kind === 'broken') return problem('cannot-decode', next.error);
        if (next.kind === 'over') return this.#conclude(footage);
        if (!(await this.#checkFrame(next.frame, footage))) return problem('checker-lost');
      }
      return { kind: 'cancelled' };
    } finally {
      await source.return?.();
    }
  }

  /** False when the checker was lost. A frame that it dropped shows nobody. */
  async #checkFrame(frame: CameraFrame, { durationMs }: Footage): Promise<boolean> {
    if (!this.#isRunning()) {
      frame.image.close();
      return true;
    }
    const { pose, plan } = this.#ports;
    const tMs = frame.capturedAtMs;
    pose.detect(frame, lookFor(this.#newest?.result.orientation ?? null));
    if (!(await pose.whenFree())) return false;
    const found = this.#answer?.capturedAtMs === tMs ? this.#answer.pose : null;
    const { state, result } = advanceCheck(this.#state, { pose: found, atMs: tMs }, plan);
    this.#state = state;
    const checked = { tMs, pose: found, result, heldMs: state.hold.totalMs };
    this.#frames.push(checked);
    this.#newest = checked;
    const done = durationMs > 0 ? Math.min(1, tMs / durationMs) : 0;
    if (this.#isRunning()) this.#stage = { kind: 'checking', done };
    return true;
  }

  #conclude({ name, size }: Footage): FileRunStage {
    const frames = this.#frames;
    if (frames.length === 0) return problem('cannot-decode', 'no frame');
    const check = { name, size, plan: this.#ports.about, frames };
    return frames.some(({ pose }) => pose !== null)
      ? { kind: 'done', check }
      : { kind: 'problem', problem: 'nobody', message: null, check };
  }
}

type Next =
  | { readonly kind: 'frame'; readonly frame: CameraFrame }
  | { readonly kind: 'over' }
  | { readonly kind: 'broken'; readonly error: unknown };

/** Only what the file itself throws is the file's fault. */
async function takeNext(source: AsyncIterator<CameraFrame>): Promise<Next> {
  try {
    const next = await source.next();
    return next.done === true ? { kind: 'over' } : { kind: 'frame', frame: next.value };
  } catch (error) {
    return { kind: 'broken', error };
  }
}
