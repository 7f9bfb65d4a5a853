import { PoseLandmarker } from '@mediapipe/tasks-vision';
import ModuleFactory from '@mediapipe/tasks-vision/vision_wasm_module_internal.js';
import type { PoseLook } from '#lib/domain/ports.ts';
import type { FrameSize, PoseFrame } from '#lib/domain/landmarks.ts';
import { milliseconds, type Milliseconds } from '#lib/domain/units.ts';
import { toPoseFrame } from './to-pose-frame.ts';

declare const self: DedicatedWorkerGlobalScope & { ModuleFactory?: unknown };

/** Between the last picture of one person or file and the first of the next. */
const BREAK_MS = 100;

type Assets = { readonly runtimeUrl: string; readonly modelUrl: string };

/**
 * The one landmarker of the app. It is kept for as long as it works, since each new one leaks, and
 * made anew only where there is no other way: its graph never recovers from an error.
 */
export class Landmarker {
  readonly #assets: Assets;
  #current: PoseLandmarker | null = null;
  #lastStampMs = 0;
  /** What is added to the time of a picture, so that the graph's own time only rises. */
  #offsetMs = 0;
  #isFresh = true;
  #look: PoseLook = 'tracked';

  constructor(assets: Assets) {
    this.#assets = assets;
  }

  /** True while it has seen nothing since it was loaded, so that there is nobody to forget. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** @throws when the runtime or the model cannot be loaded. */
  async load(): Promise<void> {
    this.#close();
    this.#lastStampMs = 0;
    this.#offsetMs = 0;
    this.#isFresh = true;
    this.#look = 'tracked';
    // The library clears it after each start.
    self.ModuleFactory = ModuleFactory;
    this.#current = await PoseLandmarker.createFromOptions(
      { wasmLoaderPath: '', wasmBinaryPath: this.#assets.runtimeUrl },
      {
        baseOptions: { modelAssetPath: this.#assets.modelUrl, delegate: 'CPU' },
        // Without a canvas of ours the library asks for `document` on some iOS browsers.
        canvas: new OffscreenCanvas(1, 1),
        runningMode: 'VIDEO',
        // Landmarks are smoothed for one person only.
        numPoses: 1,
      },
    );
  }

  /**
   * Forgets the person, as if nothing had been seen yet; the next picture may have any time. Setting
   * an option builds the graph anew around the loaded model, in a fortieth of the time of loading it.
   * @throws when the graph fails; then only `load` helps.
   */
  async forget(): Promise<void> {
    await this.#current?.setOptions({ runningMode: 'VIDEO' });
    this.#look = 'tracked';
    this.#isFresh = true;
  }

  /**
   * How the next pictures are looked at. A change costs about two frames' time.
   * @throws when the graph fails; then only `load` helps.
   */
  async look(look: PoseLook): Promise<void> {
    if (look === this.#look) return;
    await this.#current?.setOptions({ runningMode: look === 'afresh' ? 'IMAGE' : 'VIDEO' });
    this.#look = look;
  }

  /** @throws when the graph fails; then only `load` helps. */
  detect(image: ImageBitmap, size: FrameSize, capturedAtMs: Milliseconds): PoseFrame | null {
    if (this.#current === null) throw new Error('the landmarker is not loaded');
    const stampMs = this.#stampOf(capturedAtMs);
    const result =
      this.#look === 'afresh'
        ? this.#current.detect(image)
        : this.#current.detectForVideo(image, stampMs);
    try {
      const answer = { points: result.landmarks[0], world: result.worldLandmarks[0] };
      return toPoseFrame(answer, size, milliseconds(capturedAtMs));
    } finally {
      result.close();
    }
  }

  /**
   * The graph smooths by the time between pictures, which a file does not show at its own pace. It
   * refuses a time that is not later than the last, for good, and keeps that clock when it is built
   * anew: whoever comes next goes on from there.
   */
  #stampOf(capturedAtMs: Milliseconds): number {
    if (this.#isFresh) {
      this.#offsetMs = Math.max(0, this.#lastStampMs + BREAK_MS - capturedAtMs);
      this.#isFresh = false;
    }
    this.#lastStampMs = Math.max(this.#lastStampMs + 1, capturedAtMs + this.#offsetMs);
    return this.#lastStampMs;
  }

  #close(): void {
    try {
      this.#current?.close();
    } catch {
      // A broken graph may refuse to close; it is dropped all the same.
    }
    this.#current = null;
  }
}
