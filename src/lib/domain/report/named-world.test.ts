import { describe, expect, test } from 'vitest';
import { checkedFrame } from '../../../../tests/support/file-checks.ts';
import {
  landmarkOf,
  otherSide,
  SIDES,
  type Landmark,
  type LandmarkName,
  type PoseFrame,
  type WorldLandmarks,
  type WorldPoint,
} from '../landmarks.ts';
import { namedWorld } from './named-world.ts';

const { pose: drawn, result } = checkedFrame({});
if (drawn === null) throw new Error('the fixture needs a person');
const world = Object.fromEntries(
  Object.keys(drawn.landmarks).map((name, place): [string, WorldPoint] => [
    name,
    { x: place, y: 100 + place, z: 200 + place },
  ]),
) as WorldLandmarks;
const pose: PoseFrame = { ...drawn, world };

/** The frame as judged, with every leg point made from that of the same and of the other side. */
function judgedAs(make: (own: Landmark, other: Landmark) => Landmark): PoseFrame {
  const landmarks: Record<LandmarkName, Landmark> = { ...pose.landmarks };
  for (const side of SIDES) {
    for (const part of ['knee', 'ankle', 'heel', 'footIndex'] as const) {
      const name = landmarkOf(side, part);
      const other = landmarkOf(otherSide(side), part);
      landmarks[name] = make(pose.landmarks[name], pose.landmarks[other]);
    }
  }
  return { ...pose, landmarks };
}
const named = (judged: PoseFrame | null) =>
  namedWorld({ pose, result: { ...result, pose: judged } });

describe('places in space', () => {
  test('keep their names where the engine kept them', () => {
    expect(named(judgedAs((own) => own))).toEqual(world);
  });

  test('of the legs change sides with the legs in the picture, and nothing else does', () => {
    const places = named(judgedAs((_, other) => other));
    expect(places['left.knee'], 'the export has the legs swapped').toEqual(world['right.knee']);
    expect(places['right.footIndex']).toEqual(world['left.footIndex']);
    expect(places['left.hip'], 'the trunk was turned round').toEqual(world['left.hip']);
  });

  test('of legs that could not be told apart are missing', () => {
    const places = named(judgedAs((own) => ({ ...own, visibility: 0 })));
    expect(places['left.ankle'], 'a guess stands in the export as if it were seen').toBeUndefined();
    expect(places['left.shoulder']).toEqual(world['left.shoulder']);
  });

  test('are the model’s own where nothing was judged, and none where nobody was seen', () => {
    expect(named(null)).toEqual(world);
    expect(namedWorld({ pose: null, result })).toEqual({});
    expect(namedWorld({ pose: drawn, result }), 'a drawn figure has no depth').toEqual({});
  });
});
