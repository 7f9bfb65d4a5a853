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

/**
 * @param {HTMLVideoElement} video
 * @param {number} seconds
 * @returns {Promise<number>} the time stamp of the picture, in seconds
 */
async function showFrameAt(video, seconds) {
  const picture = new Promise((resolve) => {
    video.requestVideoFrameCallback((_now, { mediaTime }) => resolve(mediaTime));
  });
  const seeked = new Promise((resolve) =>
    video.addEventListener('seeked', resolve, { once: true }),
  );
  video.currentTime = seconds;
  const [shown] = await Promise.all([picture, seeked]);
  return shown;
}
