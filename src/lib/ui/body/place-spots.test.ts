import { describe, expect, it } from 'vitest';
import { HIPS_TO_KNEES } from './body-shape.ts';
import { placeSpots, type BodySpot } from './place-spots.ts';

const SPOTS: readonly BodySpot[] = [
  { id: 'thigh-middle', state: 'done' },
  { id: 'thigh-upper', state: 'now' },
  { id: 'thigh-lower', state: 'next' },
];
const picture = { side: 'left', view: 'front', frame: HIPS_TO_KNEES } as const;

describe('points in the picture', () => {
  it('are numbered in the order in which they come, with the numbers as high as the points', () => {
    const placed = placeSpots(SPOTS, picture);
    expect(placed.map(({ number, state }) => [number, state])).toEqual([
      [1, 'done'],
      [2, 'now'],
      [3, 'next'],
    ]);
    expect(
      placed.map(({ badge }) => badge[1]),
      'the leaders cross',
    ).toEqual([272, 244, 300]);
  });

  it('are on the side that is meant, mirrored for the other', () => {
    const left = placeSpots(SPOTS, picture);
    const right = placeSpots(SPOTS, { ...picture, side: 'right' });
    expect(left.map(({ at }) => at[0])).toEqual([31, 34, 29]);
    expect(
      right.map(({ at }) => at[0]),
      'the wrong thigh is pressed',
    ).toEqual([-31, -34, -29]);
    expect(right.every(({ badge }) => badge[0] < 0)).toBe(true);
  });

  it('keep their numbers where one of them is not known', () => {
    const placed = placeSpots([{ id: 'elsewhere', state: 'done' }, ...SPOTS.slice(1)], picture);
    expect(
      placed.map(({ number }) => number),
      'the voice says another number than the picture',
    ).toEqual([2, 3]);
  });

  it('stay inside the picture with all of the points of a long practice', () => {
    const many = [
      'iliacus-upper',
      'iliacus-middle',
      'iliacus-lower',
      'thigh-upper',
      'thigh-middle',
      'thigh-lower',
    ];
    const placed = placeSpots(
      many.map((id) => ({ id, state: 'next' })),
      picture,
    );
    const { top, height } = HIPS_TO_KNEES;
    for (const { badge } of placed) {
      expect(badge[1], 'a number is cut off').toBeGreaterThan(top + 12);
      expect(badge[1]).toBeLessThan(top + height - 12);
    }
  });
});
