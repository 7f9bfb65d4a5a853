import type { CameraClip } from './camera-clips.ts';
import { cameraFile, joinedCameraFile } from './camera-file.ts';

/** What the app finds when it asks for the camera. */
export type TestCamera =
  | { readonly clip: CameraClip }
  /** One after the other, and again from the first. */
  | { readonly clips: readonly [CameraClip, ...CameraClip[]] }
  | 'denied'
  | 'none';

/** What Chromium needs at its launch to have this camera, or none. */
export async function cameraArgs(camera: TestCamera): Promise<string[]> {
  if (camera === 'none') return [];
  if (camera === 'denied') {
    return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'];
  }
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${await fileOf(camera)}`,
  ];
}

const fileOf = (camera: Exclude<TestCamera, string>): Promise<string> =>
  'clip' in camera ? cameraFile(camera.clip) : joinedCameraFile(camera.clips);
