import type { CameraProblem } from '#lib/domain/ports.ts';
import type { CameraChoice } from '#lib/domain/session/settings.ts';

export type CameraOutcome =
  | { readonly kind: 'ready'; readonly stream: MediaStream; readonly deviceId: string | null }
  | { readonly kind: CameraProblem };

/** The part of navigator.mediaDevices that is used here. */
type MediaDevicesLike = Pick<MediaDevices, 'getUserMedia'>;

/** Undefined outside a secure context and during prerendering. */
function mediaDevices(): MediaDevicesLike | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.mediaDevices;
}

function constraints(choice: CameraChoice): MediaStreamConstraints {
  return {
    audio: false,
    video: {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
      ...(choice.deviceId === null
        ? { facingMode: { ideal: choice.facing } }
        : { deviceId: { exact: choice.deviceId } }),
    },
  };
}

/** What each error name of getUserMedia means to a person (Media Capture and Streams, 10.2). */
function problemOf(error: unknown): CameraProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'denied';
    case 'SecurityError':
      return 'insecure';
    case 'NotFoundError':
      return 'no-device';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'failed';
  }
}

const isMissingDevice = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'OverconstrainedError' || error.name === 'NotFoundError');

/**
 * Asks for the camera. To be called on the person's action only. A remembered camera that is not
 * plugged in any more gives way to whichever there is.
 */
export async function openCamera(
  choice: CameraChoice,
  devices: MediaDevicesLike | undefined = mediaDevices(),
): Promise<CameraOutcome> {
  if (devices === undefined) return { kind: 'insecure' };
  try {
    return ready(await devices.getUserMedia(constraints(choice)));
  } catch (error) {
    if (choice.deviceId !== null && isMissingDevice(error)) {
      return openCamera({ ...choice, deviceId: null }, devices);
    }
    return { kind: problemOf(error) };
  }
}

function ready(stream: MediaStream): CameraOutcome {
  const [track] = stream.getVideoTracks();
  return { kind: 'ready', stream, deviceId: track?.getSettings().deviceId ?? null };
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
