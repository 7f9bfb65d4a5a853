import { advanceCue } from '../cueing/choose-cue.ts';
import type { Cue } from '../cueing/cue.ts';
import { wantedCues } from '../cueing/wanted-cues.ts';
import { activeFaults, advanceFaults, isFaultPending } from '../form/faults.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import { advancePosition, OUT_OF_POSITION } from '../form/position.ts';
import { advanceFraming, type Framing } from '../framing/framing.ts';
import type { PoseFrame, Side } from '../landmarks.ts';
import { advanceDwell } from '../kinematics/dwell.ts';
import { advanceLimbRoles, NO_ROLES, type LimbRoles } from '../kinematics/limb-roles.ts';
import { advanceMeasurements } from '../kinematics/measure-body.ts';
import type { MeasureRequest, Measurements } from '../kinematics/measure-body.ts';
import { advanceOrientation, sameOrientation } from '../kinematics/orientation.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import type { PhaseName, StretchDefinition } from '../stretch/stretch-definition.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import { CHECK_START, type CheckState } from './check-state.ts';
import { isDepthReached, isDeepWithoutStart } from './depth.ts';
import { advanceHold, type HoldEvent, type HoldState } from './hold.ts';
import { advancePhase } from './phases.ts';
import { tallyFaults, tallyHeld, type Tally } from './tally.ts';

/** What one frame came to, for the screen, the voice and the record. */
export type CheckResult = {
  readonly verdict: FormVerdict;
  readonly framing: Framing;
  readonly phase: PhaseName | null;
  readonly orientation: BodyOrientation | null;
  readonly roles: LimbRoles;
  readonly measurements: Measurements;
  readonly stretchedSide: Side | null;
  /** Given in this frame; null in all others. */
  readonly spoken: Cue | null;
  readonly holdEvent: HoldEvent | null;
};

export type CheckPlan = {
  readonly definition: StretchDefinition;
  readonly holdTargetMs: Milliseconds;
  /** From `measuresOf(definition)`, computed once. */
  readonly requests: readonly MeasureRequest[];
};

type Body = Pick<
  CheckState,
  'orientation' | 'roles' | 'filters' | 'position' | 'phase' | 'faults' | 'unseen'
> & { readonly measurements: Measurements };

const NO_MEASUREMENTS: Measurements = new Map();

/** After so long without a usable view the person may have done anything. Design value. */
const FORGET_BODY_AFTER = seconds(1.5);

/** A frame without a usable view: the body is remembered for a moment, then forgotten. */
function advanceUnseen(state: CheckState, nowMs: Milliseconds): Body {
  const { dwell, lastedMs } = advanceDwell(state.unseen, true, nowMs);
  const remembered = lastedMs > FORGET_BODY_AFTER ? CHECK_START : state;
  const { orientation, roles, filters, position, phase, faults } = remembered;
  return {
    orientation,
    roles,
    filters,
    position,
    phase,
    faults,
    unseen: dwell,
    measurements: NO_MEASUREMENTS,
  };
}

/** Everything that needs a whole body in view: orientation to faults. */
function advanceBody(
  state: CheckState,
  frame: PoseFrame,
  { definition, requests }: CheckPlan,
): Body {
  const nowMs = frame.capturedAtMs;
  const orientation = advanceOrientation(state.orientation, frame);
  const turned =
    state.orientation === null ||
    !sameOrientation(state.orientation.orientation, orientation.orientation);
  // In a hold the legs keep their roles: nobody changes legs without leaving the position.
  const roles =
    state.phase.phase === 'hold' && !turned
      ? state.roles
      : advanceLimbRoles(turned ? NO_ROLES : state.roles, frame, orientation.orientation);
  const isNewBody = turned || roles.roles.rear !== state.roles.roles.rear;
  const { filters, measurements } = advanceMeasurements(
    isNewBody ? new Map() : state.filters,
    { frame, orientation: orientation.orientation, roles: roles.roles },
    requests,
  );
  const position = advancePosition(isNewBody ? OUT_OF_POSITION : state.position, definition, {
    orientation: orientation.orientation,
    measurements,
    nowMs,
  });
  const phase = advancePhase(state.phase, {
    isInPosition: position.isInPosition,
    isDeep: isDeepWithoutStart(definition.depth, measurements),
    rule: definition.settle,
    measurements,
    nowMs,
  });
  // On the way out every line changes, and none of it is a fault.
  const faults = phase.isLeaving
    ? state.faults
    : advanceFaults(state.faults, definition.faults, {
        phase: phase.phase,
        lastedMs: milliseconds(nowMs - phase.sinceMs),
        measurements,
        nowMs,
      });
  return { orientation, roles, filters, position, phase, faults, unseen: null, measurements };
}

