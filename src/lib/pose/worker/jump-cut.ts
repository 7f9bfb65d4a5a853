/** A thumbnail of a frame: brightness 0 to 255 of each cell. */
export type Thumbnail = Uint8ClampedArray;

export const THUMBNAIL_WIDTH = 16;
export const THUMBNAIL_HEIGHT = 12;

/**
 * Mean change of a cell, of 255, from which two frames cannot follow each other. A person walking
 * through a still room changes it by less than ten; another room, or a covered lens, by far more.
 * Design value.
 */
const CUT_FROM = 30;

/** Whether the picture jumped: the tracked person of the last frame says nothing about this one. */
export function isJumpCut(before: Thumbnail, after: Thumbnail): boolean {
  let sum = 0;
  for (const [index, value] of after.entries()) sum += Math.abs(value - (before[index] ?? value));
  return after.length > 0 && sum / after.length >= CUT_FROM;
}

/** Brightness of RGBA pixels (Rec. 601 luma). */
export function toThumbnail(rgba: Uint8ClampedArray): Thumbnail {
  const cells = new Uint8ClampedArray(rgba.length / 4);
  for (let cell = 0; cell < cells.length; cell += 1) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(cell * 4, cell * 4 + 3);
    cells[cell] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return cells;
}
