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
  switch (nameOf(error)) {
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
  ['OverconstrainedError', 'NotFoundError'].includes(nameOf(error));

/** By name alone: in older browsers OverconstrainedError is no DOMException. */
const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

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

/** Null when the browser does not tell, for which some give an empty id. */
function deviceIdOf(track: MediaStreamTrack | undefined): string | null {
  const deviceId = track?.getSettings().deviceId ?? '';
  return deviceId === '' ? null : deviceId;
}

function ready(stream: MediaStream): CameraOutcome {
  const [track] = stream.getVideoTracks();
  return { kind: 'ready', stream, deviceId: deviceIdOf(track) };
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
