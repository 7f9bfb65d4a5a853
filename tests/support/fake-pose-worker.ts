import type { PoseReply, PoseRequest } from '#lib/pose/protocol/pose-messages.ts';
import { WorkerPoseSource, type PoseWorker } from '#lib/pose/worker-pose-source.ts';
import type { CameraFrame, PoseEvent } from '#lib/domain/ports.ts';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import { milliseconds } from '#lib/domain/units.ts';

/** A pose worker that answers only when told to. */
class FakePoseWorker implements PoseWorker {
  readonly sent: PoseRequest[] = [];
  readonly transferred: Transferable[] = [];
  isTerminated = false;
  onmessage: PoseWorker['onmessage'] = null;
  onerror: PoseWorker['onerror'] = null;
  readonly postMessage: PoseWorker['postMessage'] = (message, transfer) => {
    this.sent.push(message);
    this.transferred.push(...transfer);
  };
  readonly terminate = (): void => {
    this.isTerminated = true;
  };

  reply(data: PoseReply): void {
    this.onmessage?.({ data });
  }
  /** The frames that it was given. */
  get frames(): readonly Extract<PoseRequest, { type: 'detect' }>[] {
    return this.sent.filter((message) => message.type === 'detect');
  }
  /** Answers the newest frame. */
  answer(): void {
    const frameId = this.frames.at(-1)?.frameId ?? -1;
    const light = { mean: 0.51, blownOut: 0.04 };
    this.reply({ type: 'detected', frameId, pose: null, inferenceMs: milliseconds(42), light });
  }
}

/** A picture that counts how often it was closed. */
class FakePicture {
  readonly width = 480;
  readonly height = 270;
  closed = 0;
  close(): void {
    this.closed += 1;
  }
}

const ASSETS = {
  runtimeUrl: '/pose/runtime.wasm',
  modelUrls: { lite: '/pose/lite.task', full: '/pose/full.task', heavy: '/pose/heavy.task' },
};

/** The pose source over fake workers, and everything that happens to both. */
export function startPoseSource() {
  const workers: FakePoseWorker[] = [];
  const source = new WorkerPoseSource(() => {
    const worker = new FakePoseWorker();
    workers.push(worker);
    return worker;
  }, ASSETS);
  const events: PoseEvent[] = [];
  source.listen((event) => events.push(event));
  const pictures: FakePicture[] = [];
  const frame = (capturedAtMs = 100): CameraFrame => {
    const image = new FakePicture();
    pictures.push(image);
    return { image, size: { width: 1280, height: 720 }, capturedAtMs: milliseconds(capturedAtMs) };
  };
  /** The worker that runs now. */
  const worker = (): FakePoseWorker => {
    const newest = workers.at(-1);
    if (newest === undefined) throw new Error('no worker was started');
    return newest;
  };
  const ready = async (model: PoseModel = 'full'): Promise<void> => {
    const loading = source.load(model);
    worker().reply({ type: 'ready' });
    await loading;
  };
  const kinds = () => events.map(({ kind }) => kind);
  /** How often each picture was closed or handed over: 1 is right, 0 leaks, 2 breaks. */
  const released = () =>
    pictures.map(
      (picture) =>
        picture.closed +
        workers
          .flatMap(({ transferred }) => transferred)
          .filter((each) => each === (picture as unknown as Transferable)).length,
    );
  return { source, workers, worker, events, kinds, frame, ready, released, pictures };
}
