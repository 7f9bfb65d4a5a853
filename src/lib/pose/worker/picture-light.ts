import type { PictureLight } from '#lib/domain/ports.ts';
import type { Thumbnail } from './jump-cut.ts';

/** Brightness of 255 from which a cell of the thumbnail counts as blown out. Design value. */
const WHITE_FROM = 240;

/**
 * What is told where no thumbnail can be made: a light that nobody complains of, since a person must
 * not be sent to look for a lamp because of the browser.
 */
const UNKNOWN: PictureLight = { mean: 0.5, blownOut: 0 };

/** How bright the picture of a thumbnail is. */
export function pictureLight(thumbnail: Thumbnail): PictureLight {
  if (thumbnail.length === 0) return UNKNOWN;
  let sum = 0;
  let white = 0;
  for (const brightness of thumbnail) {
    sum += brightness;
    if (brightness >= WHITE_FROM) white += 1;
  }
  return { mean: sum / thumbnail.length / 255, blownOut: white / thumbnail.length };
}
