import type { CameraDevice } from '#lib/domain/ports.ts';

/** The cameras of this device. Their labels are empty until a camera was allowed once. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  // Undefined outside a secure context.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  const all = (await devices?.enumerateDevices()) ?? [];
  return all
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
