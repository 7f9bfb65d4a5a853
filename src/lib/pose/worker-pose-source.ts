import type {
  CameraFrame,
  PoseEvent,
  PoseLoadOutcome,
  PoseLook,
  PoseSource,
} from '#lib/domain/ports.ts';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import { seconds, type Milliseconds } from '#lib/domain/units.ts';
import type { PoseReply, PoseRequest } from './protocol/pose-messages.ts';

/** The part of a Worker that is used here. */
export type PoseWorker = {
  postMessage: (message: PoseRequest, transfer: Transferable[]) => void;
  terminate: () => void;
  onmessage: ((event: { readonly data: PoseReply }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
};

export type PoseAssets = {
  readonly runtimeUrl: string;
  readonly modelUrls: Readonly<Record<PoseModel, string>>;
};

/**
 * A worker that answers no frame for so long is taken as lost. The heaviest model needs one to two
 * seconds for a frame on a slow machine, and more where that is busy.
 */
const STALLED_AFTER: Readonly<Record<PoseModel, Milliseconds>> = {
  lite: seconds(5),
  full: seconds(5),
  heavy: seconds(15),
};
const RESTARTS_PER_SESSION = 1;
/** Loading a model that is at hand takes two seconds here; machines are up to ten times slower. */
const RESTARTED_WITHIN: Milliseconds = seconds(20);

type Loading = {
  readonly model: PoseModel;
  readonly outcome: Promise<PoseLoadOutcome>;
  readonly settle: (outcome: PoseLoadOutcome) => void;
};

/** Owns the pose worker: starts it, feeds it one frame at a time, and starts it anew when it is lost. */
export class WorkerPoseSource implements PoseSource {
  readonly #create: () => PoseWorker;
  readonly #assets: PoseAssets;
  readonly #listeners = new Set<(event: PoseEvent) => void>();
  #worker: PoseWorker | null = null;
  #loading: Loading | null = null;
  #isReady = false;
  #inFlight: { readonly frameId: number; readonly capturedAtMs: Milliseconds } | null = null;
  /** The worker makes its landmarker anew, and the next frame waits for that. */
  #isStartingAnew = false;
  #waiting: ((isFree: boolean) => void)[] = [];
  #nextFrameId = 1;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #restarts = 0;

  constructor(create: () => PoseWorker, assets: PoseAssets) {
    this.#create = create;
    this.#assets = assets;
  }

  readonly isFree = (): boolean => this.#isReady && this.#inFlight === null;

  readonly whenFree = (): Promise<boolean> => {
    if (this.isFree()) return Promise.resolve(true);
    if (this.#loading === null) return Promise.resolve(false);
    return new Promise((resolve) => this.#waiting.push(resolve));
  };

  readonly beginSession = (): void => {
    this.#restarts = 0;
  };

  readonly listen = (listener: (event: PoseEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly load = (model: PoseModel): Promise<PoseLoadOutcome> => {
    if (this.#loading?.model === model) return this.#loading.outcome;
    return this.#start(model);
  };

  readonly detect = (frame: CameraFrame, look: PoseLook = 'tracked'): void => {
    if (!this.isFree() || this.#worker === null || this.#loading === null) {
      frame.image.close();
      return;
    }
    const { image, size, capturedAtMs } = frame;
    const frameId = this.#nextFrameId;
    this.#nextFrameId += 1;
    this.#inFlight = { frameId, capturedAtMs };
    this.#watch(this.#isStartingAnew ? RESTARTED_WITHIN : STALLED_AFTER[this.#loading.model]);
    this.#worker.postMessage({ type: 'detect', frameId, image, size, capturedAtMs, look }, [image]);
  };

  readonly startAnew = (): void => {
    if (!this.#isReady) return;
    this.#isStartingAnew = true;
    this.#worker?.postMessage({ type: 'start-anew' }, []);
  };

  #start(model: PoseModel): Promise<PoseLoadOutcome> {
    this.#loading?.settle({ kind: 'failed', message: 'replaced by another model' });
    this.#stop();
    const worker = this.#create();
    this.#worker = worker;
    const { promise: outcome, resolve: settle } = withResolvers<PoseLoadOutcome>();
    this.#loading = { model, outcome, settle };
    worker.onmessage = ({ data }) => {
      if (worker === this.#worker) this.#receive(data);
    };
    worker.onerror = ({ message }) => {
      if (worker === this.#worker) this.#lose(message);
    };
    worker.postMessage(
      {
        type: 'load',
        runtimeUrl: this.#assets.runtimeUrl,
        modelUrl: this.#assets.modelUrls[model],
      },
      [],
    );
    return outcome;
  }

  #receive(reply: PoseReply): void {
    switch (reply.type) {
      case 'ready':
        this.#landed();
        this.#isReady = true;
        this.#loading?.settle({ kind: 'ready' });
        this.#wake(true);
        break;
      case 'detected': {
        // A late answer to a frame that was given up says nothing of the present.
        if (this.#inFlight?.frameId !== reply.frameId) return;
        const { pose, inferenceMs, light } = reply;
        const { capturedAtMs } = this.#inFlight;
        this.#landed();
        this.#tell({ kind: 'detected', pose, capturedAtMs, inferenceMs, light });
        this.#wake(true);
        break;
      }
      case 'failed':
        this.#landed();
        if (reply.stage === 'load') this.#lose(reply.message);
        // A frame that failed is dropped; the worker is making its landmarker anew.
        else this.#wake(true);
        break;
    }
  }

  #landed(): void {
    this.#inFlight = null;
    this.#isStartingAnew = false;
    clearTimeout(this.#watchdog);
  }

  #watch(limit: Milliseconds): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      this.#lose('no answer');
    }, limit);
  }

  /** Before the first `ready` a loss is a failed load; after it, one restart and then the end. */
  #lose(message: string): void {
    const loading = this.#loading;
    if (loading === null) return;
    const wasReady = this.#isReady;
    if (!wasReady || this.#restarts >= RESTARTS_PER_SESSION) {
      this.#stop();
      loading.settle({ kind: 'failed', message });
      if (wasReady) this.#tell({ kind: 'lost' });
      this.#wake(false);
      return;
    }
    this.#restarts += 1;
    this.#tell({ kind: 'restarted' });
    void this.#start(loading.model).then((outcome) => {
      if (outcome.kind === 'failed') this.#tell({ kind: 'lost' });
    });
    // The model was loaded once, so it is at hand; a first load may take as long as the network.
    this.#watch(RESTARTED_WITHIN);
  }

  #stop(): void {
    this.#landed();
    this.#worker?.terminate();
    this.#worker = null;
    this.#loading = null;
    this.#isReady = false;
  }

  #wake(isFree: boolean): void {
    for (const resolve of this.#waiting.splice(0)) resolve(isFree);
  }

  #tell(event: PoseEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
