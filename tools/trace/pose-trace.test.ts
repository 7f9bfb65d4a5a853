import { expect, it } from 'vitest';
import { toPoseTrace, type RawTrace } from './pose-trace.ts';

const RAW: RawTrace = {
  width: 640,
  height: 480,
  frames: [
    {
      landmarks: [{ x: 0.25, y: 0.5001, z: -0.1, visibility: 0.9876 }],
      world: [{ x: 0.12345, y: -0.5, z: 0.0004, visibility: 0.9876 }],
    },
    { landmarks: null, world: null },
  ],
};
const ABOUT = { clip: 'lunge_good', model: 'full', fps: 15 };

it('gives points in pixels of the picture, each axis by its own length', () => {
  const [first] = toPoseTrace(RAW, { ...ABOUT, withWorld: false }).frames;
  expect(first).toEqual({ t: 0, points: [[160, 240, 0.99]] });
});

it('keeps a frame without a person, at its time', () => {
  const [, second] = toPoseTrace(RAW, { ...ABOUT, withWorld: true }).frames;
  expect(second).toEqual({ t: 0.0667, points: null, world: null });
});

it('adds metres only when asked', () => {
  const [first] = toPoseTrace(RAW, { ...ABOUT, withWorld: true }).frames;
  expect(first?.world).toEqual([[0.123, -0.5, 0]]);
});
