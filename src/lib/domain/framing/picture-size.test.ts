import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

describe('pictureSize', () => {
  it.each([
    [1280, 720, 480, 270],
    [720, 1280, 270, 480],
    [1920, 1080, 480, 270],
    [640, 480, 480, 360],
    [1000, 1000, 480, 480],
  ])('makes %i x %i to %i x %i: the longer side fits, the shape stays', (...numbers) => {
    const [width, height, toWidth, toHeight] = numbers;
    expect(pictureSize({ width, height })).toEqual({ width: toWidth, height: toHeight });
  });

  it('never enlarges', () => {
    expect(pictureSize({ width: 320, height: 240 })).toEqual({ width: 320, height: 240 });
    expect(pictureSize({ width: 480, height: 270 })).toEqual({ width: 480, height: 270 });
  });

  it('gives whole pixels', () => {
    expect(pictureSize({ width: 1366, height: 768 })).toEqual({ width: 480, height: 270 });
    expect(pictureSize({ width: 853, height: 481 })).toEqual({ width: 480, height: 271 });
  });

  it('leaves something of a picture that is all width', () => {
    expect(pictureSize({ width: 9600, height: 7 }), 'a picture without height throws').toEqual({
      width: 480,
      height: 1,
    });
  });
});
