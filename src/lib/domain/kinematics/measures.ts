import { landmarkOf, otherSide, SIDES } from '../landmarks.ts';
import type { BodyPart, ImagePoint, LandmarkName, Landmarks, Side } from '../landmarks.ts';
import { interiorAngle, lengthOf, signedAngle, vectorFrom } from './joint-angle.ts';
import type { ImageVector } from './joint-angle.ts';
import { handedness, type BodyOrientation } from './orientation.ts';
import { trunkOf } from './trunk.ts';

/** Degrees, or a length in thigh or shin lengths of the same person. */
export type MeasureUnit = 'degrees' | 'thighLengths' | 'shinLengths';

export type MeasureInput = {
  readonly landmarks: Landmarks;
  readonly orientation: BodyOrientation;
  /** Body side of the measured limb; for the trunk either gives the same value. */
  readonly side: Side;
};

export type MeasureSpec = {
  readonly unit: MeasureUnit;
  readonly of: 'trunk' | 'leg';
  /** Postures in which the measure has a meaning. */
  readonly posture: 'upright' | 'any';
  /** Values that a human body can reach; a target outside them is a mistake in content. */
  readonly range: readonly [number, number];
  /** Expected camera error, half-width, in the measure's unit (docs/clinical.md A1). */
  readonly error: number;
  readonly landmarks: (side: Side) => readonly LandmarkName[];
  readonly compute: (input: MeasureInput) => number;
  /** Where the angle is drawn; absent for lengths. */
  readonly arc?: (input: MeasureInput) => MeasureArc;
};

/** The angle at `vertex` from one direction to the other. */
export type MeasureArc = {
  readonly vertex: ImagePoint;
  readonly from: ImageVector;
  readonly to: ImageVector;
};

const UP: ImageVector = { dx: 0, dy: -1 };
const DOWN: ImageVector = { dx: 0, dy: 1 };

const TRUNK: readonly LandmarkName[] = SIDES.flatMap((side) => [
  landmarkOf(side, 'shoulder'),
  landmarkOf(side, 'hip'),
]);
const parts =
  (...names: readonly BodyPart[]) =>
  (side: Side): readonly LandmarkName[] =>
    names.map((name) => landmarkOf(side, name));

const at = (landmarks: Landmarks, side: Side, part: BodyPart) =>
  landmarks[landmarkOf(side, part)].point;

const segment = ({ landmarks, side }: MeasureInput, from: BodyPart, to: BodyPart): ImageVector =>
  vectorFrom(at(landmarks, side, from), at(landmarks, side, to));

/** The trunk line prolonged downwards. */
function caudalOf({ landmarks }: MeasureInput): ImageVector {
  const { cranial } = trunkOf(landmarks);
  return { dx: -cranial.dx, dy: -cranial.dy };
}

/** Thigh against the trunk line prolonged downwards; behind it is positive. */
const hipExtension = (input: MeasureInput): number =>
  handedness(input.orientation) * signedAngle(caudalOf(input), segment(input, 'hip', 'knee'));

const hipArc = (input: MeasureInput): MeasureArc => ({
  vertex: at(input.landmarks, input.side, 'hip'),
  from: caudalOf(input),
  to: segment(input, 'hip', 'knee'),
});

/**
 * THE table of measures: what each is taken from, its zero, sign and unit. Formulas after the angle
 * convention of docs/clinical.md A0.
 */
