import { advanceCue } from '../cueing/choose-cue.ts';
import type { Cue } from '../cueing/cue.ts';
import { wantedCues } from '../cueing/wanted-cues.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import { advanceFraming, type Framing, type FramingState } from '../framing/framing.ts';
import { SIDES, type PoseFrame } from '../landmarks.ts';
import { advanceDwell } from '../kinematics/dwell.ts';
import { advanceOrientation, sameOrientation } from '../kinematics/orientation.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import { advancePosture, isFarFrom, type Posture } from '../kinematics/posture.ts';
import type {
  CueId,
  PhaseName,
  StretchDefinition,
  StretchVariant,
} from '../stretch/stretch-definition.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import type { CheckPlan } from './check-plan.ts';
import type { CheckResult } from './check-result.ts';
import { CHECK_START, type CheckState } from './check-state.ts';
import { advanceHold, type HoldState } from './hold.ts';
import { judgeBody, judgeForm, NO_SIGHT, type JudgedBody, type JudgeInput } from './judge-body.ts';
import { fitToAccepted, rangeNow } from './accepted-range.ts';
import { tallyFrame } from './tally-frame.ts';

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

/** What was found in one frame; `pose` null when nobody was. */
export type Sighting = {
  readonly pose: PoseFrame | null;
  readonly atMs: Milliseconds;
  /** False during set-up, countdown, rest and pause: nothing counts then. True when left out. */
  readonly isCounting?: boolean;
  /** While the voice says something that a cue must not cut off. False when left out. */
  readonly isVoiceTaken?: boolean;
};

/**
 * The whole checker over one frame: state and sighting in, next state and result out. Time comes
 * with the frames and must not go back.
 */
export function advanceCheck(
  state: CheckState,
  { pose, atMs, isCounting = true, isVoiceTaken = false }: Sighting,
  asked: CheckPlan,
): { readonly state: CheckState; readonly result: CheckResult } {
  const plan = fitPlan(asked, state);
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
    heldSide: isCounting && isHeldNow(verdict, judged) ? stretchedSide : null,
    restSinceMs: milliseconds(Math.max(judged.phase.sinceMs, state.blockedMs ?? 0)),
    targetMs: holdTargetMs,
    graceMs: definition.hold.graceMs,
    nowMs: atMs,
  });
  const { variant } = judged.variant;
  const { cues, spoken } = advanceCue(state.cues, {
    wanted: wantedCues(verdict, definition, { phase, lastCue: lastCueOf(state), variant }),
    isQuiet: isVoiceTaken || isNearEnd(hold, plan),
    nowMs: atMs,
  });
  const tally = tallyFrame(state.tally, {
    judged,
    verdict,
    definition,
    stretchedSide,
    isCounting,
    nowMs: atMs,
    lastMs: state.lastMs,
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
      accepted: state.accepted,
      blockedMs: advanceBlocked(state, { verdict, phase, atMs, isCounting }),
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
      measurements: sight.measurements,
      depthBand: sight.band,
      stretchedSide,
      spoken,
      holdEvent: event,
    },
  };
}

/** The plan for somebody who has said that they go far enough; the same for everybody else. */
function fitPlan(plan: CheckPlan, { accepted, body }: CheckState): CheckPlan {
  const side = body.roles.roles[plan.definition.stretchedLimb];
  const range = side === undefined ? undefined : accepted[side];
  return range === undefined
    ? plan
    : { ...plan, definition: fitToAccepted(plan.definition, range) };
}

/**
 * "I feel it, that is enough": what the body shows now is the range of the side being stretched. The
 * same state when no side is known or its depth cannot be seen.
 */
export function acceptRange(
  state: CheckState,
  { stretchedSide, measurements }: Pick<CheckResult, 'stretchedSide' | 'measurements'>,
  { definition }: CheckPlan,
): CheckState {
  const range = rangeNow(definition, measurements);
  if (stretchedSide === null || range === null) return state;
  return { ...state, accepted: { ...state.accepted, [stretchedSide]: range } };
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

/** The first of the way out looks like a sway; its time counts only once it proves to be one. */
const isHeldNow = (verdict: FormVerdict, { phase }: JudgedBody): boolean =>
  verdict.kind === 'hold' && !phase.isFalling;

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
    readonly isCounting: boolean;
  },
): Milliseconds | null =>
  !seen.isCounting || (seen.phase === 'hold' && seen.verdict.kind !== 'hold')
    ? seen.atMs
    : blockedMs;

/** Whether a running hold is in its last, silent part. */
function isNearEnd(hold: HoldState, { definition, holdTargetMs }: CheckPlan): boolean {
  const remainingMs = holdTargetMs - hold.repetitionMs;
  return hold.side !== null && remainingMs > 0 && remainingMs <= definition.hold.quietAtEndMs;
}
