import {
  BlobSource,
  Input,
  MATROSKA,
  MP4,
  QTFF,
  VideoSampleSink,
  WEBM,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import type { FrameSize } from '#lib/domain/landmarks.ts';
import type { CameraFrame, Footage } from '#lib/domain/ports.ts';
import { milliseconds, seconds, type Milliseconds } from '#lib/domain/units.ts';
import { scaledPicture } from './scaled-picture.ts';

/** More than thirty frames a second tell nothing more of a stretch; a little above is let through. */
const CLOSEST = milliseconds(30);

/**
 * A video that is decoded frame by frame, each exactly once and at its exact time. Null when this
 * browser cannot; `no-picture` when there is nothing to see in it, as in a song.
 */
export async function openDecodedVideo(file: File): Promise<Footage | 'no-picture' | null> {
  const input = new Input({
    formats: [MP4, QTFF, WEBM, MATROSKA],
    // An error outside of a read comes up again at the next one.
    source: new BlobSource(file, { handleUnhandledError: () => undefined }),
  });
  try {
    const footage = await open(input, file.name);
    if (footage === null || footage === 'no-picture') input.dispose();
    return footage;
  } catch {
    input.dispose();
    return null;
  }
}

async function open(input: Input, name: string): Promise<Footage | 'no-picture' | null> {
  const tracks = await input.getTracks();
  const track = await input.getPrimaryVideoTrack();
  if (track === null) return tracks.length === 0 ? null : 'no-picture';
  if (!(await track.canDecode()) || !(await hasFirstFrame(track))) return null;
  const size = { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() };
  const endSeconds = (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
  const startSeconds = Math.max(0, await track.getFirstTimestamp());
  return {
    kind: 'video',
    name,
    size,
    durationMs: seconds(Math.max(0, endSeconds - startSeconds)),
    frames: () => framesOf(track, size),
    close: () => {
      input.dispose();
    },
  };
}

/** That a codec is known does not mean that this file is whole. */
async function hasFirstFrame(track: InputVideoTrack): Promise<boolean> {
  for await (const sample of new VideoSampleSink(track).samples()) {
    sample.close();
    return true;
  }
  return false;
}

async function* framesOf(track: InputVideoTrack, size: FrameSize): AsyncGenerator<CameraFrame> {
  const draw = createPainter(size);
  let firstSeconds: number | null = null;
  let lastMs: Milliseconds | null = null;
  for await (const sample of new VideoSampleSink(track).samples()) {
    try {
      if (isBeforeStart(sample)) continue;
      firstSeconds ??= sample.timestamp;
      const capturedAtMs = seconds(sample.timestamp - firstSeconds);
      if (lastMs !== null && capturedAtMs - lastMs < CLOSEST) continue;
      lastMs = capturedAtMs;
      const image = await scaledPicture(draw(sample), size);
      yield { image, size, capturedAtMs };
    } finally {
      sample.close();
    }
  }
}

/** Some files begin before zero, with frames that are there to be decoded only. */
const isBeforeStart = ({ timestamp, duration }: VideoSample): boolean =>
  timestamp < 0 && timestamp + duration <= 0;

/** Gives a function that draws a frame, turned as it is meant to be seen, on one canvas. */
function createPainter({ width, height }: FrameSize): (sample: VideoSample) => OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  return (sample) => {
    if (context === null) throw new Error('this browser gives no canvas to draw on');
    sample.draw(context, 0, 0, width, height);
    return canvas;
  };
}
