import type { BandPlace } from '#lib/domain/form/band.ts';

/** A value beside its joint, in canvas pixels. */
export type Label = {
  readonly text: string;
  readonly place: BandPlace;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const GAP = 4;

const overlaps = (a: Label, b: Label): boolean =>
  a.left < b.left + b.width + GAP &&
  b.left < a.left + a.width + GAP &&
  a.top < b.top + b.height + GAP &&
  b.top < a.top + a.height + GAP;

/**
 * Moves labels so that each lies inside the picture and none covers another: one that would is put
 * under the label in its way, the earlier ones staying where they are.
 */
export function placeLabels(
  labels: readonly Label[],
  picture: { readonly width: number; readonly height: number },
): readonly Label[] {
  const placed: Label[] = [];
  for (const label of labels) {
    let top = clamp(label.top, picture.height - label.height);
    const left = clamp(label.left, picture.width - label.width);
    let inTheWay: Label | undefined;
    do {
      const here = { ...label, left, top };
      inTheWay = placed.find((other) => overlaps(here, other));
      if (inTheWay !== undefined) top = inTheWay.top + inTheWay.height + GAP;
    } while (inTheWay !== undefined);
    placed.push({ ...label, left, top });
  }
  return placed;
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, GAP), max - GAP);
