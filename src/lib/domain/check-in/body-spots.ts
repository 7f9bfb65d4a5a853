import type { BodySpotId } from '../guide/practice-definition.ts';
import type { Side } from '../landmarks.ts';

/**
 * A point on the grid of the body drawing, whose unit is some four millimetres of a grown body: y runs
 * down from the crown, x away from the middle line towards the side that is meant.
 */
export type BodyPoint = readonly [x: number, y: number];

/**
 * The front end of the hip bone and of the groin crease, which runs from there to the middle. Whatever
 * is pressed keeps clear of both the crease and the navel.
 */
export const HIP_BONE: BodyPoint = [37, 196];
export const CREASE_END: BodyPoint = [4, 240];
export const NAVEL: BodyPoint = [0, 172];

/**
 * The points that are pressed or rolled, all on the front of the body. The thigh: its middle strip,
 * thirds from the top, below and outside the groin triangle. The iliacus: 2 to 3 cm inside the front
 * hip bone, along it (docs/clinical.md E, "If pressing is offered at all").
 */
const SPOTS: Readonly<Record<BodySpotId, BodyPoint>> = {
  'thigh-upper': [34, 250],
  'thigh-middle': [31, 272],
  'thigh-lower': [29, 294],
  'outer-thigh-upper': [48, 250],
  'outer-thigh-middle': [44.5, 273],
  'outer-thigh-lower': [40, 296],
  'iliacus-upper': [38, 178],
  'iliacus-middle': [34.5, 187],
  'iliacus-lower': [30, 195],
};

/** Every spot that content may name. */
export const BODY_SPOT_IDS: readonly BodySpotId[] = Object.keys(SPOTS);

/** Where a spot is on that side of the body; null for one that this version does not know. */
export const spotPoint = (id: BodySpotId): BodyPoint | null =>
  Object.hasOwn(SPOTS, id) ? (SPOTS[id] ?? null) : null;

/**
 * Which way a side of the body lies in the picture: 1 to the right, -1 to the left. Somebody seen from
 * the front has their left at the right of the picture.
 */
export const acrossPicture = (view: 'front' | 'back', side: Side): 1 | -1 =>
  (view === 'front') === (side === 'left') ? 1 : -1;
