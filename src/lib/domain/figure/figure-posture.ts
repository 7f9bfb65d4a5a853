import { measureSpec } from '../kinematics/measures.ts';
import { SIDES } from '../landmarks.ts';
import type { TargetBand } from '../stretch/stretch-definition.ts';
import { STRAIGHT, type BodyAngles } from './body-angles.ts';
import {
  ROLES_OF,
  sideOfLimb,
  type FigurePlan,
  type FigureView,
  type MeasureOfLimb,
} from './figure-plan.ts';
import { contactOf } from './floor-contact.ts';
import type { SegmentLengths } from './segment-lengths.ts';
import { bodyAt, solvePosture, type Claim, type Ground } from './solve-posture.ts';

/** Degrees by which the depth of the stretch may miss the middle of its band: none to speak of. */
const DEPTH_SLACK = 0.02;
/** Bands that the person does not see give way this much more easily than those that are shown. */
const HIDDEN_SLACK = 3;
/**
 * Degrees by which a start posture may miss its values, so that it stands; less for the settle measure,
 * since what moves on the way in has to begin where it begins.
 */
const START_SLACK = 4;
const SETTLE_SLACK = 2;
/** An angle that something speaks of turns freely; any other stays nearly as it was. Degrees. */
const FREE = 400;
const HELD = 4;
const ROUNDS = 14;

export type FigureBody = {
  readonly plan: FigurePlan;
  readonly view: FigureView;
  /** In trunk lengths. */
  readonly lengths: SegmentLengths;
};

/** The bands that hold in the way of doing the stretch that is drawn: the usual one that stretches. */
export function drawnBands<Band extends Pick<TargetBand, 'variants'>>({
  variants,
  targets,
}: Pick<FigurePlan, 'variants'> & { readonly targets: readonly Band[] }): readonly Band[] {
  const drawn = variants.findLast(({ stretchesTarget }) => stretchesTarget) ?? variants[0];
  return targets.filter((band) => band.variants.length === 0 || band.variants.includes(drawn.id));
}

const isDepth = ({ depth }: FigurePlan, { measure, limb }: MeasureOfLimb) =>
  measure === depth.measure && limb === depth.limb;

/**
 * What the bands ask of the held posture: their middles. The depth of the stretch decides, before all
 * others; then those that the person is shown, each the more strictly the narrower it is; what is not
 * shown decides where nothing else does.
 */
export function heldClaims(plan: FigurePlan): readonly Claim[] {
  return drawnBands(plan).map((band): Claim => {
    const [low, high] = band.target;
    const half = ((high - low) / 2) * (band.shown ? 1 : HIDDEN_SLACK);
    return {
      measure: band.measure,
      limb: band.limb,
      value: (low + high) / 2,
      slack: isDepth(plan, band) ? DEPTH_SLACK : half,
    };
  });
}

/**
 * Which angles may turn on the way in: those of the settle measure, which moves, and those that a band
 * other than the depth speaks of. In a fold of the trunk the thigh has a part in the depth and stays.
 */
export function heldSlack(plan: FigurePlan, view: FigureView): readonly number[] {
  const spoken = [...drawnBands(plan).filter((band) => !isDepth(plan, band)), plan.settle];
  const isOfTrunk = spoken.some(({ measure }) => measureSpec(measure).of === 'trunk');
  const legs = SIDES.map((side) =>
    spoken.some(
      ({ measure, limb }) =>
        measureSpec(measure).of === 'leg' && limb !== 'trunk' && sideOfLimb(limb, view) === side,
    )
      ? FREE
      : HELD,
  );
  const [left = HELD, right = HELD] = legs;
  const trunk = isOfTrunk ? FREE : HELD;
  return [trunk, trunk, left, left, right, right];
}

const restingIn = (view: FigureView, when: 'start' | 'held'): Ground['resting'] =>
  when === 'start' ? SIDES : [sideOfLimb(ROLES_OF.lying[1], view)];

/** What a held posture is worked out from, beside the body. */
export type HeldTask = {
  /** As the start posture is without a stance; angles that nothing speaks of stay as in it. */
  readonly from: BodyAngles;
  readonly claims: readonly Claim[];
  readonly guess?: BodyAngles;
  readonly rightRise?: number;
  readonly rounds?: number;
};

/** The held posture of a body: on target, and standing or lying on its floor. */
export function heldPosture(body: FigureBody): BodyAngles {
  return solveHeld(body, { from: firstPosture(body), claims: heldClaims(body.plan) });
}

export function solveHeld({ plan, view, lengths }: FigureBody, task: HeldTask): BodyAngles {
  const { from, claims, guess, rightRise = 0, rounds = ROUNDS } = task;
  return solvePosture(from, {
    view,
    lengths,
    claims,
    ground: { resting: restingIn(view, 'held'), rightRise },
    slack: heldSlack(plan, view),
    rounds,
    ...(guess === undefined ? {} : { guess }),
  });
}

/** The start posture before it is known how far apart feet and knees will stand. */
export const firstPosture = (body: FigureBody): BodyAngles => solveStart(body, undefined);

/**
 * The start posture that leads to a held one: what the stretch says of it, straight where it says
 * nothing. Feet and knees stand where they will stand in the hold, since nobody shifts them on the way.
 */
export function startPosture(body: FigureBody, held: BodyAngles): BodyAngles {
  return solveStart(body, stanceOf(body, held));
}

function solveStart(
  { plan, view, lengths }: FigureBody,
  rightAhead: number | undefined,
): BodyAngles {
  const claims = plan.figure.start.map((claim): Claim => {
    const isSettle = claim.measure === plan.settle.measure && claim.limb === plan.settle.limb;
    return { ...claim, slack: isSettle ? SETTLE_SLACK : START_SLACK };
  });
  const ground: Ground = {
    resting: restingIn(view, 'start'),
    ...(rightAhead === undefined ? {} : { rightAhead }),
  };
  return solvePosture(bentBy(claims, view), {
    view,
    lengths,
    claims,
    ground,
    slack: STRAIGHT_SLACK,
    rounds: ROUNDS,
  });
}

/** Straightness is a weak wish against what the stretch says, a strong one where it says nothing. */
const STRAIGHT_SLACK: readonly number[] = [60, 12, 60, 60, 60, 60];

/** Straight but for the bent knees that are asked for: a first guess that bends the right way. */
function bentBy(claims: readonly Claim[], view: FigureView): BodyAngles {
  const legs = { ...STRAIGHT.legs };
  for (const { measure, limb, value } of claims) {
    const side = sideOfLimb(limb, view);
    const { thigh, kneeFlexion } = legs[side];
    if (measure === 'kneeFlexion') legs[side] = { thigh, kneeFlexion: value };
    if (measure === 'hipFlexion') legs[side] = { thigh: value, kneeFlexion };
    if (measure === 'hipExtension' || measure === 'thighBack') {
      legs[side] = { thigh: -value, kneeFlexion };
    }
  }
  return { ...STRAIGHT, legs };
}

/** How far the right leg stands ahead of the left along x; undefined where it lies. */
export function stanceOf(
  { view, lengths }: Pick<FigureBody, 'view' | 'lengths'>,
  angles: BodyAngles,
): number | undefined {
  if (view.orientation.posture === 'lying') return undefined;
  const landmarks = bodyAt(angles, { view, lengths });
  return contactOf(landmarks, 'right').x - contactOf(landmarks, 'left').x;
}
