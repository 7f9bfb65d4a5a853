import type { CameraProblem, FrameSource, PoseLoadOutcome } from '#lib/domain/ports.ts';
import type { CheckSession } from './check-session.svelte.ts';

/** What this device lacks for the camera check. */
export type Lack = 'webgl2' | 'wasm-simd' | 'worker';

/** Why the camera check cannot go on; each asks something else of the person. */
export type CheckProblem =
  | { readonly kind: 'camera'; readonly problem: CameraProblem }
  | { readonly kind: 'lacks'; readonly lack: Lack }
  | { readonly kind: 'model'; readonly message: string };

export type CheckStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening'; readonly waitsFor: 'camera' | 'model' }
  | { readonly kind: 'live'; readonly session: CheckSession }
  | { readonly kind: 'problem'; readonly problem: CheckProblem };

type Opened =
  | { readonly kind: 'ready'; readonly frames: FrameSource; readonly giveBack: () => void }
  | { readonly kind: CameraProblem };

export type CameraCheckPorts = {
  readonly missingCapability: () => Promise<Lack | null>;
  readonly openCamera: () => Promise<Opened>;
  readonly loadModel: () => Promise<PoseLoadOutcome>;
  readonly createSession: (frames: FrameSource) => CheckSession;
};

/** From the tap on start to a running session: camera and model are fetched side by side. */
export class CameraCheck {
  readonly #ports: CameraCheckPorts;
  #stage = $state.raw<CheckStage>({ kind: 'idle' });
  /** Counts the attempts, so that one that was left cannot come back. */
  #attempt = 0;
  /** Gives back a camera that is open while no session watches it yet. */
  #giveBack: (() => void) | null = null;

  constructor(ports: CameraCheckPorts) {
    this.#ports = ports;
  }

  get stage(): CheckStage {
    return this.#stage;
  }

  async open(): Promise<void> {
    this.#leaveAttempt();
    const attempt = this.#attempt;
    const isLeft = (): boolean => attempt !== this.#attempt;
    this.#stage = { kind: 'opening', waitsFor: 'camera' };

    const lack = await this.#ports.missingCapability();
    if (isLeft()) return;
    if (lack !== null) {
      this.#fail({ kind: 'lacks', lack });
      return;
    }
    const loading = this.#ports.loadModel();
    const camera = await this.#ports.openCamera();
    if (camera.kind !== 'ready') {
      if (!isLeft()) this.#fail({ kind: 'camera', problem: camera.kind });
      return;
    }
    if (isLeft()) {
      camera.giveBack();
      return;
    }
    this.#giveBack = camera.giveBack;
    this.#stage = { kind: 'opening', waitsFor: 'model' };
    const model = await loading;
    if (isLeft()) return;
    if (model.kind === 'failed') {
      this.#leaveAttempt();
      this.#fail({ kind: 'model', message: model.message });
      return;
    }
    this.#giveBack = null;
    const session = this.#ports.createSession(camera.frames);
    this.#stage = { kind: 'live', session };
    session.start();
  }

  /** Leaves whatever is under way; a running session is ended and kept. */
  async leave(): Promise<void> {
    this.#leaveAttempt();
    if (this.#stage.kind === 'live') await this.#stage.session.finish('stopped');
    this.#stage = { kind: 'idle' };
  }

  /** The camera goes off now, not when the model that it waits for has come. */
  #leaveAttempt(): void {
    this.#attempt += 1;
    this.#giveBack?.();
    this.#giveBack = null;
  }

  #fail(problem: CheckProblem): void {
    this.#stage = { kind: 'problem', problem };
  }
}
