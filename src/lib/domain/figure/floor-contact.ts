import { landmarkOf, type Landmarks, type Side } from '../landmarks.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import { lengthOf } from '../kinematics/joint-angle.ts';

/**
 * How far a landmark that rests on the floor lies above it, in trunk lengths: landmarks sit inside the
 * body. Design values, from the ankle's height of 0.039 of body height (Drillis and Contini 1966) and
 * the drawn thickness of the limbs.
 */
const ABOVE_FLOOR = { knee: 0.085, ankle: 0.07, heel: 0.035, footIndex: 0.03 } as const;
type ContactPart = keyof typeof ABOVE_FLOOR;

/** The same for a back that lies flat, at hips and shoulders. */
export const BACK_ABOVE_FLOOR = 0.19;

/** Where a leg touches the floor, or would first. `floor` is the y of the floor there, pixels. */
export type Contact = {
  readonly part: 'knee' | 'ankle';
  /** Where it stands along the floor. */
  readonly x: number;
  readonly floor: number;
};

/** A knee that is this near to the lowest point of its leg carries it, trunk lengths. Design value. */
const NEARLY = 0.12;

/**
 * Where a leg touches. A kneeling leg lies on knee and instep, and which of them is lower is a matter of
 * a hair: there the knee carries, and the foot is left out.
 */
export function contactOf(landmarks: Landmarks, side: Side): Contact {
  const foot = floorUnderFoot(landmarks, side);
  const knee = floorUnder(landmarks, side, 'knee');
  const isOnKnee = foot - knee < NEARLY * lengthOf(trunkOf(landmarks).cranial);
  const part = isOnKnee ? 'knee' : 'ankle';
  const { x } = landmarks[landmarkOf(side, part)].point;
  return { part, x, floor: isOnKnee ? knee : foot };
}

/** The y at which the floor would touch the lowest of a foot. */
export const floorUnderFoot = (landmarks: Landmarks, side: Side): number =>
  Math.max(
    ...(['ankle', 'heel', 'footIndex'] as const).map((part) => floorUnder(landmarks, side, part)),
  );

const floorUnder = (landmarks: Landmarks, side: Side, part: ContactPart): number =>
  landmarks[landmarkOf(side, part)].point.y +
  ABOVE_FLOOR[part] * lengthOf(trunkOf(landmarks).cranial);

/** The floor under a body that lies on its back. */
export function floorUnderBack(landmarks: Landmarks): number {
  const { midHip, cranial } = trunkOf(landmarks);
  return midHip.y + BACK_ABOVE_FLOOR * lengthOf(cranial);
}
