import {
  landmarkOf,
  SIDES,
  type BodyPart,
  type PoseFrame,
  type Side,
  type WorldPoint,
} from '#lib/domain/landmarks.ts';
import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import { partsOf, sideOf } from './true-measures.ts';
import { trueHandedness, type ClipTruth, type TruthFrame } from './truth.ts';

/**
 * What the landmarker's own points give without any engine, each limb from the landmarks that bear
 * its name: the baseline that the engine has to beat. The facing side is taken from the truth.
 */
export type RawMeasure = {
  readonly value: number;
  /** The truth in the same definition as `value`. */
  readonly truth: number;
};

type Vector = { readonly x: number; readonly y: number; readonly z: number };

const DEGREES = 180 / Math.PI;
const UP: Vector = { x: 0, y: -1, z: 0 };
const DOWN: Vector = { x: 0, y: 1, z: 0 };

const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;
const angleBetween = (a: Vector, b: Vector): number =>
  Math.acos(Math.min(1, Math.max(-1, dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))))) * DEGREES;
/** From `a` to `b`, positive clockwise in the picture. */
const turnBetween = (a: Vector, b: Vector): number =>
  Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y) * DEGREES;

/** The side whose landmarks the model believes in more. */
function nearSideOf({ landmarks }: PoseFrame): Side {
  const parts: readonly BodyPart[] = ['shoulder', 'hip', 'knee', 'ankle'];
  const [left, right] = SIDES.map((side) =>
    parts.reduce((sum, part) => sum + landmarks[landmarkOf(side, part)].visibility, 0),
  );
  return (left ?? 0) >= (right ?? 0) ? 'left' : 'right';
}

type Line = {
  readonly trunk: Vector;
  readonly thigh: Vector;
  readonly shin: Vector;
  /** Minus the other turns around: +1 when the front is clockwise of the head's direction. */
  readonly hand: 1 | -1;
};

/** Trunk upwards from the hip, thigh and shin downwards, of one side. */
function lineOf(pointOf: (part: BodyPart) => Vector, hand: 1 | -1): Line {
  return {
    trunk: minus(pointOf('shoulder'), pointOf('hip')),
    thigh: minus(pointOf('knee'), pointOf('hip')),
    shin: minus(pointOf('ankle'), pointOf('knee')),
    hand,
  };
}

type Formula = (line: Line) => number;
const caudal = ({ trunk }: Line): Vector => minus({ x: 0, y: 0, z: 0 }, trunk);
/** How far below the horizontal is minus: a thigh that points down is at minus ninety. */
const fromFloor = (segment: Vector): number => angleBetween(segment, DOWN) - 90;

const IN_PICTURE: Readonly<Record<string, Formula>> = {
  trunkLean: ({ trunk, hand }) => hand * turnBetween(UP, trunk),
  trunkFromFloor: ({ trunk }) => fromFloor(trunk),
  hipExtension: (line) => line.hand * turnBetween(caudal(line), line.thigh),
  hipFlexion: (line) => -line.hand * turnBetween(caudal(line), line.thigh),
  thighBack: ({ thigh, hand }) => hand * turnBetween(DOWN, thigh),
  kneeFlexion: ({ thigh, shin }) => angleBetween(thigh, shin),
  shinLean: ({ shin, hand }) => hand * turnBetween(DOWN, shin),
  thighFromFloor: ({ thigh }) => fromFloor(thigh),
};

/**
 * The angle of the near side's line in the picture: shoulder, hip, knee, ankle of one side, as
 * Sports2D measures. Null where the measure is not of that kind.
 */
export function rawInPicture(
  { truth, frame }: { readonly truth: ClipTruth; readonly frame: TruthFrame },
  pose: PoseFrame,
  key: MeasureKey,
): number | null {
  const { name, limb } = partsOf(key);
  const side = limb === 'trunk' ? nearSideOf(pose) : sideOf(truth, key);
  const formula = IN_PICTURE[name];
  if (side === null || formula === undefined) return null;
  const line = lineOf(
    (part) => ({ ...pose.landmarks[landmarkOf(side, part)].point, z: 0 }),
    trueHandedness(truth, frame),
  );
  return formula(line);
}

type WorldFormula = {
  readonly value: (line: Line) => number;
  /** The same angle by the truth file: in space, without a sign. */
  readonly truth: (angle: (name: string) => number, side: Side) => number;
};

const HIP: WorldFormula = {
  value: (line) => angleBetween(caudal(line), line.thigh),
  truth: (angle, side) => 180 - angle(`${side}_hip_3d`),
};
const THIGH: WorldFormula = {
  value: ({ thigh }) => angleBetween(thigh, DOWN),
  truth: (angle, side) => angle(`${side}_thigh_from_vertical`),
};
const TRUNK: WorldFormula = {
  value: ({ trunk }) => angleBetween(trunk, UP),
  truth: (angle) => angle('trunkLeanFromVertical'),
};
const IN_SPACE: Readonly<Record<string, WorldFormula>> = {
  trunkLean: TRUNK,
  trunkFromFloor: TRUNK,
  hipExtension: HIP,
  hipFlexion: HIP,
  thighBack: THIGH,
  thighFromFloor: THIGH,
  kneeFlexion: {
    value: ({ thigh, shin }) => angleBetween(thigh, shin),
    truth: (angle, side) => angle(`${side}_knee_flexion`),
  },
  shinLean: {
    value: ({ shin }) => angleBetween(shin, DOWN),
    truth: (angle, side) => angle(`${side}_shin_from_vertical`),
  },
};

/** The same from the world landmarks, in space and without a sign, beside its own truth. */
export function rawInSpace(
  { truth, frame }: { readonly truth: ClipTruth; readonly frame: TruthFrame },
  { world }: PoseFrame,
  key: MeasureKey,
): RawMeasure | null {
  const { name, limb } = partsOf(key);
  const side = sideOf(truth, key);
  const formula = IN_SPACE[name];
  if (world === null || side === null || formula === undefined) return null;
  const middle = (part: BodyPart): WorldPoint => {
    const left = world[landmarkOf('left', part)];
    const right = world[landmarkOf('right', part)];
    return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2, z: (left.z + right.z) / 2 };
  };
  const line = lineOf(
    (part) => (limb === 'trunk' ? middle(part) : world[landmarkOf(side, part)]),
    1,
  );
  const value = formula.value(line);
  const expected = formula.truth((angle) => frame.angles[angle] ?? NaN, side);
  return Number.isFinite(value) && Number.isFinite(expected) ? { value, truth: expected } : null;
}
