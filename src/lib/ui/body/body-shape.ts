import type { BodyView } from '#lib/domain/check-in/body-places.ts';
import { imagePoint } from '#lib/domain/landmarks.ts';
import { closedCurve } from '../figure/smooth-path.ts';

/** A point of the body grid (domain/check-in/body-spots.ts): x from the middle line, y from the crown. */
export type GridPoint = readonly [x: number, y: number];

// The drawn shape of the body: design values, rounder than anatomy and nobody's in particular.
/** One half of trunk and legs, from the nape down the outside and up the inside of the leg. */
const HALF_BODY: readonly GridPoint[] = [
  [12.5, 50],
  [13, 66],
  [18, 75],
  [36, 81],
  [54, 87],
  [63, 99],
  [59, 118],
  [49, 134],
  [45, 152],
  [42.5, 172],
  [46, 192],
  [51, 212],
  [54, 236],
  [53, 262],
  [48, 290],
  [42.5, 314],
  [40, 330],
  [42, 352],
  [38, 378],
  [31, 402],
  [31, 414],
  [38, 424],
  [33, 431],
  [16, 431],
  [12, 422],
  [15, 404],
  [13, 380],
  [11, 354],
  [13, 332],
  [12, 314],
  [8, 288],
  [4, 262],
  [1.4, 246],
];
const HEAD: readonly GridPoint[] = [
  [0, 3],
  [15, 8],
  [23, 22],
  [22, 38],
  [14, 53],
  [0, 59],
];
/** Short hair: a cap over the forehead, and all of the head from behind. */
const HAIR: Readonly<Record<BodyView, readonly GridPoint[]>> = {
  front: [
    [0, 0],
    [16, 4],
    [25, 18],
    [24.5, 29],
    [21.5, 25],
    [15, 18],
    [0, 15],
  ],
  back: [
    [0, 0],
    [16, 4],
    [25, 18],
    [24, 36],
    [16, 50],
    [0, 54],
  ],
};
const ARM: readonly GridPoint[] = [
  [50, 92],
  [60, 92],
  [68, 102],
  [72, 130],
  [77, 160],
  [82, 184],
  [87, 218],
  [82, 223],
  [75, 219],
  [68, 188],
  [62, 162],
  [55, 132],
  [48, 104],
];
const HAND: readonly GridPoint[] = [
  [76, 214],
  [86, 213],
  [91, 226],
  [91, 242],
  [86, 254],
  [79, 250],
  [76, 236],
  [72, 240],
  [69.5, 233],
  [73, 223],
];

export const mirrored = ([x, y]: GridPoint): GridPoint => [-x, y];

const curve = (points: readonly GridPoint[]): string =>
  closedCurve(points.map(([x, y]) => imagePoint(x, y)));
/** A half that begins and ends at the middle line, with its mirror image. */
const whole = (half: readonly GridPoint[]): string =>
  curve([
    ...half,
    ...half
      .filter(([x]) => x !== 0)
      .map(mirrored)
      .reverse(),
  ]);

/** Trunk, neck and legs in one outline. */
export const BODY_PATH = whole(HALF_BODY);
export const HEAD_PATH = whole(HEAD);
export const HAIR_PATHS: Readonly<Record<BodyView, string>> = {
  front: whole(HAIR.front),
  back: whole(HAIR.back),
};
export const ARM_PATHS: readonly string[] = [curve(ARM), curve(ARM.map(mirrored))];
export const HAND_PATHS: readonly string[] = [curve(HAND), curve(HAND.map(mirrored))];

/** Where the feet begin; they are bare, the rest is clothed. */
export const ANKLES = 404;
/** Where neck and collar meet. */
export const COLLAR = 73;

/** What is seen of the body grid. */
export type BodyFrame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
export const WHOLE_BODY: BodyFrame = { left: -112, top: -8, width: 224, height: 448 };
/** Where the spots are. */
export const HIPS_TO_KNEES: BodyFrame = { left: -126, top: 130, width: 252, height: 206 };
