import { landmarkOf, SIDES, type Landmarks, type Side } from '../landmarks.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import { fromList, mixAngles, toList, type BodyAngles } from './body-angles.ts';
import { BACK_ABOVE_FLOOR, floorUnderFoot } from './floor-contact.ts';
import { leastSquares } from './least-squares.ts';
import { bodyAt, type PostureTask } from './solve-posture.ts';

type Body = Pick<PostureTask, 'view' | 'lengths'>;

/** The angles of a body on its way from the start posture (0) to the held one (1). */
export type PosedMotion = (part: number) => BodyAngles;

/** A foot that is this near to the floor in a posture rests on it, trunk lengths. Design value. */
const NEARLY = 0.15;
/** Shins from this turn on stand on a flat sole; see `soleTurn`. Degrees. */
const STANDS_FROM = -45;
/** Trunk lengths: what stands must stand. */
const FLOOR_SLACK = 0.001;
/** Degrees by which trunk and neck, and the angles of a leg, give way so that the feet stand. */
const SLACK: readonly number[] = [0.2, 0.2, 5, 5, 5, 5];
const ROUNDS = 8;
const ROUNDS_ON_THE_WAY = 4;

/** A foot on the floor. `ahead` is how far its ankle is from the shoulders where it stays, else null. */
type Foot = { readonly side: Side; readonly ahead: number | null };

/**
 * The way of a body that lies on its back. Feet that rest in both postures rest all the way: those that
 * stand in both do so on one spot, others slide along the floor. The trunk keeps its given angles and the
 * legs give way, since a pelvis that is lifted between feet and shoulders leaves them no choice.
 */
export function lyingMotion(
  { start, held }: { readonly start: BodyAngles; readonly held: BodyAngles },
  body: Body,
): PosedMotion {
  const resting = SIDES.filter((side) => [start, held].every((end) => isOnFloor(end, side, body)));
  const sliding = resting.map((side): Foot => ({ side, ahead: null }));
  const first = onFloor(start, { body, feet: sliding, rounds: ROUNDS });
  const feet = sliding.map(({ side }): Foot => {
    const stays = [start, held].every((end) => doesStand(end, side));
    return { side, ahead: stays ? aheadOf(bodyAt(first, body), side) : null };
  });
  const last = onFloor(held, { body, feet, rounds: ROUNDS });
  return (part) => {
    if (part <= 0) return first;
    if (part >= 1) return last;
    return onFloor(mixAngles(first, last, part), { body, feet, rounds: ROUNDS_ON_THE_WAY });
  };
}

const doesStand = ({ legs }: BodyAngles, side: Side): boolean =>
  legs[side].thigh - legs[side].kneeFlexion <= STANDS_FROM;

const isOnFloor = (angles: BodyAngles, side: Side, body: Body): boolean =>
  Math.abs(belowFloor(bodyAt(angles, body), side)) < NEARLY;

/** How far the foot is below the floor that the shoulders lie on, trunk lengths. */
const belowFloor = (landmarks: Landmarks, side: Side): number =>
  floorUnderFoot(landmarks, side) - trunkOf(landmarks).midShoulder.y - BACK_ABOVE_FLOOR;

const aheadOf = (landmarks: Landmarks, side: Side): number =>
  landmarks[landmarkOf(side, 'ankle')].point.x - trunkOf(landmarks).midShoulder.x;

function onFloor(
  wanted: BodyAngles,
  {
    body,
    feet,
    rounds,
  }: { readonly body: Body; readonly feet: readonly Foot[]; readonly rounds: number },
): BodyAngles {
  const near = toList(wanted);
  const residualsOf = (list: readonly number[]): readonly number[] => {
    const landmarks = bodyAt(fromList(list), body);
    return [
      ...list.map((value, index) => (value - (near[index] ?? 0)) / (SLACK[index] ?? 1)),
      ...feet.map(({ side }) => belowFloor(landmarks, side) / FLOOR_SLACK),
      ...feet.map(({ side, ahead }) =>
        ahead === null ? 0 : (aheadOf(landmarks, side) - ahead) / FLOOR_SLACK,
      ),
    ];
  };
  return fromList(leastSquares(near, residualsOf, rounds));
}
