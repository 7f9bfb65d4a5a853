import { describe, expect, test } from 'vitest';
import { imagePoint, type PoseFrame, type WorldLandmarks } from '#lib/domain/landmarks.ts';
import { LUNGE, uprightFrame } from '../../tests/support/upright-skeleton.ts';
import { posesOf, toPoseTrace, type PoseTrace } from './pose-trace.ts';

const ABOUT = { clip: 'lunge', model: 'full', size: LUNGE.size, fps: 15 };

const drawn = uprightFrame(LUNGE, 400);
const world = Object.fromEntries(
  Object.keys(drawn.landmarks).map((name, index) => [
    name,
    { x: 0.0124 * index, y: -0.5, z: 0.1006 },
  ]),
) as WorldLandmarks;
const seen: PoseFrame = {
  ...drawn,
  landmarks: {
    ...drawn.landmarks,
    nose: { point: imagePoint(160.04, 240.26), visibility: 0.987 },
  },
  world,
};
const trace = toPoseTrace(ABOUT, [
  { tSeconds: 0.4, pose: seen },
  { tSeconds: 0.46667, pose: null },
]);

describe('a trace of landmarks', () => {
  test('is rounded to a tenth of a pixel and a millimetre', () => {
    const nose = trace.landmarks.indexOf('nose');
    expect(trace.frames[0]?.points?.[nose], 'pixels are not what was seen').toEqual([
      160, 240.3, 0.99,
    ]);
    const hip = trace.landmarks.indexOf('left.hip');
    const metres = seen.world?.['left.hip'].x ?? NaN;
    expect(trace.frames[0]?.worldMm?.[hip], 'metres are not what was seen').toEqual([
      Math.round(metres * 1000),
      -500,
      101,
    ]);
  });

  test('keeps a frame without a person, at its time', () => {
    expect(trace.frames[1], 'the replay would be out of step').toEqual({
      t: 0.4667,
      points: null,
      worldMm: null,
    });
  });

  test('comes back as it was seen', () => {
    const read = posesOf(JSON.parse(JSON.stringify(trace)) as PoseTrace);
    expect(read.map(({ tSeconds }) => tSeconds)).toEqual([0.4, 0.4667]);
    expect(read[1]?.pose).toBeNull();
    const pose = read[0]?.pose;
    expect(pose?.size, 'pixels would mean another picture').toEqual(LUNGE.size);
    expect(pose?.capturedAtMs).toBeCloseTo(400, 6);
    for (const [name, landmark] of Object.entries(seen.landmarks)) {
      const found = pose?.landmarks[name as keyof typeof seen.landmarks];
      expect(found?.point.x, `${name} moved sideways`).toBeCloseTo(landmark.point.x, 0);
      expect(found?.point.y, `${name} moved up or down`).toBeCloseTo(landmark.point.y, 0);
    }
    expect(pose?.world?.['right.ankle'].z, 'depth was lost').toBeCloseTo(0.1006, 3);
  });

  test('without depth has none', () => {
    const [first] = posesOf(toPoseTrace(ABOUT, [{ tSeconds: 0, pose: drawn }]));
    expect(first?.pose?.world).toBeNull();
  });

  test('that lacks a landmark is refused, with its name', () => {
    const old = { ...trace, landmarks: trace.landmarks.filter((name) => name !== 'left.heel') };
    expect(() => posesOf(old), 'an old trace would be read with the wrong points').toThrow(
      'lacks landmark left.heel',
    );
  });
});
