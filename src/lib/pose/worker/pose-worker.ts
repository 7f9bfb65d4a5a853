import { milliseconds } from '#lib/domain/units.ts';
import type { PoseReply, PoseRequest } from '../protocol/pose-messages.ts';
import { isJumpCut, type Thumbnail } from './jump-cut.ts';
import { Landmarker } from './landmarker.ts';
import { pictureLight } from './picture-light.ts';
import { createThumbnailer } from './thumbnailer.ts';

declare const self: DedicatedWorkerGlobalScope;

let landmarker: Landmarker | null = null;
let lastThumbnail: Thumbnail | null = null;
const thumbnailOf = createThumbnailer();

const reply = (message: PoseReply): void => {
  self.postMessage(message);
};
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The first run of the graph is slow; it is spent on an empty picture, before `ready`. */
async function warmUp(loaded: Landmarker): Promise<void> {
  const empty = await createImageBitmap(new ImageData(64, 64));
  try {
    // At time zero, so that a file may begin at its own.
    loaded.detect(empty, { width: 64, height: 64 }, milliseconds(0));
  } finally {
    empty.close();
  }
}

async function load(request: Extract<PoseRequest, { type: 'load' }>): Promise<void> {
  try {
    const loading = new Landmarker(request);
    await loading.load();
    await warmUp(loading);
    landmarker = loading;
    reply({ type: 'ready' });
  } catch (error) {
    reply({ type: 'failed', stage: 'load', message: messageOf(error) });
  }
}

/** A graph that cannot even be set up anew is broken, and is made anew whole. */
async function forget(known: Landmarker): Promise<void> {
  try {
    await known.forget();
  } catch {
    await known.load();
  }
}

async function detect(request: Extract<PoseRequest, { type: 'detect' }>): Promise<void> {
  const { frameId, image, size, capturedAtMs, look } = request;
  try {
    if (landmarker === null) throw new Error('a frame came before the model was loaded');
    const thumbnail = thumbnailOf(image);
    if (lastThumbnail !== null && isJumpCut(lastThumbnail, thumbnail)) await forget(landmarker);
    lastThumbnail = thumbnail;
    await landmarker.look(look);
    const startedMs = performance.now();
    const pose = landmarker.detect(image, size, capturedAtMs);
    reply({
      type: 'detected',
      frameId,
      pose,
      inferenceMs: milliseconds(performance.now() - startedMs),
      light: pictureLight(thumbnail),
    });
  } catch (error) {
    reply({ type: 'failed', stage: 'detect', message: messageOf(error) });
    await landmarker?.load();
  } finally {
    image.close();
  }
}

async function startAnew(): Promise<void> {
  lastThumbnail = null;
  if (landmarker?.isFresh === false) await forget(landmarker);
}

/** Requests are worked off one after the other: a frame waits for a landmarker that is being made. */
let turn: Promise<void> = Promise.resolve();

async function handle(request: PoseRequest): Promise<void> {
  switch (request.type) {
    case 'load':
      return load(request);
    case 'detect':
      return detect(request);
    case 'start-anew':
      return startAnew();
  }
}

self.onmessage = ({ data }: MessageEvent<PoseRequest>): void => {
  turn = turn
    .then(() => handle(data))
    .catch((error: unknown) => {
      reply({ type: 'failed', stage: 'load', message: messageOf(error) });
    });
};
