import { advanceCue } from '../cueing/choose-cue.ts';
import type { Cue } from '../cueing/cue.ts';
import { wantedCues } from '../cueing/wanted-cues.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import { advanceFraming, type Framing, type FramingState } from '../framing/framing.ts';
import { SIDES, type PoseFrame, type Side } from '../landmarks.ts';
import { advanceDwell } from '../kinematics/dwell.ts';
import type { LimbRoles } from '../kinematics/limb-roles.ts';
import type { Measurements } from '../kinematics/measure-body.ts';
import { advanceOrientation, sameOrientation } from '../kinematics/orientation.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import { advancePosture, isFarFrom, type Posture } from '../kinematics/posture.ts';
import type {
  CueId,
  PhaseName,
  StretchDefinition,
  StretchVariant,
  TargetBand,
} from '../stretch/stretch-definition.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import type { CheckPlan } from './check-plan.ts';
import { CHECK_START, type CheckState } from './check-state.ts';
import { advanceHold, type HoldEvent, type HoldState } from './hold.ts';
import { judgeBody, judgeForm, NO_SIGHT, type JudgedBody, type JudgeInput } from './judge-body.ts';
import { tallyFaults, tallyHeld, type Tally } from './tally.ts';

/** What one frame came to, for the screen, the voice and the record. */
export type CheckResult = {
  readonly verdict: FormVerdict;
  readonly framing: Framing;
  readonly phase: PhaseName | null;
  /** What the body does, whichever stretch was asked for; null while nobody knows. */
  readonly posture: Posture | null;
  readonly orientation: BodyOrientation | null;
  readonly roles: LimbRoles;
  /** The way of doing the stretch; null while not in it. */
  readonly variant: StretchVariant | null;
  /** False while left and right leg cannot be told apart: then nothing counts. */
  readonly areLimbsSure: boolean;
  /** How far from side-on the body is seen, degrees from 0 to 90; null while not known. */
  readonly yaw: number | null;
  /** The landmarks as they were judged: with the legs parted and named. Null when nobody was found. */
  readonly pose: PoseFrame | null;
  readonly measurements: Measurements;
  /** The depth band as it is for this person; null while no body is judged. */
  readonly depthBand: TargetBand | null;
  readonly stretchedSide: Side | null;
  /** Given in this frame; null in all others. */
  readonly spoken: Cue | null;
  readonly holdEvent: HoldEvent | null;
};

/** After so long without a usable view the person may have done anything. Design value. */
const FORGET_BODY_AFTER = seconds(1.5);

/** Everything that one frame shows, before a verdict. */
type Sight = {
  readonly orientation: CheckState['orientation'];
  readonly posture: CheckState['posture'];
  readonly framing: FramingState;
  readonly judged: JudgedBody;
};

/** A frame without a usable view: the body is remembered for a moment, then forgotten. */
function advanceUnseen(state: CheckState, nowMs: Milliseconds): JudgedBody {
  const { dwell, lastedMs } = advanceDwell(state.unseen, true, nowMs);
  const { body, position, phase, swayed, faults, variant } =
    lastedMs > FORGET_BODY_AFTER ? CHECK_START : state;
  return { body, position, phase, swayed, faults, variant, unseen: dwell, sight: NO_SIGHT };
}

function seeNobody(state: CheckState, nowMs: Milliseconds, { definition }: CheckPlan): Sight {
  const judged = advanceUnseen(state, nowMs);
  // How a person was turned is forgotten together with their body.
  const { orientation, posture } = judged.body === CHECK_START.body ? CHECK_START : state;
  return {
    orientation,
    posture,
    framing: advanceFraming(state.framing, null, definition.view),
    judged,
  };
}

function seeBody(state: CheckState, pose: PoseFrame, plan: CheckPlan): Sight {
  const turned = advanceOrientation(state.orientation, pose);
  const { orientation } = turned;
  const hasTurned =
    state.orientation === null || !sameOrientation(state.orientation.orientation, orientation);
  const posture = advancePosture(state.posture, pose, orientation);
  const view = { frame: pose, orientation };
  const framing = advanceFraming(state.framing, view, plan.definition.view);
  const judged =
    framing.framing.kind === 'ready'
      ? judgeBody(
          state,
          { pose, orientation, yaw: yawOf(framing) ?? 0, hasTurned, posture: posture.posture },
          plan,
        )
      : advanceUnseen(state, pose.capturedAtMs);
  return { orientation: turned, posture, framing, judged };
}

