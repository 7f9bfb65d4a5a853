// @ts-check
// Runs in the browser. A plain module, because it is served to the page as it stands.

/**
 * Shows every frame of a clip, in order, each exactly once. Seeks to the middle of each frame, so
 * that rounding cannot land on a neighbour, and checks the time stamp of the picture that came.
 * @param {string} url
 * @param {number} fps frames per second of the clip; a wrong number is an error, not a guess
 * @param {(video: HTMLVideoElement, index: number) => Promise<void>} onFrame
 * @returns {Promise<number>} how many frames there were
 */
export async function eachClipFrame(url, fps, onFrame) {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  // From memory, because seeking over the network needs a server that knows ranges.
  video.src = URL.createObjectURL(await (await fetch(url)).blob());
  await new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', resolve, { once: true });
    video.addEventListener('error', () =>
      reject(new Error(`This browser cannot play ${url}: ${video.error?.message ?? 'no reason'}`)),
    );
  });
  const count = Math.round(video.duration * fps);
  for (let index = 0; index < count; index++) {
    const shown = await showFrameAt(video, (index + 0.5) / fps);
    if (Math.abs(shown - index / fps) > 0.25 / fps) {
      throw new Error(
        `${url}: expected frame ${index} at ${index / fps} s, but got the picture of ${shown} s. Is it really ${fps} frames per second?`,
      );
    }
    await onFrame(video, index);
  }
  return count;
}

/** A picture that has not come by then never will: browsers under load lose one now and then. */
const PICTURE_WITHIN_MS = 2000;
const TRIES = 10;

/**
 * @param {HTMLVideoElement} video
 * @param {number} seconds
 * @returns {Promise<number>} the time stamp of the picture, in seconds
 */
async function showFrameAt(video, seconds) {
  for (let tried = 0; tried < TRIES; tried++) {
    // A seek to where the video is already shows nothing new, so the later ones go a hair beside it.
    const shown = await seek(video, seconds + tried * 0.0005);
    if (shown !== null) return shown;
  }
  throw new Error(`This browser shows no picture at ${seconds} s.`);
}

/**
 * @param {HTMLVideoElement} video
 * @param {number} seconds
 * @returns {Promise<number | null>} the time stamp of the picture; null when none came
 */
async function seek(video, seconds) {
  let request = 0;
  /** @type {Promise<number>} */
  const picture = new Promise((resolve) => {
    request = video.requestVideoFrameCallback((_now, { mediaTime }) => resolve(mediaTime));
  });
  const seeked = new Promise((resolve) =>
    video.addEventListener('seeked', resolve, { once: true }),
  );
  /** @type {Promise<null>} */
  const late = new Promise((resolve) => setTimeout(resolve, PICTURE_WITHIN_MS, null));
  video.currentTime = seconds;
  const both = Promise.all([picture, seeked]).then(([shown]) => shown);
  const shown = await Promise.race([both, late]);
  if (shown === null) video.cancelVideoFrameCallback(request);
  return shown;
}
