import { endOf, segmentBetween, type BodyAxes } from '#lib/domain/figure/body-axes.ts';
import {
  landmarkOf,
  type BodyPart,
  type ImagePoint,
  type Landmarks,
  type Side,
} from '#lib/domain/landmarks.ts';
import { trunkOf } from '#lib/domain/kinematics/trunk.ts';
import { bow, closedCurve } from './smooth-path.ts';

/** A body as it is drawn: its points, and which way its front is. */
export type DrawnBody = {
  readonly landmarks: Landmarks;
  readonly axes: BodyAxes;
  /** Pixels of the trunk; all widths are parts of it. */
  readonly trunk: number;
};

/** How thick a limb is at a part of its way: before and behind its line, trunk lengths. */
type Station = readonly [along: number, front: number, back: number];

// The drawn shape of the body: design values, rounder than anatomy.
const THIGH: readonly Station[] = [
  [-0.15, 0.03, 0.07],
  [-0.05, 0.125, 0.155],
  [0.12, 0.155, 0.18],
  [0.35, 0.15, 0.155],
  [0.62, 0.12, 0.118],
  [0.86, 0.096, 0.09],
  [1.0, 0.09, 0.084],
  [1.08, 0.058, 0.055],
];
const SHIN: readonly Station[] = [
  [-0.08, 0.055, 0.055],
  [0, 0.088, 0.084],
  [0.13, 0.08, 0.104],
  [0.32, 0.066, 0.13],
  [0.52, 0.06, 0.112],
  [0.76, 0.052, 0.07],
  [0.95, 0.05, 0.054],
  [1.04, 0.034, 0.038],
];
const UPPER_ARM: readonly Station[] = [
  [-0.16, 0.03, 0.03],
  [-0.06, 0.092, 0.092],
  [0.12, 0.104, 0.106],
  [0.45, 0.086, 0.084],
  [0.85, 0.068, 0.068],
  [1.08, 0.036, 0.036],
];
const FOREARM: readonly Station[] = [
  [-0.08, 0.036, 0.036],
  [0.02, 0.064, 0.066],
  [0.25, 0.072, 0.07],
  [0.65, 0.052, 0.052],
  [0.98, 0.04, 0.04],
  [1.06, 0.026, 0.026],
];
/** From mid-hip to mid-shoulder; `front` is the belly. */
const TRUNK: readonly Station[] = [
  [-0.18, 0.02, 0.07],
  [-0.11, 0.11, 0.165],
  [0.03, 0.148, 0.2],
  [0.16, 0.146, 0.178],
  [0.32, 0.128, 0.134],
  [0.47, 0.124, 0.12],
  [0.64, 0.148, 0.148],
  [0.8, 0.168, 0.168],
  [0.93, 0.146, 0.166],
  [1.04, 0.09, 0.135],
  [1.12, 0.045, 0.085],
];
/** From mid-shoulder to the ears; it begins broad, where the shoulders slope into it. */
const NECK: readonly Station[] = [
  [-0.1, 0.09, 0.12],
  [0.15, 0.084, 0.115],
  [0.4, 0.076, 0.088],
  [0.8, 0.08, 0.084],
];

type Along = { readonly from: ImagePoint; readonly to: ImagePoint; readonly frontAt: 90 | -90 };

function outline({ from, to, frontAt }: Along, stations: readonly Station[], body: DrawnBody) {
  const { turn, length } = segmentBetween(from, to, body.axes);
  const edge = (along: number, width: number, out: number): ImagePoint =>
    endOf(
      endOf(from, { turn, length: along * length }, body.axes),
      { turn: turn + out, length: width * body.trunk },
      body.axes,
    );
  return closedCurve([
    ...stations.map(([along, front]) => edge(along, front, frontAt)),
    ...[...stations].reverse().map(([along, , back]) => edge(along, back, -frontAt)),
  ]);
}

const pointOf = ({ landmarks }: DrawnBody, side: Side, part: BodyPart): ImagePoint =>
  landmarks[landmarkOf(side, part)].point;

/** A segment of a limb; the front of a limb that hangs is the front of the body. */
const limb = (
  body: DrawnBody,
  [side, from, to]: readonly [Side, BodyPart, BodyPart],
  stations: readonly Station[],
): string =>
  outline(
    { from: pointOf(body, side, from), to: pointOf(body, side, to), frontAt: 90 },
    stations,
    body,
  );

export const thighShape = (body: DrawnBody, side: Side) => limb(body, [side, 'hip', 'knee'], THIGH);
export const shinShape = (body: DrawnBody, side: Side) => limb(body, [side, 'knee', 'ankle'], SHIN);
export const upperArmShape = (body: DrawnBody, side: Side) =>
  limb(body, [side, 'shoulder', 'elbow'], UPPER_ARM);
export const forearmShape = (body: DrawnBody, side: Side) =>
  limb(body, [side, 'elbow', 'wrist'], FOREARM);

export function trunkShape(body: DrawnBody): string {
  const { midHip, midShoulder } = trunkOf(body.landmarks);
  return outline({ from: midHip, to: midShoulder, frontAt: -90 }, TRUNK, body);
}

