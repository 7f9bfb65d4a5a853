import { showCamera, type CameraShowing } from '#lib/camera/show-camera.ts';
import { missingCapability, type MissingCapability } from '#lib/device/capabilities.ts';
import { screenKeeper } from '#lib/device/screen-keeper.ts';
import type { CueSpeaker, PoseSource, ScreenKeeper } from '#lib/domain/ports.ts';
import type { CameraChoice } from '#lib/domain/session/settings.ts';
import { BrowserSpeaker } from '#lib/voice/browser-speaker.ts';

/** What only practising needs; a chunk of its own, so that the first page loads without it. */
export type PracticeAdapters = {
  readonly pose: PoseSource;
  readonly speaker: CueSpeaker;
  readonly screen: ScreenKeeper;
  /** What this browser lacks for the camera check; null when nothing. */
  readonly missingCapability: () => Promise<MissingCapability>;
  /** Asks for the camera and shows it in the element. Only on the person's action. */
  readonly showCamera: (video: HTMLVideoElement, choice: CameraChoice) => Promise<CameraShowing>;
};

/** To be called once for the life of the app. `language` gives the language to speak in. */
export const createPracticeAdapters = (
  pose: PoseSource,
  language: () => string,
): PracticeAdapters => ({
  pose,
  speaker: new BrowserSpeaker(language),
  screen: screenKeeper,
  missingCapability,
  showCamera,
});
