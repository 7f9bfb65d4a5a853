import type { BodyOrientation } from '../kinematics/orientation.ts';
import type { Side } from '../landmarks.ts';
import { soleTurn } from './feet.ts';
import type { ArmTurns, BodyTurns, BySide, LegTurns } from './place-body.ts';

/** Angles that decide a posture, degrees, with the zero and sign of the glossary. */
export type BodyAngles = {
  /** Trunk lean upright, trunk from floor lying. */
  readonly trunk: number;
  readonly neckFlexion: number;
  readonly legs: BySide<LegAngles>;
};
export type LegAngles = {
  /** Thigh from floor lying; upright the thigh to vertical, ahead of the hip positive. */
  readonly thigh: number;
  readonly kneeFlexion: number;
};

/** Chin against the line of the neck: the nose stands ahead of the ears. */
const FACE_FROM_NECK = 92;
/** The heel against the sole, and the big toe: both from the ankle above them. */
const HEEL_FROM_SOLE = 124;
const TOE_FROM_SOLE = 15;

/** The segments of a body with these angles; both arms along the trunk. */
export function turnsOf(angles: BodyAngles, posture: BodyOrientation['posture']): BodyTurns {
  const trunk = 180 - angles.trunk;
  const neck = trunk - angles.neckFlexion;
  const hanging: ArmTurns =
    posture === 'upright'
      ? { upperArm: -6, forearm: 10, hand: 14 }
      : { upperArm: -angles.trunk - 3, forearm: -angles.trunk + 2, hand: -angles.trunk + 1 };
  return {
    trunk,
    neck,
    face: neck - FACE_FROM_NECK,
    legs: { left: legTurns(angles, 'left', posture), right: legTurns(angles, 'right', posture) },
    arms: { left: hanging, right: hanging },
  };
}

function legTurns({ legs }: BodyAngles, side: Side, posture: BodyOrientation['posture']): LegTurns {
  const { thigh, kneeFlexion } = legs[side];
  const shin = thigh - kneeFlexion;
  const sole = soleTurn(shin, posture);
  return { thigh, shin, heel: sole - HEEL_FROM_SOLE, foot: sole - TOE_FROM_SOLE };
}

/** The angles as a list, in the order that `fromList` takes them. */
export const toList = ({ trunk, neckFlexion, legs }: BodyAngles): readonly number[] => [
  trunk,
  neckFlexion,
  legs.left.thigh,
  legs.left.kneeFlexion,
  legs.right.thigh,
  legs.right.kneeFlexion,
];

export function fromList(list: readonly number[]): BodyAngles {
  const [trunk = 0, neckFlexion = 0, leftThigh = 0, leftKnee = 0, rightThigh = 0, rightKnee = 0] =
    list;
  return {
    trunk,
    neckFlexion,
    legs: {
      left: { thigh: leftThigh, kneeFlexion: leftKnee },
      right: { thigh: rightThigh, kneeFlexion: rightKnee },
    },
  };
}

/** Straight and still: standing, or flat on the back. */
export const STRAIGHT: BodyAngles = fromList([]);

/** Part of the way from one posture to another, 0 to 1, every angle by the same part. */
export function mixAngles(from: BodyAngles, to: BodyAngles, part: number): BodyAngles {
  const end = toList(to);
  return fromList(
    toList(from).map((value, index) => value + ((end[index] ?? value) - value) * part),
  );
}