export function neckShape(body: DrawnBody): string {
  const { midShoulder } = trunkOf(body.landmarks);
  return outline({ from: midShoulder, to: pointOf(body, 'left', 'ear'), frontAt: -90 }, NECK, body);
}

/** Points given by a corner and two directions, in trunk lengths. */
function inFrame(
  body: DrawnBody,
  frame: { readonly origin: ImagePoint; readonly turn: number; readonly up: 90 | -90 },
) {
  return (along: number, up: number): ImagePoint =>
    endOf(
      endOf(frame.origin, { turn: frame.turn, length: along * body.trunk }, body.axes),
      { turn: frame.turn + frame.up, length: up * body.trunk },
      body.axes,
    );
}

/** From the heel along the sole; up is where the ankle is. */
export function footShape(body: DrawnBody, side: Side): string {
  const heel = pointOf(body, side, 'heel');
  const sole = segmentBetween(heel, pointOf(body, side, 'footIndex'), body.axes);
  const length = sole.length / body.trunk;
  const at = inFrame(body, { origin: heel, turn: sole.turn, up: 90 });
  return closedCurve([
    at(-0.035, -0.012),
    at(0.02, -0.036),
    at(length * 0.45, -0.026),
    at(length * 0.86, -0.034),
    at(length + 0.045, -0.022),
    at(length + 0.055, 0.01),
    at(length * 0.9, 0.036),
    at(length * 0.6, 0.07),
    at(0.125, 0.125),
    at(0.06, 0.142),
    at(0.005, 0.11),
    at(-0.035, 0.04),
  ]);
}

/** From the wrist to the finger tips. */
export function handShape(body: DrawnBody, side: Side): string {
  const wrist = pointOf(body, side, 'wrist');
  const hand = segmentBetween(wrist, pointOf(body, side, 'indexFinger'), body.axes);
  const length = hand.length / body.trunk;
  const at = inFrame(body, { origin: wrist, turn: hand.turn, up: 90 });
  return closedCurve([
    at(-0.03, 0.03),
    at(0.06, 0.046),
    at(0.11, 0.072),
    at(0.15, 0.06),
    at(length * 0.75, 0.038),
    at(length + 0.02, 0.012),
    at(length + 0.015, -0.018),
    at(length * 0.6, -0.046),
    at(0.05, -0.042),
    at(-0.03, -0.032),
  ]);
}

/** Along the face from the ears; up is the crown. */
function headFrame(body: DrawnBody) {
  const ear = pointOf(body, 'left', 'ear');
  const { turn } = segmentBetween(ear, body.landmarks.nose.point, body.axes);
  return inFrame(body, { origin: ear, turn: turn, up: 90 });
}

export function headShape(body: DrawnBody): string {
  const at = headFrame(body);
  return closedCurve([
    at(0.0, 0.275),
    at(0.11, 0.25),
    at(0.184, 0.165),
    at(0.196, 0.085),
    at(0.2, 0.045),
    at(0.243, -0.018),
    at(0.212, -0.05),
    at(0.212, -0.095),
    at(0.2, -0.145),
    at(0.155, -0.195),
    at(0.065, -0.168),
    at(-0.02, -0.11),
    at(-0.11, -0.09),
    at(-0.185, 0.0),
    at(-0.195, 0.12),
    at(-0.12, 0.235),
  ]);
}

export function hairShape(body: DrawnBody): string {
  const at = headFrame(body);
  return closedCurve([
    at(0.182, 0.19),
    at(0.13, 0.258),
    at(0.0, 0.296),
    at(-0.13, 0.256),
    at(-0.215, 0.14),
    at(-0.212, 0.0),
    at(-0.145, -0.105),
    at(-0.085, -0.09),
    at(-0.066, -0.012),
    at(-0.02, 0.052),
    at(0.03, 0.078),
    at(0.066, 0.132),
    at(0.13, 0.165),
  ]);
}

/** The knot of the hair, on the crown and not behind it: whoever lies down does not lie on it. */
export function hairKnot(body: DrawnBody): {
  readonly centre: ImagePoint;
  readonly radius: number;
} {
  return { centre: headFrame(body)(-0.13, 0.315), radius: 0.092 * body.trunk };
}

/** Rounds off a folded knee, where the outlines of thigh and shin leave a corner. */
export function kneeCap(body: DrawnBody, side: Side) {
  return { centre: pointOf(body, side, 'knee'), radius: 0.09 * body.trunk };
}

/** The muscle that the app is about: from the low back over the front of the hip to the top of the thigh. */
export function psoasLine(body: DrawnBody, side: Side): string {
  const { midHip, midShoulder } = trunkOf(body.landmarks);
  const spine = inFrame(body, {
    origin: midHip,
    turn: segmentBetween(midHip, midShoulder, body.axes).turn,
    up: -90,
  });
  const thigh = inFrame(body, {
    origin: midHip,
    turn: segmentBetween(midHip, pointOf(body, side, 'knee'), body.axes).turn,
    up: 90,
  });
  return bow([spine(0.52, -0.055), spine(0.12, 0.11), thigh(0.02, 0.13), thigh(0.3, -0.015)]);
}