function judge(
  framing: Framing,
  body: Body,
  {
    definition,
    isHolding,
  }: { readonly definition: StretchDefinition; readonly isHolding: boolean },
): FormVerdict {
  switch (framing.kind) {
    case 'nobody':
      return { kind: 'out-of-view', missing: 'person' };
    case 'cut-off':
      return { kind: 'out-of-view', missing: framing.missing };
    case 'not-side-on':
      return { kind: 'not-side-on' };
    case 'ready':
      return judgeForm(body, definition, isHolding);
  }
}

function judgeForm(body: Body, definition: StretchDefinition, isHolding: boolean): FormVerdict {
  const { phase, faults, measurements } = body;
  if (phase.phase === null) return { kind: 'not-in-position' };
  const active = activeFaults(faults, definition.faults);
  // A running hold goes on until a fault is sure; a new one does not begin under suspicion.
  const isClean = active.length === 0 && (isHolding || !isFaultPending(faults));
  const isHeld =
    isClean &&
    phase.phase === 'hold' &&
    !phase.isLeaving &&
    isDepthReached(definition, phase, measurements);
  return isHeld ? { kind: 'hold' } : { kind: 'adjust', faults: active };
}

/** Adds what this frame means for the summary; without a known side it belongs to nobody. */
function advanceTally(
  tally: Tally,
  side: Side | null,
  seen: {
    readonly verdict: FormVerdict;
    readonly measurements: Measurements;
    readonly elapsedMs: number;
  },
): Tally {
  if (side === null) return tally;
  const { verdict, measurements, elapsedMs } = seen;
  if (verdict.kind === 'hold') return tallyHeld(tally, side, measurements);
  return verdict.kind === 'adjust'
    ? tallyFaults(tally, side, { faults: verdict.faults, elapsedMs })
    : tally;
}

/** What was found in one frame; `pose` null when nobody was. */
export type Sighting = { readonly pose: PoseFrame | null; readonly atMs: Milliseconds };

/**
 * The whole checker over one frame: state and sighting in, next state and result out. Time comes
 * with the frames and must not go back.
 */
export function advanceCheck(
  state: CheckState,
  { pose, atMs }: Sighting,
  plan: CheckPlan,
): { readonly state: CheckState; readonly result: CheckResult } {
  const { definition, holdTargetMs } = plan;
  const framing = advanceFraming(state.framing, pose, definition.view);
  const isUsable = pose !== null && framing.framing.kind === 'ready';
  const body = isUsable ? advanceBody(state, pose, plan) : advanceUnseen(state, atMs);
  const verdict = judge(framing.framing, body, {
    definition,
    isHolding: state.hold.side !== null,
  });
  const stretchedSide = body.roles.roles[definition.stretchedLimb] ?? null;
  const phase = body.phase.phase;

  const { hold, event } = advanceHold(state.hold, {
    heldSide: verdict.kind === 'hold' ? stretchedSide : null,
    restSinceMs: milliseconds(Math.max(body.phase.sinceMs, state.blockedMs ?? 0)),
    targetMs: holdTargetMs,
    graceMs: definition.hold.graceMs,
    nowMs: atMs,
  });
  const { cues, spoken } = advanceCue(state.cues, {
    wanted: wantedCues(verdict, definition, { phase, lastCue: state.cues.last?.cue ?? null }),
    isQuiet: isNearEnd(hold, plan),
    nowMs: atMs,
  });
  const tally = advanceTally(state.tally, stretchedSide, {
    verdict,
    measurements: body.measurements,
    elapsedMs: atMs - (state.lastMs ?? atMs),
  });
  const { measurements, ...remembered } = body;
  return {
    state: {
      ...remembered,
      framing,
      hold,
      cues,
      tally,
      blockedMs: advanceBlocked(state, { verdict, phase, atMs }),
      lastMs: atMs,
    },
    result: {
      verdict,
      framing: framing.framing,
      phase,
      orientation: body.orientation?.orientation ?? null,
      roles: body.roles.roles,
      measurements,
      stretchedSide,
      spoken,
      holdEvent: event,
    },
  };
}

/** The newest frame at rest in the stretch that could not count. */
const advanceBlocked = (
  { blockedMs }: CheckState,
  seen: {
    readonly verdict: FormVerdict;
    readonly phase: PhaseName | null;
    readonly atMs: Milliseconds;
  },
): Milliseconds | null =>
  seen.phase === 'hold' && seen.verdict.kind !== 'hold' ? seen.atMs : blockedMs;

/** Whether a running hold is in its last, silent part. */
function isNearEnd(hold: HoldState, { definition, holdTargetMs }: CheckPlan): boolean {
  const remainingMs = holdTargetMs - hold.repetitionMs;
  return hold.side !== null && remainingMs > 0 && remainingMs <= definition.hold.quietAtEndMs;
}
