import { describe, expect, it } from 'vitest';
import { BODY_PARTS, SIDES } from '#lib/domain/landmarks.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { LANDMARK_ORDER } from './landmark-order.ts';
import { toPoseFrame } from './to-pose-frame.ts';

const SIZE = { width: 1280, height: 720 };
const AT = milliseconds(812);

/** 33 points that tell their own index: x is index / 100, y half of that. */
const points = () =>
  Array.from({ length: 33 }, (_, index) => ({
    x: index / 100,
    y: index / 200,
    visibility: 1 - index / 100,
  }));
const withPoint = (index: number, change: Partial<ReturnType<typeof points>[number]>) =>
  points().map((point, at) => (at === index ? { ...point, ...change } : point));

describe('the pose frame of a model answer', () => {
  it('gives pixels of the full frame, each axis by its own length', () => {
    const frame = toPoseFrame({ points: points(), world: undefined }, SIZE, AT);
    const point = frame?.landmarks['left.knee'].point;
    expect(point?.x).toBeCloseTo(0.25 * 1280, 6);
    expect(point?.y, 'angles would be wrong on every picture that is not square').toBeCloseTo(
      0.125 * 720,
      6,
    );
    expect(frame?.size).toEqual(SIZE);
    expect(frame?.capturedAtMs).toBe(812);
  });

  it('keeps the belief of the model, and points outside of the picture', () => {
    const frame = toPoseFrame(
      { points: withPoint(28, { x: -0.25, visibility: 0.31 }), world: undefined },
      SIZE,
      AT,
    );
    expect(frame?.landmarks['right.ankle'].visibility).toBe(0.31);
    expect(frame?.landmarks['right.ankle'].point.x).toBe(-320);
  });

  it.each([
    ['nose', 0],
    ['left.ear', 7],
    ['right.ear', 8],
    ['left.shoulder', 11],
    ['right.shoulder', 12],
    ['left.elbow', 13],
    ['right.elbow', 14],
    ['left.wrist', 15],
    ['right.wrist', 16],
    ['left.indexFinger', 19],
    ['right.indexFinger', 20],
    ['left.hip', 23],
    ['right.hip', 24],
    ['left.knee', 25],
    ['right.knee', 26],
    ['left.ankle', 27],
    ['right.ankle', 28],
    ['left.heel', 29],
    ['right.heel', 30],
    ['left.footIndex', 31],
    ['right.footIndex', 32],
  ] as const)('takes %s from place %i', (name, index) => {
    const frame = toPoseFrame({ points: points(), world: undefined }, SIZE, AT);
    expect(frame?.landmarks[name].point.x, 'left and right are swapped').toBeCloseTo(
      (index / 100) * 1280,
      6,
    );
  });

  it('names every landmark once', () => {
    const names = LANDMARK_ORDER.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(1 + SIDES.length * BODY_PARTS.length);
    expect(new Set(LANDMARK_ORDER.map(([, index]) => index)).size).toBe(names.length);
  });

  it('names the points in space too, for whoever compares the two', () => {
    const world = Array.from({ length: 33 }, (_, index) => ({ x: index / 50, y: 0.4, z: -0.3 }));
    const frame = toPoseFrame({ points: points(), world }, SIZE, AT);
    expect(frame?.world?.['right.knee']).toEqual({ x: 0.52, y: 0.4, z: -0.3 });
    expect(toPoseFrame({ points: points(), world: [] }, SIZE, AT)?.world).toBeNull();
  });

  it('is null when nobody was found', () => {
    expect(toPoseFrame({ points: undefined, world: undefined }, SIZE, AT)).toBeNull();
  });

  it('is null when a point is missing', () => {
    expect(toPoseFrame({ points: [], world: undefined }, SIZE, AT)).toBeNull();
    expect(toPoseFrame({ points: points().slice(0, 32), world: undefined }, SIZE, AT)).toBeNull();
  });

  it.each([
    ['x is not a number', { x: Number.NaN }],
    ['y is not a number', { y: Number.NaN }],
    ['x is endless', { x: Number.POSITIVE_INFINITY }],
  ])('is null when %s', (_name, change) => {
    expect(
      toPoseFrame({ points: withPoint(26, change), world: undefined }, SIZE, AT),
      'a broken answer would poison every filter',
    ).toBeNull();
  });
});
