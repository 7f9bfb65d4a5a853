// @ts-check
// Runs in the browser. A plain module, because it is served to the page as it stands.
import { eachClipFrame } from '../browser/clip-frames.page.js';

/**
 * Runs the landmarker over every frame of a clip.
 * @param {{ visionUrl: string, loaderUrl: string, runtimeUrl: string, modelUrl: string, clipUrl: string, fps: number }} options
 */
export async function traceClip(options) {
  const { runtimeUrl, modelUrl, clipUrl, fps } = options;
  /** @type {typeof import('@mediapipe/tasks-vision')} */
  const { PoseLandmarker } = await import(options.visionUrl);
  // The library looks for this global when no loader path is given.
  Object.assign(globalThis, { ModuleFactory: (await import(options.loaderUrl)).default });
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: '', wasmBinaryPath: runtimeUrl },
    {
      baseOptions: { modelAssetPath: modelUrl, delegate: 'CPU' },
      runningMode: 'VIDEO',
      numPoses: 1,
    },
  );
  /** @type {{ landmarks: object[] | null, world: object[] | null }[]} */
  const frames = [];
  let width = 0;
  let height = 0;
  await eachClipFrame(clipUrl, fps, async (video, index) => {
    width = video.videoWidth;
    height = video.videoHeight;
    const picture = await createImageBitmap(video);
    const found = landmarker.detectForVideo(picture, (index * 1000) / fps);
    picture.close();
    frames.push({ landmarks: found.landmarks[0] ?? null, world: found.worldLandmarks[0] ?? null });
  });
  landmarker.close();
  return { width, height, frames };
}
