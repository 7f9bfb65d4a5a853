import { measureSpec, type MeasureName } from '../kinematics/measures.ts';
import { imagePoint, SIDES, type Landmarks, type Side } from '../landmarks.ts';
import type { MeasuredLimb } from '../stretch/stretch-definition.ts';
import { axesOf } from './body-axes.ts';
import { fromList, toList, turnsOf, type BodyAngles } from './body-angles.ts';
import { sideOfLimb, type FigureView } from './figure-plan.ts';
import { contactOf, floorUnderBack, floorUnderFoot } from './floor-contact.ts';
import { leastSquares } from './least-squares.ts';
import { placeBody } from './place-body.ts';
import type { SegmentLengths } from './segment-lengths.ts';

/** What a posture should measure, and how far off it may be as easily as others by theirs. */
export type Claim = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  readonly value: number;
  readonly slack: number;
};

/** What a posture rests on. */
export type Ground = {
  /** Lying: the legs that rest. Upright both do. */
  readonly resting: readonly Side[];
  /** How much higher in the picture the floor is under the right leg than under the left, trunk lengths. */
  readonly rightRise?: number;
  /** Where the right leg stands ahead of the left along x, trunk lengths; left out, where it comes to. */
  readonly rightAhead?: number;
};

export type PostureTask = {
  readonly view: FigureView;
  /** In trunk lengths. */
  readonly lengths: SegmentLengths;
  readonly claims: readonly Claim[];
  readonly ground: Ground;
  /** Where to begin looking; at the posture that it starts from when left out. */
  readonly guess?: BodyAngles;
  /** How far each angle of `from` may turn as easily, degrees, in the order of `toList`. */
  readonly slack: readonly number[];
  readonly rounds: number;
};

/** Trunk lengths: what stands must stand. */
const FLOOR_SLACK = 0.0008;
/** Lying, a heel cannot sink into the floor; it rather hovers than that a leg belies its band. */
const SINK_SLACK = 0.008;
const HOVER_SLACK = 0.06;
const AHEAD_SLACK = 0.004;
/** Degrees by which a knee would rather not bend the wrong way. */
const KNEE_SLACK = 0.2;

/** Nothing to pose a skeleton by: what is measured over time, or at the hands. */
const NOT_POSED: ReadonlySet<MeasureName> = new Set(['sway', 'handToKnee']);

/** The body with these angles, mid-hip at the origin, arms along the trunk, in trunk lengths. */
export const bodyAt = (
  angles: BodyAngles,
  { view, lengths }: Pick<PostureTask, 'view' | 'lengths'>,
): Landmarks =>
  placeBody(turnsOf(angles, view.orientation.posture), {
    lengths,
    axes: axesOf(view.orientation),
    midHip: imagePoint(0, 0),
  });

/**
 * The posture nearest to all claims that stands on the floor, starting from another. Claims of one task
 * contradict each other a little, since a trunk, a thigh and the angle between them have a band each:
 * then each gives way by its slack.
 */
export function solvePosture(from: BodyAngles, task: PostureTask): BodyAngles {
  const start = toList(from);
  const claims = task.claims.filter(({ measure }) => !NOT_POSED.has(measure));
  const residualsOf = (list: readonly number[]): readonly number[] => {
    const angles = fromList(list);
    const landmarks = bodyAt(angles, task);
    return [
      ...list.map((value, index) => (value - (start[index] ?? 0)) / (task.slack[index] ?? 1)),
      ...claims.map((claim) => missOf(claim, landmarks, task.view)),
      ...groundMisses(landmarks, task),
      ...SIDES.map((side) => Math.min(0, angles.legs[side].kneeFlexion) / KNEE_SLACK),
    ];
  };
  return fromList(leastSquares(toList(task.guess ?? from), residualsOf, task.rounds));
}

function missOf(claim: Claim, landmarks: Landmarks, view: FigureView): number {
  const { orientation } = view;
  const side = sideOfLimb(claim.limb, view);
  const { compute } = measureSpec(claim.measure);
  return (compute({ landmarks, orientation, yaw: 0, side }) - claim.value) / claim.slack;
}

function groundMisses(landmarks: Landmarks, { view, ground }: PostureTask): readonly number[] {
  if (view.orientation.posture === 'lying') {
    const floor = floorUnderBack(landmarks);
    return ground.resting.map((side) => {
      const below = floorUnderFoot(landmarks, side) - floor;
      return below / (below > 0 ? SINK_SLACK : HOVER_SLACK);
    });
  }
  const [left, right] = [contactOf(landmarks, 'left'), contactOf(landmarks, 'right')];
  const floors = (left.floor - right.floor - (ground.rightRise ?? 0)) / FLOOR_SLACK;
  if (ground.rightAhead === undefined) return [floors];
  return [floors, (right.x - left.x - ground.rightAhead) / AHEAD_SLACK];
}
