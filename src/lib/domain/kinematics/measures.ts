import { landmarkOf, otherSide, SIDES } from '../landmarks.ts';
import type { BodyPart, LandmarkName, Landmarks, Side } from '../landmarks.ts';
import { interiorAngle, lengthOf, midpoint, signedAngle, vectorFrom } from './joint-angle.ts';
import type { ImageVector } from './joint-angle.ts';
import type { MeasureArc, MeasureInput, MeasureSpec } from './measure-spec.ts';
import { handedness } from './orientation.ts';
import { trunkOf } from './trunk.ts';
import { trunkLine } from './trunk-line.ts';

const UP: ImageVector = { dx: 0, dy: -1 };
const DOWN: ImageVector = { dx: 0, dy: 1 };

/** Shoulder width over hip width, between landmarks (docs/clinical.md A1, fault 8). */
const SHOULDERS_PER_HIPS = 1.6;

/** Degrees above the horizontal of a direction that may point either way along the picture. */
const fromFloor = ({ dx, dy }: ImageVector): number =>
  signedAngle({ dx: Math.abs(dx), dy }, { dx: 1, dy: 0 });

const levelOf = ({ dx }: ImageVector): ImageVector => ({ dx: dx < 0 ? -1 : 1, dy: 0 });

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
function caudalOf(input: MeasureInput): ImageVector {
  const { cranial } = trunkLine(input);
  return { dx: -cranial.dx, dy: -cranial.dy };
}

/** Along the floor, from head to feet. */
const feetwards = (input: MeasureInput): ImageVector => levelOf(caudalOf(input));

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
    compute: (input) => handedness(input.orientation) * signedAngle(UP, trunkLine(input).cranial),
    arc: (input) => {
      const { hip, cranial } = trunkLine(input);
      return { vertex: hip, from: UP, to: cranial };
    },
  },
  /** Thigh to trunk line: 0 in line, thigh forward positive. Pelvis and low back are part of it. */
  hipFlexion: {
    unit: 'degrees',
    of: 'leg',
    posture: 'any',
    range: [-45, 160],
    ofJoint: true,
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
    ofJoint: true,
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
    ofJoint: true,
    error: 6,
    folded: { from: 100, error: 8 },
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
    compute: (input) => fromFloor(segment(input, 'knee', 'ankle')),
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
  /**
   * How far the shoulders are turned against the hips, by their widths in the picture, in trunk
   * lengths. A camera that is not side-on shows the same, so this only asks, it never blames.
   */
  trunkTurn: {
    unit: 'trunkLengths',
    of: 'trunk',
    posture: 'upright',
    range: [0, 3],
    error: 0.1,
    landmarks: () => TRUNK,
    compute: ({ landmarks }) => {
      const widthOf = (part: 'shoulder' | 'hip'): number =>
        at(landmarks, 'left', part).x - at(landmarks, 'right', part).x;
      const { cranial } = trunkOf(landmarks);
      return (
        Math.abs(widthOf('shoulder') - SHOULDERS_PER_HIPS * widthOf('hip')) / lengthOf(cranial)
      );
    },
  },
  /** Trunk to horizontal while lying: 0 flat, shoulders raised positive. */
  trunkFromFloor: {
    unit: 'degrees',
    of: 'trunk',
    posture: 'lying',
    range: [-60, 90],
    error: 3,
    landmarks: () => TRUNK,
    compute: (input) => fromFloor(trunkLine(input).cranial),
    arc: (input) => {
      const { hip, cranial } = trunkLine(input);
      return { vertex: hip, from: levelOf(cranial), to: cranial };
    },
  },
  /** Thigh to horizontal while lying: 0 flat, knee higher than the hip positive, to 180 over the chest. */
  thighFromFloor: {
    unit: 'degrees',
    of: 'leg',
    posture: 'lying',
    range: [-60, 180],
    error: 4,
    landmarks: parts('hip', 'knee'),
    compute: (input) =>
      handedness(input.orientation) * signedAngle(segment(input, 'hip', 'knee'), feetwards(input)),
    arc: (input) => ({
      vertex: at(input.landmarks, input.side, 'hip'),
      from: feetwards(input),
      to: segment(input, 'hip', 'knee'),
    }),
  },
  /** Line from mid-shoulder to mid-ear against the trunk line: 0 in line, head lifted positive. */
  neckFlexion: {
    unit: 'degrees',
    of: 'trunk',
    posture: 'lying',
    range: [-90, 120],
    error: 6,
    landmarks: () => [...TRUNK, ...SIDES.map((side) => landmarkOf(side, 'ear'))],
    compute: ({ landmarks, orientation }) => {
      const { cranial, midShoulder } = trunkOf(landmarks);
      const midEar = midpoint(at(landmarks, 'left', 'ear'), at(landmarks, 'right', 'ear'));
      return handedness(orientation) * signedAngle(cranial, vectorFrom(midShoulder, midEar));
    },
  },
  /** Mid-hip above the ankle of this (down) leg while lying, in trunk lengths: rises as the pelvis rolls. */
  hipHeight: {
    unit: 'trunkLengths',
    of: 'leg',
    posture: 'lying',
    range: [-1.5, 1.5],
    error: 0.04,
    landmarks: (side) => [...TRUNK, landmarkOf(side, 'ankle')],
    compute: ({ landmarks, side }) => {
      const { midHip, cranial } = trunkOf(landmarks);
      return (at(landmarks, side, 'ankle').y - midHip.y) / lengthOf(cranial);
    },
  },
  /** The nearest hand to the knee, in thigh lengths of that leg. */
  handToKnee: {
    unit: 'thighLengths',
    of: 'leg',
    posture: 'any',
    range: [0, 6],
    error: 0.12,
    landmarks: parts('hip', 'knee'),
    compute: (input) => {
      const knee = at(input.landmarks, input.side, 'knee');
      const distances = SIDES.flatMap((side) =>
        (['wrist', 'indexFinger'] as const).map((part) =>
          lengthOf(vectorFrom(knee, at(input.landmarks, side, part))),
        ),
      );
      return Math.min(...distances) / lengthOf(segment(input, 'hip', 'knee'));
    },
  },
  /**
   * How much the body moves while at rest: standard deviation over the last two seconds of the
   * measure that tells rest from movement. Not of one frame; `swayOver` gives it.
   */
  sway: {
    unit: 'degrees',
    of: 'trunk',
    posture: 'any',
    range: [0, 60],
    error: 0.6,
    landmarks: () => [],
    compute: () => Number.NaN,
  },
} as const satisfies Record<string, MeasureSpec>;

export type MeasureName = keyof typeof MEASURES;
export const measureSpec = (name: MeasureName): MeasureSpec => MEASURES[name];
