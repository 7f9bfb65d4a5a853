import type { PoseFrame, Side } from '../landmarks.ts';
import { SIDES } from '../landmarks.ts';
import { NO_LEGS, resolveLegs, type ResolvedLegState } from '../kinematics/legs/resolve-legs.ts';
import { advanceLimbRoles, NO_ROLES, type LimbRoleState } from '../kinematics/limb-roles.ts';
import { measureBody, type Measurements } from '../kinematics/measure-body.ts';
import { advanceSideMeasures, type MeasureFilters } from '../kinematics/measure-sides.ts';
import { nearSide, type BodyOrientation } from '../kinematics/orientation.ts';
import type { Posture } from '../kinematics/posture.ts';
import {
  advanceStartPosture,
  NO_START,
  type StartPosture,
  type StartPostureState,
} from '../kinematics/start-posture.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import type { CheckPlan } from './check-plan.ts';

/** What is remembered of a body from frame to frame, before anything is judged. */
export type TrackedBody = {
  readonly legs: ResolvedLegState;
  readonly roles: LimbRoleState;
  readonly filters: MeasureFilters;
  readonly start: StartPostureState;
};

export const NO_BODY: TrackedBody = {
  legs: NO_LEGS,
  roles: NO_ROLES,
  filters: new Map(),
  start: NO_START,
};

/** One frame of it, measured. */
export type MeasuredFrame = {
  /** With the legs parted and named; what is drawn. */
  readonly frame: PoseFrame;
  readonly areLimbsSure: boolean;
  readonly measurements: Measurements;
  /** The start posture of the side being stretched; null while it was not seen. */
  readonly start: StartPosture | null;
  /** Whether this is another body, or the same in another role: nothing before it counts. */
  readonly isNew: boolean;
};

export type TrackInput = {
  readonly pose: PoseFrame;
  readonly orientation: BodyOrientation;
  readonly yaw: number;
  readonly posture: Posture | null;
  /** The body has turned round, lain down or got up since the last frame. */
  readonly hasTurned: boolean;
  /** In a hold the legs keep their roles: nobody changes legs without leaving the position. */
  readonly isHolding: boolean;
};

/**
 * The sides whose start posture is looked for: both until one has its role, since lying the roles show
 * only once a leg has left it; none in a posture that leads nowhere, such as standing before a lunge.
 */
function startSides(
  { position, settle }: StretchDefinition,
  { roles }: LimbRoleState,
  posture: Posture | null,
): readonly Side[] {
  if (posture !== null && !position.postures.includes(posture)) return [];
  const side = settle.limb === 'trunk' ? undefined : roles[settle.limb];
  return side === undefined ? SIDES : [side];
}

function settledSide({ settle }: StretchDefinition, { roles }: LimbRoleState): Side | null {
  if (settle.limb === 'trunk') return 'left';
  return roles[settle.limb] ?? null;
}

/**
 * Follows a body over one frame: tells its legs apart, gives them roles, smooths its measures and
 * learns its start posture.
 */
export function trackBody(
  state: TrackedBody,
  { pose, orientation, yaw, posture, hasTurned, isHolding }: TrackInput,
  { definition, requests, measures: names }: CheckPlan,
): { readonly state: TrackedBody; readonly measured: MeasuredFrame } {
  const known = hasTurned ? NO_BODY : state;
  const { state: legs, legs: resolved } = resolveLegs(known.legs, pose, orientation);
  const { frame } = resolved;
  const roles = isHolding ? known.roles : advanceLimbRoles(known.roles, frame, orientation);
  const { filters, measures } = advanceSideMeasures(
    known.filters,
    { frame, orientation, yaw },
    names,
  );
  const start = advanceStartPosture(known.start, {
    rule: definition.settle,
    sides: startSides(definition, roles, posture),
    measures,
    nowMs: pose.capturedAtMs,
  });
  const side = settledSide(definition, roles);
  const startPosture = side === null ? null : start.known[side];
  const isAsAdvised = roles.roles[definition.nearLimb] === nearSide(orientation);
  return {
    state: { legs, roles, filters, start },
    measured: {
      frame,
      areLimbsSure: resolved.isSure && (resolved.isClear || isAsAdvised),
      measurements: measureBody(requests, measures, {
        roles: roles.roles,
        start: startPosture,
        calibrations: definition.calibrations,
        yaw,
      }),
      start: startPosture,
      isNew: hasTurned || roles.leading !== state.roles.leading,
    },
  };
}
