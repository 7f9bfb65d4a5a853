import type { PictureLight, PoseLook } from '#lib/domain/ports.ts';
import type { FrameSize, PoseFrame } from '#lib/domain/landmarks.ts';
import type { Milliseconds } from '#lib/domain/units.ts';

/** Main thread to worker. */
export type PoseRequest =
  | { readonly type: 'load'; readonly runtimeUrl: string; readonly modelUrl: string }
  | {
      readonly type: 'detect';
      readonly frameId: number;
      readonly image: ImageBitmap;
      /** Of the full video frame: landmarks come back in its pixels. */
      readonly size: FrameSize;
      readonly capturedAtMs: Milliseconds;
      readonly look: PoseLook;
    }
  | { readonly type: 'start-anew' };

/** Worker to main thread. */
export type PoseReply =
  | { readonly type: 'ready' }
  | {
      readonly type: 'detected';
      readonly frameId: number;
      readonly pose: PoseFrame | null;
      readonly inferenceMs: Milliseconds;
      readonly light: PictureLight;
    }
  | { readonly type: 'failed'; readonly stage: 'load' | 'detect'; readonly message: string };
