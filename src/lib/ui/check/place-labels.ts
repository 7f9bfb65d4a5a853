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

/** The tops at which a label would just clear those that stand already, and its own. */
const topsFor = (label: Label, placed: readonly Label[]): readonly number[] => [
  label.top,
  ...placed.flatMap(({ top, height }) => [top - label.height - GAP, top + height + GAP]),
];

/** Joints are listed from above, so a label that goes up soon stands at the joint of another. */
const UPWARDS = 4;

const detour = (own: number, top: number): number =>
  top < own ? UPWARDS * (own - top) : top - own;

/**
 * Moves labels so that each lies inside the picture and none covers another: one that would is put
 * above or below the labels in its way, near to its joint and rather below, the earlier ones staying
 * where they are. In a picture without room for all, the last ones cover others.
 */
export function placeLabels(
  labels: readonly Label[],
  picture: { readonly width: number; readonly height: number },
): readonly Label[] {
  const placed: Label[] = [];
  for (const label of labels) {
    const left = clamp(label.left, picture.width - label.width);
    const own = clamp(label.top, picture.height - label.height);
    const free = topsFor({ ...label, top: own }, placed)
      .filter((top) => clamp(top, picture.height - label.height) === top)
      .filter((top) => !placed.some((other) => overlaps({ ...label, left, top }, other)))
      .sort((a, b) => detour(own, a) - detour(own, b));
    placed.push({ ...label, left, top: free[0] ?? own });
  }
  return placed;
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, GAP), max - GAP);
