import { imagePoint, SIDES, type Landmarks, type Side } from '../landmarks.ts';
import { nearSide } from '../kinematics/orientation.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import type { HandPlace } from '../stretch/stretch-definition.ts';
import { axesOf } from './body-axes.ts';
import { mixAngles, turnsOf, type BodyAngles } from './body-angles.ts';
import { footingOf, type FigureOptions, type StretchFigure } from './figure.ts';
import { advisedView, ROLES_OF, type FigureView } from './figure-plan.ts';
import { BACK_ABOVE_FLOOR } from './floor-contact.ts';
import { moveBody, placeBody, type ArmTurns, type BodyTurns } from './place-body.ts';
import { placeHands } from './place-hands.ts';
import { lyingMotion, type PosedMotion } from './posed-motion.ts';
import { scaleLengths, TYPICAL_LENGTHS, type SegmentLengths } from './segment-lengths.ts';

/** A figure of which every angle is given, for practices that nobody measures. */
export type PosedFigurePlan = {
  readonly posture: 'upright' | 'lying';
  /** Lying on the back and seen from the side, or lying on the side and seen from above. */
  readonly seenFrom: 'side' | 'above';
  readonly start: BodyAngles;
  readonly held: BodyAngles;
  readonly hands: { readonly start: HandPlace | null; readonly held: HandPlace | null };
};

/** Lying on the back with the arms on the floor, palms down; turns as in `Segment`. Design values. */
const ARM_ON_FLOOR: ArmTurns = { upperArm: -9, forearm: -4, hand: 0 };
/**
 * Lying on the side: the upper arm of the arm on top along the trunk, the hand on the thigh; the other
 * one bent before the face. Design values.
 */
const ARM_ON_TOP: ArmTurns = { upperArm: 12, forearm: 24, hand: 14 };
const ARM_ON_MAT: ArmTurns = { upperArm: 96, forearm: 158, hand: 172 };

type PosedBody = {
  readonly plan: PosedFigurePlan;
  readonly view: FigureView;
  readonly lengths: SegmentLengths;
};

/**
 * The drawing of a practice without camera. Lying on the back, the shoulders stay where they are and so
 * do feet that stand in both postures; seen from above, the body lies on its mat and the hips stay.
 */
export function posedFigure(plan: PosedFigurePlan, options: FigureOptions = {}): StretchFigure {
  const view = options.view ?? postureView(plan);
  const lengths = options.lengths ?? TYPICAL_LENGTHS;
  const trunk = options.trunk ?? 100;
  const body: PosedBody = { plan, view, lengths: scaleLengths(lengths, trunk) };
  const anglesAt = motionOf(plan, view, lengths);
  return { view, at: (part) => resting(bodyOf(body, anglesAt(part), part), { plan, view, trunk }) };
}

/** The leading leg near the camera; from above, the leg that lies on top. */
const postureView = ({ posture }: PosedFigurePlan): FigureView =>
  advisedView({ posture, nearLimb: ROLES_OF[posture][0] });

function motionOf(plan: PosedFigurePlan, view: FigureView, lengths: SegmentLengths): PosedMotion {
  if (liesOnBack(plan)) return lyingMotion(plan, { view, lengths });
  return (part) => mixAngles(plan.start, plan.held, Math.min(1, Math.max(0, part)));
}

const liesOnBack = ({ posture, seenFrom }: PosedFigurePlan): boolean =>
  posture === 'lying' && seenFrom === 'side';

function bodyOf({ plan, view, lengths }: PosedBody, angles: BodyAngles, part: number): Landmarks {
  const axes = axesOf(view.orientation);
  const near = nearSide(view.orientation);
  const turns = withArms(turnsOf(angles, view.orientation.posture), plan, near);
  const landmarks = placeBody(turns, { lengths, axes, midHip: imagePoint(0, 0) });
  // Whoever lies on a side has only the arm on top to hold with.
  const sides = plan.seenFrom === 'above' ? [near] : SIDES;
  return placeHands(landmarks, { hands: plan.hands, part, view, lengths, axes, sides });
}

function withArms(turns: BodyTurns, plan: PosedFigurePlan, near: Side): BodyTurns {
  if (plan.posture === 'upright') return turns;
  if (plan.seenFrom === 'side') {
    return { ...turns, arms: { left: ARM_ON_FLOOR, right: ARM_ON_FLOOR } };
  }
  return { ...turns, arms: { left: ARM_ON_MAT, right: ARM_ON_MAT, [near]: ARM_ON_TOP } };
}

/** Puts the body where it rests; the floor is at y = 0, or the hips where it is seen from above. */
function resting(
  landmarks: Landmarks,
  { plan, view, trunk }: Pick<PosedBody, 'plan' | 'view'> & { readonly trunk: number },
): Landmarks {
  if (plan.seenFrom === 'above') return landmarks;
  if (!liesOnBack(plan)) {
    const { x, y } = footingOf(landmarks, view);
    return moveBody(landmarks, { dx: -x, dy: -y });
  }
  const { midShoulder } = trunkOf(landmarks);
  return moveBody(landmarks, {
    dx: -midShoulder.x,
    dy: -BACK_ABOVE_FLOOR * trunk - midShoulder.y,
  });
}
