import { axesOf } from '#lib/domain/figure/body-axes.ts';
import type { FigureView } from '#lib/domain/figure/figure-plan.ts';
import { lengthOf } from '#lib/domain/kinematics/joint-angle.ts';
import { nearSide } from '#lib/domain/kinematics/orientation.ts';
import { trunkOf } from '#lib/domain/kinematics/trunk.ts';
import { otherSide, type ImagePoint, type Landmarks, type Side } from '#lib/domain/landmarks.ts';
import type { LimbRole } from '#lib/domain/stretch/stretch-definition.ts';
import {
  footShape,
  forearmShape,
  hairKnot,
  hairShape,
  handShape,
  kneeCap,
  headShape,
  neckShape,
  psoasLine,
  shinShape,
  thighShape,
  trunkShape,
  upperArmShape,
  type DrawnBody,
} from './body-outline.ts';

type Disc = { readonly centre: ImagePoint; readonly radius: number };

/** The limbs of a side, each a list of shapes from back to front. */
type DrawnSide = {
  readonly side: Side;
  readonly leg: readonly string[];
  readonly knee: Disc;
  readonly foot: string;
  readonly arm: readonly string[];
  readonly hand: string;
};

/** Everything that is drawn of a body, as the `d` of paths. */
export type FigureDrawing = {
  readonly far: DrawnSide;
  readonly near: DrawnSide;
  readonly trunk: string;
  readonly neck: string;
  readonly head: string;
  readonly hair: string;
  readonly knot: Disc;
  /** Of the stretched side; null when no limb is named. */
  readonly psoas: string | null;
};

export function drawFigure(
  landmarks: Landmarks,
  view: FigureView,
  stretchedLimb: LimbRole | null,
): FigureDrawing {
  const body: DrawnBody = {
    landmarks,
    axes: axesOf(view.orientation),
    trunk: lengthOf(trunkOf(landmarks).cranial),
  };
  const near = nearSide(view.orientation);
  const stretched = stretchedLimb === null ? undefined : view.roles[stretchedLimb];
  return {
    far: drawSide(body, otherSide(near)),
    near: drawSide(body, near),
    trunk: trunkShape(body),
    neck: neckShape(body),
    head: headShape(body),
    hair: hairShape(body),
    knot: hairKnot(body),
    psoas: stretched === undefined ? null : psoasLine(body, stretched),
  };
}

const drawSide = (body: DrawnBody, side: Side): DrawnSide => ({
  side,
  leg: [shinShape(body, side), thighShape(body, side)],
  knee: kneeCap(body, side),
  foot: footShape(body, side),
  arm: [upperArmShape(body, side), forearmShape(body, side)],
  hand: handShape(body, side),
});
