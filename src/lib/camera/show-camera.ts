import type { CameraProblem, FrameSource } from '#lib/domain/ports.ts';
import type { CameraChoice } from '#lib/domain/session/settings.ts';
import { CameraFrames } from './camera-frames.ts';
import { openCamera, stopCamera } from './open-camera.ts';

export type CameraShowing =
  | {
      readonly kind: 'ready';
      readonly frames: FrameSource;
      /** The camera that was given; null when the browser does not tell. */
      readonly deviceId: string | null;
      /** Gives the camera back without ever watching it. */
      readonly giveBack: () => void;
    }
  | { readonly kind: CameraProblem };

/** Opens the camera for a video element. To be called on the person's action only. */
export async function showCamera(
  video: HTMLVideoElement,
  choice: CameraChoice,
): Promise<CameraShowing> {
  const outcome = await openCamera(choice);
  if (outcome.kind !== 'ready') return outcome;
  const { stream, deviceId } = outcome;
  return {
    kind: 'ready',
    deviceId,
    frames: new CameraFrames(video, stream, { ...choice, deviceId }),
    giveBack: () => {
      stopCamera(stream);
    },
  };
}
