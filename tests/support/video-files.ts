import { readFileSync } from 'node:fs';

export const clipPath = (clip: string): string =>
  new URL(`../clips/${clip}.mp4`, import.meta.url).pathname;

/** Sixty frames of a moving test picture, 96 x 64 pixels, in one second. */
export const SIXTY_FRAMES = new URL('./footage/sixty.webm', import.meta.url).pathname;

// Of a track header: the matrix stands so many bytes behind its name.
const MATRIX_AFTER = 44;
/** A quarter turn clockwise: fixed point, the last of each row with 30 bits behind the point. */
const QUARTER_TURN = [0, 0x10000, 0, 0xffff0000, 0, 0, 480 << 16, 0, 0x40000000];

/** The clip as a phone that was held upright would have written it: the same pixels, to be turned. */
export function turnedClip(clip: string): Buffer {
  const bytes = Buffer.from(readFileSync(clipPath(clip)));
  const header = bytes.indexOf('tkhd');
  if (header < 0) throw new Error(`${clip} has no track header`);
  QUARTER_TURN.forEach((value, index) => {
    bytes.writeUInt32BE(value >>> 0, header + MATRIX_AFTER + index * 4);
  });
  return bytes;
}

/** The clip with rubbish in the middle of its pictures. */
export function brokenClip(clip: string): Buffer {
  const bytes = Buffer.from(readFileSync(clipPath(clip)));
  bytes.fill(0xa7, Math.floor(bytes.length * 0.5), Math.floor(bytes.length * 0.8));
  return bytes;
}

/** A JPEG that says how it is to be turned; 6 is a quarter turn clockwise. */
export function withExifOrientation(jpeg: Buffer, orientation: number): Buffer {
  const segment = Buffer.from(
    'ffe1 0022 457869660000 49492a00 08000000 0100 1201 0300 01000000 0000 0000 00000000'.replaceAll(
      ' ',
      '',
    ),
    'hex',
  );
  segment.writeUInt16LE(orientation, 28);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
