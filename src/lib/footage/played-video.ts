import type { FrameSize } from '#lib/domain/landmarks.ts';
import type { CameraFrame, Footage } from '#lib/domain/ports.ts';
import { milliseconds, seconds } from '#lib/domain/units.ts';
import { scaledPicture } from './scaled-picture.ts';

/** The browser does not tell how many frames a second there are. */
const FRAMES_PER_SECOND = 15;

/** Beyond the end of every video. */
const FAR_AHEAD = 1e9;

/** How often, and for how long each time, a picture is waited for that is late. */
const LATE_TURNS = 100;
const LATE_TURN = milliseconds(30);

/**
 * A video that the browser's own player shows, stepped by seeking: for codecs that it plays and
 * does not hand out frame by frame. Null when it cannot play it either.
 */
export async function openPlayedVideo(file: File): Promise<Footage | null> {
  const video = document.createElement('video');
  const url = URL.createObjectURL(file);
  const close = (): void => {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  };
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.src = url;
  try {
    await happened(video, 'loadedmetadata');
    const durationSeconds = await durationOf(video);
    const size = { width: video.videoWidth, height: video.videoHeight };
    await showAt(video, 0);
    if (size.width > 0 && durationSeconds > 0) {
      const durationMs = seconds(durationSeconds);
      const frames = () => framesOf(video, size, durationSeconds);
      return { kind: 'video', name: file.name, size, durationMs, frames, close };
    }
  } catch {
    // It cannot be played; below.
  }
  close();
  return null;
}

async function* framesOf(
  video: HTMLVideoElement,
  size: FrameSize,
  durationSeconds: number,
): AsyncGenerator<CameraFrame> {
  for (let index = 0; index / FRAMES_PER_SECOND < durationSeconds; index += 1) {
    // The middle of its time: rounding cannot land on the picture before.
    await showAt(video, Math.min(durationSeconds, (index + 0.5) / FRAMES_PER_SECOND));
    const image = await scaledPicture(video, size);
    yield { image, size, capturedAtMs: milliseconds((index * 1000) / FRAMES_PER_SECOND) };
  }
}

/** A recording that was made in a browser learns its length only at its end. */
async function durationOf(video: HTMLVideoElement): Promise<number> {
  if (!Number.isFinite(video.duration)) await showAt(video, FAR_AHEAD);
  return Number.isFinite(video.duration) ? video.duration : video.currentTime;
}

async function showAt(video: HTMLVideoElement, atSeconds: number): Promise<void> {
  const shown = happened(video, 'seeked');
  video.currentTime = atSeconds;
  await shown;
  // A busy player says so a moment before it has the picture.
  for (let turn = 0; turn < LATE_TURNS && !hasPicture(video); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, LATE_TURN));
  }
}

const hasPicture = (video: HTMLVideoElement): boolean =>
  video.error !== null || video.readyState >= video.HAVE_CURRENT_DATA;

/** Rejects when the player fails instead. */
function happened(video: HTMLVideoElement, name: 'loadedmetadata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const { signal } = settled;
    const onEvent = (): void => {
      settled.abort();
      resolve();
    };
    const onError = (): void => {
      settled.abort();
      reject(new Error(video.error?.message ?? 'the player failed'));
    };
    video.addEventListener(name, onEvent, { signal });
    video.addEventListener('error', onError, { signal });
    if (video.error !== null) onError();
  });
}
