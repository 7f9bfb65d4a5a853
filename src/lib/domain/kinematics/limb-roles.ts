import { landmarkOf, otherSide, type Landmarks, type PoseFrame, type Side } from '../landmarks.ts';
import type { LimbRole } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import { advanceDwell, type Dwell } from './dwell.ts';
import { lengthOf } from './joint-angle.ts';
import { handedness, type BodyOrientation } from './orientation.ts';
import { trunkOf } from './trunk.ts';

/** Which body side plays which role; a role that the posture does not know is absent. */
export type LimbRoles = Readonly<Partial<Record<LimbRole, Side>>>;

/** Fore-aft distance of the knees, in trunk lengths, from which a stance is split. Design value. */
const SPLIT_FROM = 0.25;
const CONFIRM_AFTER = milliseconds(700);

/** The side whose knee is farther back, or null when the knees are side by side or the body lies. */
export function rearSideIn(landmarks: Landmarks, orientation: BodyOrientation): Side | null {
  if (orientation.posture !== 'upright') return null;
  const forward = handedness(orientation);
  const left = landmarks[landmarkOf('left', 'knee')].point.x;
  const right = landmarks[landmarkOf('right', 'knee')].point.x;
  const leftAhead = (forward * (left - right)) / lengthOf(trunkOf(landmarks).cranial);
  if (Math.abs(leftAhead) < SPLIT_FROM) return null;
  return leftAhead > 0 ? 'right' : 'left';
}

export type LimbRoleState = {
  readonly roles: LimbRoles;
  readonly seenRear: Side | null;
  readonly dwell: Dwell;
};

export const NO_ROLES: LimbRoleState = { roles: {}, seenRear: null, dwell: null };

/**
 * Roles over time: a split stance must last before its roles are taken or changed. With the knees
 * side by side the roles fall away after the same time.
 */
export function advanceLimbRoles(
  state: LimbRoleState,
  { landmarks, capturedAtMs }: PoseFrame,
  orientation: BodyOrientation,
): LimbRoleState {
  const seenRear = rearSideIn(landmarks, orientation);
  const isAsKnown = seenRear === (state.roles.rear ?? null);
  const isAsLast = seenRear === state.seenRear;
  const { dwell, lastedMs } = advanceDwell(isAsLast ? state.dwell : null, !isAsKnown, capturedAtMs);
  if (isAsKnown || lastedMs < CONFIRM_AFTER) return { roles: state.roles, seenRear, dwell };
  const roles: LimbRoles = seenRear === null ? {} : { rear: seenRear, front: otherSide(seenRear) };
  return { roles, seenRear, dwell: null };
}
