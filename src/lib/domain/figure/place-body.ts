import {
  imagePoint,
  landmarkOf,
  SIDES,
  type BodyPart,
  type ImagePoint,
  type Landmark,
  type LandmarkName,
  type Landmarks,
  type Side,
} from '../landmarks.ts';
import { endOf, type BodyAxes } from './body-axes.ts';
import type { SegmentLengths } from './segment-lengths.ts';

export type BySide<Value> = Readonly<Record<Side, Value>>;

/** Turns of a leg's segments, each from its upper end; see `Segment`. */
export type LegTurns = {
  readonly thigh: number;
  readonly shin: number;
  readonly heel: number;
  readonly foot: number;
};
export type ArmTurns = {
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
};
/** Turns of all segments; trunk from mid-hip, neck from mid-shoulder to the ears, face to the nose. */
export type BodyTurns = {
  readonly trunk: number;
  readonly neck: number;
  readonly face: number;
  readonly legs: BySide<LegTurns>;
  readonly arms: BySide<ArmTurns>;
};

export type BodyPlace = {
  readonly lengths: SegmentLengths;
  readonly axes: BodyAxes;
  readonly midHip: ImagePoint;
  /** Where each shoulder is from the middle of both, in the unit of the lengths; both there if left out. */
  readonly shoulders?: BySide<{ readonly dx: number; readonly dy: number }>;
  /** From 0 to 1, the same for all landmarks; 1 when left out. */
  readonly visibility?: number;
};

/** Forward kinematics: all landmarks of a body in the sagittal plane, seen exactly from the side. */
export function placeBody(turns: BodyTurns, place: BodyPlace): Landmarks {
  const { lengths, axes, midHip, visibility = 1 } = place;
  const midShoulder = endOf(midHip, { turn: turns.trunk, length: lengths.trunk }, axes);
  const head = endOf(midShoulder, { turn: turns.neck, length: lengths.neck }, axes);
  const nose = endOf(head, { turn: turns.face, length: lengths.face }, axes);
  const ofSide = (side: Side): readonly [LandmarkName, Landmark][] => {
    const spread = place.shoulders?.[side] ?? { dx: 0, dy: 0 };
    const shoulder = imagePoint(midShoulder.x + spread.dx, midShoulder.y + spread.dy);
    const points: Readonly<Record<BodyPart, ImagePoint>> = {
      ear: head,
      shoulder,
      ...placeArm(shoulder, turns.arms[side], place),
      hip: midHip,
      ...placeLeg(midHip, turns.legs[side], place),
    };
    return (Object.keys(points) as readonly BodyPart[]).map((part) => [
      landmarkOf(side, part),
      { point: points[part], visibility },
    ]);
  };
  return Object.fromEntries([
    ['nose', { point: nose, visibility }],
    ...SIDES.flatMap(ofSide),
  ]) as Landmarks;
}

type ArmPoints = Readonly<Record<'elbow' | 'wrist' | 'indexFinger', ImagePoint>>;

function placeArm(
  shoulder: ImagePoint,
  turns: ArmTurns,
  { lengths, axes }: Pick<BodyPlace, 'lengths' | 'axes'>,
): ArmPoints {
  const elbow = endOf(shoulder, { turn: turns.upperArm, length: lengths.upperArm }, axes);
  const wrist = endOf(elbow, { turn: turns.forearm, length: lengths.forearm }, axes);
  const indexFinger = endOf(wrist, { turn: turns.hand, length: lengths.hand }, axes);
  return { elbow, wrist, indexFinger };
}

function placeLeg(
  hip: ImagePoint,
  turns: LegTurns,
  { lengths, axes }: Pick<BodyPlace, 'lengths' | 'axes'>,
): Readonly<Record<'knee' | 'ankle' | 'heel' | 'footIndex', ImagePoint>> {
  const knee = endOf(hip, { turn: turns.thigh, length: lengths.thigh }, axes);
  const ankle = endOf(knee, { turn: turns.shin, length: lengths.shin }, axes);
  const heel = endOf(ankle, { turn: turns.heel, length: lengths.heel }, axes);
  const footIndex = endOf(ankle, { turn: turns.foot, length: lengths.foot }, axes);
  return { knee, ankle, heel, footIndex };
}

/** The same body with one arm held otherwise. */
export function withArm(
  landmarks: Landmarks,
  arm: { readonly side: Side; readonly turns: ArmTurns },
  place: Pick<BodyPlace, 'lengths' | 'axes'>,
): Landmarks {
  const { side, turns } = arm;
  const { point, visibility } = landmarks[landmarkOf(side, 'shoulder')];
  const points = placeArm(point, turns, place);
  return {
    ...landmarks,
    ...Object.fromEntries(
      (Object.keys(points) as readonly (keyof ArmPoints)[]).map((part) => [
        landmarkOf(side, part),
        { point: points[part], visibility },
      ]),
    ),
  };
}

/** The same body elsewhere in the picture. */
export function moveBody(landmarks: Landmarks, by: { readonly dx: number; readonly dy: number }) {
  return Object.fromEntries(
    Object.entries(landmarks).map(([name, { point, visibility }]) => [
      name,
      { point: imagePoint(point.x + by.dx, point.y + by.dy), visibility },
    ]),
  ) as Landmarks;
}
