import { landmarkOf, otherSide, type Landmarks, type PoseFrame, type Side } from '../landmarks.ts';
import type { LimbRole } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import { advanceDwell, type Dwell } from './dwell.ts';
import { lengthOf } from './joint-angle.ts';
import { measureNow } from './measure-sides.ts';
import { handedness, type BodyOrientation } from './orientation.ts';
import { trunkOf } from './trunk.ts';

/** Which body side plays which role; a role that the posture does not know is absent. */
export type LimbRoles = Readonly<Partial<Record<LimbRole, Side>>>;

/** Fore-aft distance of the knees, in trunk lengths, from which a stance is split. Design value. */
const SPLIT_FROM = 0.25;
/**
 * Difference in hip flexion, degrees, from which one leg is raised (docs/clinical.md A2, side
 * detection), and below which it is no more. The gap is a design value.
 */
const RAISED_FROM = 30;
const RAISED_UNTIL = 18;
const CONFIRM_AFTER = milliseconds(700);

/** The leg that leads: in front when upright, raised when lying. Unseen where it cannot be told now. */
type Leading = Side | null | 'unseen';

/** The side whose knee is farther forward, or null when the knees are side by side. */
function frontSideIn(landmarks: Landmarks, orientation: BodyOrientation): Side | null {
  const forward = handedness(orientation);
  const left = landmarks[landmarkOf('left', 'knee')].point.x;
  const right = landmarks[landmarkOf('right', 'knee')].point.x;
  const leftAhead = (forward * (left - right)) / lengthOf(trunkOf(landmarks).cranial);
  if (Math.abs(leftAhead) < SPLIT_FROM) return null;
  return leftAhead > 0 ? 'left' : 'right';
}

/** The side whose hip is flexed clearly more; whoever was raised stays so a little longer. */
function raisedSideIn(frame: PoseFrame, orientation: BodyOrientation, known: Side | null): Leading {
  const body = { frame, orientation, yaw: 0 };
  const left = measureNow(body, 'hipFlexion', 'left');
  const right = measureNow(body, 'hipFlexion', 'right');
  if (left === null || right === null) return 'unseen';
  const side = left > right ? 'left' : 'right';
  const needed = side === known ? RAISED_UNTIL : RAISED_FROM;
  return Math.abs(left - right) > needed ? side : null;
}

const ROLES = {
  upright: { leading: 'front', other: 'rear' },
  lying: { leading: 'raised', other: 'down' },
} as const;

function rolesOf(posture: BodyOrientation['posture'], leading: Side | null): LimbRoles {
  if (leading === null) return {};
  const names = ROLES[posture];
  return { [names.leading]: leading, [names.other]: otherSide(leading) };
}

export type LimbRoleState = {
  readonly roles: LimbRoles;
  readonly leading: Side | null;
  /** Of the last frame in which it could be told. */
  readonly seenLeading: Side | null;
  readonly dwell: Dwell;
};

export const NO_ROLES: LimbRoleState = { roles: {}, leading: null, seenLeading: null, dwell: null };

/**
 * Roles over time: one leg must lead for a while before roles are taken or changed. With the legs
 * alike the roles fall away after the same time.
 */
export function advanceLimbRoles(
  state: LimbRoleState,
  frame: PoseFrame,
  orientation: BodyOrientation,
): LimbRoleState {
  const { posture } = orientation;
  const seen =
    posture === 'upright'
      ? frontSideIn(frame.landmarks, orientation)
      : raisedSideIn(frame, orientation, state.leading);
  if (seen === 'unseen') return state;
  const isAsKnown = seen === state.leading;
  const isAsLast = seen === state.seenLeading;
  const { dwell, lastedMs } = advanceDwell(
    isAsLast ? state.dwell : null,
    !isAsKnown,
    frame.capturedAtMs,
  );
  if (isAsKnown || lastedMs < CONFIRM_AFTER) return { ...state, seenLeading: seen, dwell };
  return { roles: rolesOf(posture, seen), leading: seen, seenLeading: seen, dwell: null };
}
