import { SIDES, type Side } from '../landmarks.ts';
import type { BodyPlaceId } from './feeling.ts';

/** From where the body is drawn. */
export const BODY_VIEWS = ['front', 'back'] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

/** Across the middle of the body, from the head down. */
const MIDDLE = {
  front: ['head', 'neck', 'chest', 'belly'],
  back: ['neck', 'upper-back', 'low-back'],
} as const;
/** Once on each side of the body, from the head down. */
const PAIRED = {
  front: ['shoulder', 'hip', 'groin', 'thigh', 'knee', 'shin', 'foot'],
  back: ['buttock', 'thigh', 'calf'],
} as const;

export type MiddlePart<View extends BodyView = BodyView> = (typeof MIDDLE)[View][number];
export type PairedPart<View extends BodyView = BodyView> = (typeof PAIRED)[View][number];

/** A part of the body that can be marked; its wording is in the message catalogue under its id. */
export type BodyPlace = {
  /** View, side where there is one, and part, such as `front.left.hip`. Kept in records. */
  readonly id: BodyPlaceId;
  readonly view: BodyView;
  /** The person's own side; null across the middle. */
  readonly side: Side | null;
  readonly part: MiddlePart | PairedPart;
};

/** Every place of the body drawing: the front before the back, each from the head down. */
export const BODY_PLACES: readonly BodyPlace[] = BODY_VIEWS.flatMap((view) => [
  ...MIDDLE[view].map((part) => ({ id: `${view}.${part}`, view, side: null, part })),
  ...PAIRED[view].flatMap((part) =>
    SIDES.map((side) => ({ id: `${view}.${side}.${part}`, view, side, part })),
  ),
]);

/** The marked places in the order of the drawing; ids that this version does not know are left out. */
export const placesOf = (ids: readonly BodyPlaceId[]): readonly BodyPlace[] =>
  BODY_PLACES.filter(({ id }) => ids.includes(id));
