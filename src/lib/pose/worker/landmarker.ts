import { PoseLandmarker } from '@mediapipe/tasks-vision';
import ModuleFactory from '@mediapipe/tasks-vision/vision_wasm_module_internal.js';
import type { FrameSize, PoseFrame } from '#lib/domain/landmarks.ts';
import { milliseconds, type Milliseconds } from '#lib/domain/units.ts';
import { toPoseFrame } from './to-pose-frame.ts';

declare const self: DedicatedWorkerGlobalScope & { ModuleFactory?: unknown };

type Assets = { readonly runtimeUrl: string; readonly modelUrl: string };

/**
 * The one landmarker of the app. It is kept for as long as it works, since each new one leaks, and
 * made anew only where there is no other way: its graph never recovers from an error, and it cannot
 * be told to forget a person.
 */
export class Landmarker {
  readonly #assets: Assets;
  #current: PoseLandmarker | null = null;
  #lastStampMs = 0;

  constructor(assets: Assets) {
    this.#assets = assets;
  }

  /** @throws when the runtime or the model cannot be loaded. */
  async load(): Promise<void> {
    this.#close();
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

  /** @throws when the graph fails; then only `load` helps. */
  detect(image: ImageBitmap, size: FrameSize, capturedAtMs: Milliseconds): PoseFrame | null {
    if (this.#current === null) throw new Error('the landmarker is not loaded');
    // The graph refuses a time that is not later than the last, for good.
    const stampMs = Math.max(this.#lastStampMs + 1, performance.now());
    this.#lastStampMs = stampMs;
    const result = this.#current.detectForVideo(image, stampMs);
    try {
      return toPoseFrame(result.landmarks[0], size, milliseconds(capturedAtMs));
    } finally {
      result.close();
    }
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