export const MEASURES = {
  /** Trunk to vertical: 0 upright, positive towards the facing side. */
  trunkLean: {
    unit: 'degrees',
    of: 'trunk',
    posture: 'upright',
    range: [-60, 90],
    error: 3,
    landmarks: () => TRUNK,
    compute: ({ landmarks, orientation }) =>
      handedness(orientation) * signedAngle(UP, trunkOf(landmarks).cranial),
    arc: ({ landmarks }) => {
      const { midHip, cranial } = trunkOf(landmarks);
      return { vertex: midHip, from: UP, to: cranial };
    },
  },
  /** Thigh to trunk line: 0 in line, thigh forward positive. Pelvis and low back are part of it. */
  hipFlexion: {
    unit: 'degrees',
    of: 'leg',
    posture: 'any',
    range: [-45, 160],
    error: 6,
    landmarks: (side) => [...TRUNK, landmarkOf(side, 'knee')],
    compute: (input) => -hipExtension(input),
    arc: hipArc,
  },
  /** Exactly minus hip flexion; extension targets read better positive. */
  hipExtension: {
    unit: 'degrees',
    of: 'leg',
    posture: 'any',
    range: [-160, 45],
    error: 5,
    landmarks: (side) => [...TRUNK, landmarkOf(side, 'knee')],
    compute: hipExtension,
    arc: hipArc,
  },
  /** Thigh to vertical: 0 hanging down, knee behind the hip positive. */
  thighBack: {
    unit: 'degrees',
    of: 'leg',
    posture: 'upright',
    range: [-130, 60],
    error: 3,
    landmarks: parts('hip', 'knee'),
    compute: (input) =>
      handedness(input.orientation) * signedAngle(DOWN, segment(input, 'hip', 'knee')),
    arc: (input) => ({
      vertex: at(input.landmarks, input.side, 'hip'),
      from: DOWN,
      to: segment(input, 'hip', 'knee'),
    }),
  },
  /** 180 minus the interior angle: 0 straight, bent positive. */
  kneeFlexion: {
    unit: 'degrees',
    of: 'leg',
    posture: 'any',
    range: [0, 165],
    error: 6,
    landmarks: parts('hip', 'knee', 'ankle'),
    compute: ({ landmarks, side }) =>
      180 -
      interiorAngle(
        at(landmarks, side, 'hip'),
        at(landmarks, side, 'knee'),
        at(landmarks, side, 'ankle'),
      ),
    arc: (input) => ({
      vertex: at(input.landmarks, input.side, 'knee'),
      from: segment(input, 'hip', 'knee'),
      to: segment(input, 'knee', 'ankle'),
    }),
  },
  /** Shin to vertical: 0 vertical, knee ahead of the ankle positive. */
  shinLean: {
    unit: 'degrees',
    of: 'leg',
    posture: 'upright',
    range: [-90, 90],
    error: 4,
    landmarks: parts('knee', 'ankle'),
    compute: (input) =>
      handedness(input.orientation) * signedAngle(UP, segment(input, 'ankle', 'knee')),
    arc: (input) => ({
      vertex: at(input.landmarks, input.side, 'ankle'),
      from: UP,
      to: segment(input, 'ankle', 'knee'),
    }),
  },
  /** Shin to horizontal: 0 flat on the floor, ankle higher than the knee positive. */
  shinFromFloor: {
    unit: 'degrees',
    of: 'leg',
    posture: 'upright',
    range: [-90, 90],
    error: 5,
    landmarks: parts('knee', 'ankle'),
    compute: (input) => {
      const shin = segment(input, 'knee', 'ankle');
      return signedAngle({ dx: Math.abs(shin.dx), dy: shin.dy }, { dx: 1, dy: 0 });
    },
  },
  /** How far the knee is ahead of its own toes, in shin lengths. */
  kneePastToe: {
    unit: 'shinLengths',
    of: 'leg',
    posture: 'upright',
    range: [-2, 2],
    error: 0.06,
    landmarks: parts('knee', 'ankle', 'footIndex'),
    compute: (input) =>
      (handedness(input.orientation) * segment(input, 'footIndex', 'knee').dx) /
      lengthOf(segment(input, 'knee', 'ankle')),
  },
  /** Ankle of this (front) leg ahead of the other knee, in thigh lengths of the other leg. */
  stanceRatio: {
    unit: 'thighLengths',
    of: 'leg',
    posture: 'upright',
    range: [-3, 3],
    error: 0.08,
    landmarks: (side) => [
      landmarkOf(side, 'ankle'),
      landmarkOf(otherSide(side), 'hip'),
      landmarkOf(otherSide(side), 'knee'),
    ],
    compute: ({ landmarks, orientation, side }) => {
      const rear = otherSide(side);
      const rearKnee = at(landmarks, rear, 'knee');
      const stance = at(landmarks, side, 'ankle').x - rearKnee.x;
      return (
        (handedness(orientation) * stance) /
        lengthOf(vectorFrom(at(landmarks, rear, 'hip'), rearKnee))
      );
    },
  },
  /**
   * Knee above the floor, in shin lengths of the other leg. The floor is the lowest of the other foot
   * and of this leg's ankle and heel. Its own toes are left out: they lie hidden behind the shin or
   * under the foot, and where the model guesses them a shin length too low the knee seemed to float.
   */
  kneeHeight: {
    unit: 'shinLengths',
    of: 'leg',
    posture: 'upright',
    range: [-1, 3],
    error: 0.06,
    landmarks: (side) => [
      ...parts('knee', 'ankle', 'heel')(side),
      ...parts('knee', 'ankle', 'heel', 'footIndex')(otherSide(side)),
    ],
    compute: ({ landmarks, side }) => {
      const other = otherSide(side);
      const floor = Math.max(
        at(landmarks, other, 'heel').y,
        at(landmarks, other, 'footIndex').y,
        at(landmarks, side, 'ankle').y,
        at(landmarks, side, 'heel').y,
      );
      const shin = lengthOf(
        vectorFrom(at(landmarks, other, 'knee'), at(landmarks, other, 'ankle')),
      );
      return (floor - at(landmarks, side, 'knee').y) / shin;
    },
  },
} as const satisfies Record<string, MeasureSpec>;

export type MeasureName = keyof typeof MEASURES;
export const measureSpec = (name: MeasureName): MeasureSpec => MEASURES[name];
