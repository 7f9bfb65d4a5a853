import { describe, expect, it } from 'vitest';
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH } from './jump-cut.ts';
import { pictureLight } from './picture-light.ts';

const CELLS = THUMBNAIL_WIDTH * THUMBNAIL_HEIGHT;
const flat = (brightness: number) => new Uint8ClampedArray(CELLS).fill(brightness);

describe('pictureLight', () => {
  it('is the mean brightness, from 0 for black to 1 for white', () => {
    expect(pictureLight(flat(0)).mean).toBe(0);
    expect(pictureLight(flat(255)).mean).toBe(1);
    expect(pictureLight(flat(51)).mean, 'a dark room reads as a bright one').toBeCloseTo(0.2, 10);
    expect(pictureLight(flat(40).fill(200, 0, CELLS / 4)).mean).toBeCloseTo(80 / 255, 10);
  });

  it('counts the cells that are all but white', () => {
    const window = flat(120).fill(250, 0, CELLS / 8);
    expect(pictureLight(window).blownOut, 'glare is not seen').toBe(0.125);
    expect(pictureLight(flat(240)).blownOut).toBe(1);
    expect(pictureLight(flat(239)).blownOut, 'a white wall counts as glare').toBe(0);
  });

  it('complains of nothing where the browser gives no thumbnail', () => {
    expect(pictureLight(new Uint8ClampedArray()), 'sent to look for a lamp by mistake').toEqual({
      mean: 0.5,
      blownOut: 0,
    });
  });
});
