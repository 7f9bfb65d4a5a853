import { describe, expect, it } from 'vitest';
import { scaledSize } from './frame-size.ts';

describe('scaledSize', () => {
  it.each([
    [1280, 720, 480, 270],
    [720, 1280, 270, 480],
    [1920, 1080, 480, 270],
    [640, 480, 480, 360],
    [1000, 1000, 480, 480],
  ])('makes %i x %i to %i x %i: the longer side fits, the shape stays', (...numbers) => {
    const [width, height, toWidth, toHeight] = numbers;
    expect(scaledSize({ width, height })).toEqual({ width: toWidth, height: toHeight });
  });

  it('never enlarges', () => {
    expect(scaledSize({ width: 320, height: 240 })).toEqual({ width: 320, height: 240 });
    expect(scaledSize({ width: 480, height: 270 })).toEqual({ width: 480, height: 270 });
  });

  it('gives whole pixels', () => {
    expect(scaledSize({ width: 1366, height: 768 })).toEqual({ width: 480, height: 270 });
    expect(scaledSize({ width: 853, height: 481 })).toEqual({ width: 480, height: 271 });
  });
});