const yawOf = ({ yaw }: FramingState): number | null => yaw?.value ?? null;

function judge(
  framing: Framing,
  judged: JudgedBody,
  seen: JudgeInput & { readonly posture: Posture | null },
): FormVerdict {
  const { definition, posture } = seen;
  const elsewhere: FormVerdict = {
    kind: 'not-in-position',
    stepCueId: stepTowards(definition, posture),
  };
  switch (framing.kind) {
    case 'nobody':
      return { kind: 'out-of-view', missing: 'person' };
    case 'cut-off':
      return { kind: 'out-of-view', missing: framing.missing };
    case 'not-side-on':
      return isFarFrom(posture, definition.position.postures) ? elsewhere : { kind: 'not-side-on' };
    case 'ready':
      return judged.phase.phase === null ? elsewhere : judgeForm(judged, seen);
  }
}

/** What brings a body from this posture into the stretch. */
const stepTowards = ({ position }: StretchDefinition, posture: Posture | null): CueId =>
  (posture === null ? undefined : position.steps[posture]) ?? position.cueId;

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
  const seen = pose === null ? seeNobody(state, atMs, plan) : seeBody(state, pose, plan);
  const { framing, judged } = seen;
  const posture = pose === null ? null : postureOf(seen);
  const verdict = judge(framing.framing, judged, {
    definition,
    posture,
    isHolding: state.hold.side !== null,
  });
  const { phase } = judged.phase;
  const { roles } = judged.body.roles;
  const stretchedSide = roles[definition.stretchedLimb] ?? null;

  const { hold, event } = advanceHold(state.hold, {
    // The first of the way out looks like a sway; its time counts only once it proves to be one.
    heldSide: verdict.kind === 'hold' && !judged.phase.isFalling ? stretchedSide : null,
    restSinceMs: milliseconds(Math.max(judged.phase.sinceMs, state.blockedMs ?? 0)),
    targetMs: holdTargetMs,
    graceMs: definition.hold.graceMs,
    nowMs: atMs,
  });
  const { variant } = judged.variant;
  const { cues, spoken } = advanceCue(state.cues, {
    wanted: wantedCues(verdict, definition, { phase, lastCue: lastCueOf(state), variant }),
    isQuiet: isNearEnd(hold, plan),
    nowMs: atMs,
  });
  const { measurements } = judged.sight;
  const tally = advanceTally(state.tally, stretchedSide, {
    verdict,
    measurements,
    elapsedMs: atMs - (state.lastMs ?? atMs),
  });
  const { sight, ...remembered } = judged;
  return {
    state: {
      ...remembered,
      orientation: seen.orientation,
      posture: seen.posture,
      framing,
      hold,
      reliefMs: advanceRelief(state, hold, variant),
      cues,
      tally,
      blockedMs: advanceBlocked(state, { verdict, phase, atMs }),
      lastMs: atMs,
    },
    result: {
      verdict,
      framing: framing.framing,
      phase,
      posture,
      orientation: pose === null ? null : orientationOf(seen),
      roles,
      variant,
      areLimbsSure: sight.areLimbsSure,
      yaw: yawOf(framing),
      pose: sight.frame ?? pose,
      measurements,
      depthBand: sight.band,
      stretchedSide,
      spoken,
      holdEvent: event,
    },
  };
}

/** What this frame added to the counted time, where it was of a kinder variant. */
function advanceRelief(
  { reliefMs, hold: before }: CheckState,
  hold: HoldState,
  variant: StretchVariant | null,
): Milliseconds {
  if (variant?.stretchesTarget !== false) return reliefMs;
  const added = SIDES.reduce((sum, side) => sum + hold.totalMs[side] - before.totalMs[side], 0);
  return milliseconds(reliefMs + added);
}

const postureOf = ({ posture }: Sight): Posture | null => posture?.posture ?? null;
const orientationOf = ({ orientation }: Sight): BodyOrientation | null =>
  orientation?.orientation ?? null;
const lastCueOf = ({ cues }: CheckState): Cue | null => cues.last?.cue ?? null;

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
