import { sideOfLimb, type FigureView, type MeasureOfLimb } from '#lib/domain/figure/figure-plan.ts';
import type { BySide } from '#lib/domain/figure/place-body.ts';
import { measureSpec } from '#lib/domain/kinematics/measures.ts';
import { landmarkOf, SIDES, type BodyPart, type Side } from '#lib/domain/landmarks.ts';

/** Which parts of the body stand out. */
export type MarkedParts = {
  readonly trunk: boolean;
  readonly neck: boolean;
  readonly legs: BySide<{ readonly thigh: boolean; readonly shin: boolean }>;
};

const NO_LEG = { thigh: false, shin: false };
export const NOTHING_MARKED: MarkedParts = {
  trunk: false,
  neck: false,
  legs: { left: NO_LEG, right: NO_LEG },
};

/** The parts that a measure is taken from: of a leg only that leg, though its trunk line takes part. */
export function partsOfMeasure({ measure, limb }: MeasureOfLimb, view: FigureView): MarkedParts {
  const spec = measureSpec(measure);
  const marked = sideOfLimb(limb, view);
  const takes = (side: Side, part: BodyPart): boolean =>
    spec.landmarks(side).includes(landmarkOf(side, part));
  if (spec.of === 'trunk') {
    return { ...NOTHING_MARKED, trunk: true, neck: takes(marked, 'ear') };
  }
  const legs = Object.fromEntries(
    SIDES.map((side) => [side, side === marked ? legParts((part) => takes(side, part)) : NO_LEG]),
  ) as MarkedParts['legs'];
  return { ...NOTHING_MARKED, legs };
}

function legParts(takes: (part: BodyPart) => boolean) {
  const shin = takes('ankle');
  const thigh = takes('hip') || !shin;
  return { shin, thigh };
}

/** A whole leg. */
export const wholeLeg = (side: Side): MarkedParts => ({
  ...NOTHING_MARKED,
  legs: { left: NO_LEG, right: NO_LEG, [side]: { thigh: true, shin: true } },
});
