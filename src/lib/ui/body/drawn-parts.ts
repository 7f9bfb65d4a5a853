import type { BodyView, MiddlePart, PairedPart } from '#lib/domain/check-in/body-places.ts';
import type { GridPoint } from './body-shape.ts';

/** Where the borders of a part run on the body grid, and the middle of what is seen of it. */
export type DrawnPart = { readonly centre: GridPoint; readonly corners: readonly GridPoint[] };

/** The parts that can be marked in one view. */
export type DrawnParts<View extends BodyView> = {
  /** Halves of the parts across the middle, from the middle line above to the one below. */
  readonly middle: Readonly<Record<MiddlePart<View>, DrawnPart>>;
  /** Of the parts that are there twice, the one on the side where x is above 0. */
  readonly paired: Readonly<Record<PairedPart<View>, DrawnPart>>;
};
