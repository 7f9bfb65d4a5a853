import type { CameraFrame, OpenedFootage } from '#lib/domain/ports.ts';
import { milliseconds, seconds } from '#lib/domain/units.ts';
import { scaledPicture } from './scaled-picture.ts';

/** A photo is looked at as if the person held still for so long. */
const LOOKED_AT_FOR = seconds(3);
const FRAMES_PER_SECOND = 15;

/** Opens a photo, turned as it is meant to be seen. */
export async function openPhoto(file: File): Promise<OpenedFootage> {
  const photo = await decode(file);
  if (photo === null) return { kind: 'cannot-decode' };
  const size = { width: photo.width, height: photo.height };
  const picture = await scaledPicture(photo, size);
  photo.close();

  async function* frames(): AsyncGenerator<CameraFrame> {
    const count = (LOOKED_AT_FOR * FRAMES_PER_SECOND) / 1000;
    for (let index = 0; index <= count; index += 1) {
      // Whoever takes a frame closes it, so each has a copy of its own.
      const image = await createImageBitmap(picture);
      yield { image, size, capturedAtMs: milliseconds((index * 1000) / FRAMES_PER_SECOND) };
    }
  }

  const footage = {
    kind: 'photo',
    name: file.name,
    size,
    durationMs: LOOKED_AT_FOR,
    frames,
    close: () => {
      picture.close();
    },
  } as const;
  return { kind: 'ready', footage };
}

async function decode(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}
