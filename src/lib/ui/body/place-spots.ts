import type { BodyView } from '#lib/domain/check-in/body-places.ts';
import { acrossPicture, spotPoint } from '#lib/domain/check-in/body-spots.ts';
import type { BodySpotId } from '#lib/domain/guide/practice-definition.ts';
import type { Side } from '#lib/domain/landmarks.ts';
import type { BodyFrame, GridPoint } from './body-shape.ts';

/** A point to be shown: the one that is pressed now, one to come, or one that is behind. */
export type BodySpot = { readonly id: BodySpotId; readonly state: 'now' | 'next' | 'done' };

export type PlacedSpot = BodySpot & {
  /** From 1, in the order in which the points come. */
  readonly number: number;
  readonly at: GridPoint;
  /** The middle of its number, beside the body. */
  readonly badge: GridPoint;
};

type Picture = { readonly side: Side; readonly view: BodyView; readonly frame: BodyFrame };

/** From the edge of the picture to the middle of a number, and from one number to the next. */
const BADGE_INSET = 15;
const BADGE_STEP = 28;

/**
 * Where the points and their numbers are in the picture. The numbers stand in a column beside the body
 * and are as high as their points as far as they have room. Points that this version does not know are
 * left out, and the others keep their numbers.
 */
export function placeSpots(
  spots: readonly BodySpot[],
  { side, view, frame }: Picture,
): readonly PlacedSpot[] {
  const across = acrossPicture(view, side);
  const known = spots.flatMap((spot, index) => {
    const point = spotPoint(spot.id);
    return point === null ? [] : [{ ...spot, number: index + 1, point }];
  });
  const heights = known.map(({ point }) => point[1]).sort((a, b) => a - b);
  const middle = heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.length);
  const downwards = [...known].sort((a, b) => a.point[1] - b.point[1]);
  const badgeX = across * (frame.width / 2 - BADGE_INSET);
  return known.map(({ point: [x, y], ...spot }) => {
    const row = downwards.findIndex(({ number }) => number === spot.number);
    const badgeY = middle + (row - (known.length - 1) / 2) * BADGE_STEP;
    return { ...spot, at: [across * x, y], badge: [badgeX, badgeY] };
  });
}
