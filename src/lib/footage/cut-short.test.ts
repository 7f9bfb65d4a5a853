import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCutShort } from './cut-short.ts';

const CLIP = readFileSync(new URL('../../../tests/clips/stand_still.mp4', import.meta.url));

const box = (type: string, size: number, content = 0): Buffer => {
  const bytes = Buffer.alloc(8 + content);
  bytes.writeUInt32BE(size, 0);
  bytes.write(type, 4, 'latin1');
  return bytes;
};
const mp4 = (...boxes: readonly Buffer[]): Blob =>
  new Blob([box('ftyp', 20, 12), ...boxes].map((part) => new Uint8Array(part)));

const webm = (segmentSize: readonly number[], content: number): Blob =>
  new Blob([
    new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x84, 1, 2, 3, 4]),
    new Uint8Array([0x18, 0x53, 0x80, 0x67, ...segmentSize]),
    new Uint8Array(content),
  ]);

describe('isCutShort', () => {
  it('tells a whole clip from its beginning', async () => {
    expect(await isCutShort(new Blob([CLIP])), 'a whole video was refused').toBe(false);
    const half = new Blob([CLIP.subarray(0, CLIP.length / 2)]);
    expect(await isCutShort(half), 'half a video was checked as if it were all').toBe(true);
  });

  it('reads lengths of eight bytes, as films of more than four gigabytes have', async () => {
    const long = box('mdat', 1, 8 + 33);
    long.writeBigUInt64BE(49n, 8);
    expect(await isCutShort(mp4(long))).toBe(false);
    long.writeBigUInt64BE(5_000_000_000n, 8);
    expect(await isCutShort(mp4(long))).toBe(true);
  });

  it('lets a last box reach to the end of the file, however long it is', async () => {
    expect(await isCutShort(mp4(box('mdat', 0, 77)))).toBe(false);
  });

  it('pays no heed to what a program added behind the film', async () => {
    const added = box('zzzz', 9999, 3);
    expect(await isCutShort(mp4(box('mdat', 8 + 5, 5), added))).toBe(false);
    const scrap = Buffer.from('ab');
    expect(await isCutShort(mp4(box('mdat', 8 + 5, 5), scrap))).toBe(false);
  });

  it.each([
    ['as long as it says', [0x40, 0x64], 100, false],
    ['shorter than it says', [0x40, 0x64], 99, true],
    ['of a length in eight bytes', [0x01, 0, 0, 0, 0, 0, 0x01, 0x02], 258, false],
    ['cut, of a length in eight bytes', [0x01, 0, 0, 0, 0, 0, 0x01, 0x02], 257, true],
    ['a live recording that does not say', [0x01, 255, 255, 255, 255, 255, 255, 255], 40, false],
    ['a live recording that says so in one byte', [0xff], 40, false],
  ])('knows a WebM that is %s', async (...[, segmentSize, content, expected]) => {
    expect(await isCutShort(webm(segmentSize, content))).toBe(expected);
  });

  it.each([0, 3, 7, 12])('does not stumble over a file of %i bytes', async (length) => {
    expect(await isCutShort(new Blob([CLIP.subarray(0, length)]))).toBe(false);
  });
});
