// Runs in the browser: opens files as the app does and tells what it got.
import type { FrameSize } from '#lib/domain/landmarks.ts';
import type { CameraFrame, Footage } from '#lib/domain/ports.ts';
import { openFootage } from '#lib/footage/open-footage.ts';

/** Mean brightness, 0 to 255, of each corner of a picture. */
export type Corners = Readonly<
  Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', number>
>;

export type SeenFootage = Pick<Footage, 'kind' | 'name' | 'size' | 'durationMs'> & {
  readonly timesMs: readonly number[];
  /** Of the first frame. */
  readonly picture: FrameSize;
  readonly corners: Corners;
  /** How many frames look different from the one before. */
  readonly changes: number;
  /** What `frames` threw; null when it came to the end. */
  readonly brokenBy: string | null;
};

export type FootagePage = {
  /** Opens the file that stands in the input: the problem, or all of its frames. */
  readonly look: () => Promise<string | SeenFootage>;
};

function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('input')?.files?.[0];
  if (file === undefined) throw new Error('no file was handed over');
  return file;
}

/** The picture shrunk to so many cells, row by row. */
function brightness(image: CanvasImageSource, across: number, down: number): readonly number[] {
  const context = new OffscreenCanvas(across, down).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, across, down);
  const { data } = context.getImageData(0, 0, across, down);
  return Array.from({ length: across * down }, (_, cell) => data[cell * 4 + 1] ?? 0);
}

function cornersOf(image: CanvasImageSource): Corners {
  const [topLeft = 0, topRight = 0, bottomLeft = 0, bottomRight = 0] = brightness(image, 2, 2);
  return { topLeft, topRight, bottomLeft, bottomRight };
}

async function look(): Promise<string | SeenFootage> {
  const opened = await openFootage(chosenFile());
  if (opened.kind !== 'ready') return opened.kind;
  const { kind, name, size, durationMs } = opened.footage;
  const frames: { readonly atMs: number; readonly cells: string }[] = [];
  let first: Pick<SeenFootage, 'picture' | 'corners'> | null = null;
  let brokenBy: string | null = null;
  try {
    for await (const { image, capturedAtMs } of opened.footage.frames()) {
      const picture = image as CameraFrame['image'] & ImageBitmap;
      first ??= {
        picture: { width: picture.width, height: picture.height },
        corners: cornersOf(picture),
      };
      frames.push({ atMs: capturedAtMs, cells: brightness(picture, 64, 48).join() });
      picture.close();
    }
  } catch (error) {
    brokenBy = String(error);
  }
  opened.footage.close();
  if (first === null)
    throw new Error(`it was opened, and there is no frame in it: ${brokenBy ?? ''}`);
  const changes = frames.filter(({ cells }, at) => cells !== frames[at - 1]?.cells).length - 1;
  const timesMs = frames.map(({ atMs }) => atMs);
  return { kind, name, size, durationMs, timesMs, ...first, changes, brokenBy };
}

const page: FootagePage = { look };
Object.assign(globalThis, { footagePage: page });
