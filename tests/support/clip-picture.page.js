// @ts-check
// Runs in the browser. A plain module, because it is served to the page as it stands.
import { eachClipFrame } from '../../tools/browser/clip-frames.page.js';

/**
 * Hands over every frame of a clip as a JPEG, in order.
 * @param {{ url: string, fps: number, quality: number }} clip
 * @param {(jpegAsBase64: string) => Promise<void>} deliver
 * @returns {Promise<number>} how many frames there were
 */
export function deliverClipPictures({ url, fps, quality }, deliver) {
  const canvas = document.createElement('canvas');
  const surface = canvas.getContext('2d', { willReadFrequently: true });
  if (surface === null) throw new Error('This browser gives no 2D canvas to draw the clip on.');
  return eachClipFrame(url, fps, async (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    surface.drawImage(video, 0, 0);
    const [, base64 = ''] = canvas.toDataURL('image/jpeg', quality).split(',');
    await deliver(base64);
  });
}
