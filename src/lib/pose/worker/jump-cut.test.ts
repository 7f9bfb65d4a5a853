import { describe, expect, it } from 'vitest';
import { isJumpCut, THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH, toThumbnail } from './jump-cut.ts';

const CELLS = THUMBNAIL_WIDTH * THUMBNAIL_HEIGHT;
const flat = (brightness: number) => new Uint8ClampedArray(CELLS).fill(brightness);
/** A room of brightness 100 with a person of other brightness in some of its cells. */
const withPerson = (cells: number, brightness: number, from = 0) =>
  flat(100).fill(brightness, from, from + cells);

describe('jump cuts', () => {
  it('takes a person who walks through the room for no cut', () => {
    expect(
      isJumpCut(withPerson(20, 190), withPerson(20, 190, 30)),
      'the tracking would be thrown away at every step',
    ).toBe(false);
  });

  it('takes the same picture for no cut', () => {
    expect(isJumpCut(withPerson(20, 190), withPerson(20, 190))).toBe(false);
  });

  it('takes another room, and a covered lens, for a cut', () => {
    expect(isJumpCut(flat(100), flat(10)), 'the skeleton of the last room is carried on').toBe(
      true,
    );
    expect(isJumpCut(flat(20), flat(180))).toBe(true);
  });

  it('cuts from a mean change of 30 on, darker or brighter', () => {
    expect(isJumpCut(flat(100), flat(129))).toBe(false);
    expect(isJumpCut(flat(100), flat(130))).toBe(true);
    expect(isJumpCut(flat(100), flat(71))).toBe(false);
    expect(isJumpCut(flat(100), flat(70))).toBe(true);
  });

  it('adds changes up: brighter here does not make up for darker there', () => {
    const halves = flat(60).fill(140, CELLS / 2);
    const swapped = flat(140).fill(60, CELLS / 2);
    expect(isJumpCut(halves, swapped)).toBe(true);
  });

  it('says nothing without a picture', () => {
    expect(isJumpCut(flat(100), new Uint8ClampedArray())).toBe(false);
    expect(isJumpCut(new Uint8ClampedArray(), flat(100))).toBe(false);
  });
});

describe('thumbnails', () => {
  it('gives one brightness for each pixel, whatever its opacity', () => {
    const rgba = new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255, 90, 90, 90, 10]);
    expect([...toThumbnail(rgba)]).toEqual([255, 0, 90]);
  });

  it('weighs green most and blue least, as the eye does', () => {
    const rgba = new Uint8ClampedArray([200, 0, 0, 255, 0, 200, 0, 255, 0, 0, 200, 255]);
    expect([...toThumbnail(rgba)]).toEqual([60, 117, 23]);
  });
});
