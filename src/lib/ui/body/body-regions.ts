import { BODY_PLACES, type BodyPlace, type BodyView } from '#lib/domain/check-in/body-places.ts';
import { acrossPicture } from '#lib/domain/check-in/body-spots.ts';
import type { BodyPlaceId } from '#lib/domain/check-in/feeling.ts';
import { BACK_PARTS } from './back-parts.ts';
import { mirrored, type GridPoint } from './body-shape.ts';
import type { DrawnPart, DrawnParts } from './drawn-parts.ts';
import { FRONT_PARTS } from './front-parts.ts';

/**
 * A place as it is drawn. Neighbours share their borders, and the outer ones lie well outside the
 * body, so that a finger finds a narrow part; what is coloured is cut at the outline of the body.
 */
export type BodyRegion = BodyPlace & {
  readonly corners: readonly GridPoint[];
  readonly path: string;
  /** The middle of what is seen of it. */
  readonly centre: GridPoint;
};

const PARTS: { readonly [View in BodyView]: DrawnParts<View> } = {
  front: FRONT_PARTS,
  back: BACK_PARTS,
};

const pathOf = (corners: readonly GridPoint[]): string =>
  `M${corners.map(([x, y]) => `${String(x)} ${String(y)}`).join('L')}Z`;

function drawnOf({ id, view, side, part }: BodyPlace): DrawnPart {
  const { middle, paired } = PARTS[view];
  const parts: Partial<Record<string, DrawnPart>> = side === null ? middle : paired;
  const drawn = parts[part];
  if (drawn === undefined) throw new Error(`The body drawing has no region for "${id}"`);
  if (side === null) {
    const { corners, centre } = drawn;
    const inner = corners.filter(([x]) => x !== 0);
    return { centre, corners: [...corners, ...inner.map(mirrored).reverse()] };
  }
  if (acrossPicture(view, side) === 1) return drawn;
  return { centre: mirrored(drawn.centre), corners: drawn.corners.map(mirrored) };
}

/** Every place of the body as it is drawn, in the order of `BODY_PLACES`. */
export const BODY_REGIONS: readonly BodyRegion[] = BODY_PLACES.map((place) => {
  const drawn = drawnOf(place);
  return { ...place, ...drawn, path: pathOf(drawn.corners) };
});

/** The region of a place; null for one that this version does not know. */
export const regionOf = (id: BodyPlaceId): BodyRegion | null =>
  BODY_REGIONS.find((region) => region.id === id) ?? null;
