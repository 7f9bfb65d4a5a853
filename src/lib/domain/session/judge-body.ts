import { activeFaults, advanceFaults, isBlocking, isFaultPending } from '../form/faults.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import { advancePosition, OUT_OF_POSITION } from '../form/position.ts';
import { advanceVariant } from '../form/variant.ts';
import { advanceRecent } from '../kinematics/filters/recent.ts';
import { measureKey, type Measurement, type Measurements } from '../kinematics/measure-body.ts';
import { sideKey } from '../kinematics/measure-sides.ts';
import { measureSpec } from '../kinematics/measures.ts';
import { SWAY_OVER, swayOver } from '../kinematics/sway.ts';
import type { PoseFrame } from '../landmarks.ts';
import { personalBand } from '../stretch/personal-range.ts';
import type { StretchDefinition, TargetBand } from '../stretch/stretch-definition.ts';
import { milliseconds, type Milliseconds } from '../units.ts';
import { ACCEPTED_SLACK, type AcceptedRanges } from './accepted-range.ts';
import type { CheckPlan } from './check-plan.ts';
import type { CheckState } from './check-state.ts';
import { isDeepWithoutStart, isDepthReached } from './depth.ts';
import { advancePhase, type PhaseState } from './phases.ts';
import { NO_BODY, trackBody, type MeasuredFrame, type TrackInput } from './track-body.ts';

/** What one frame showed of a body; all of it empty where there was no usable view. */
export type BodySight = {
  readonly frame: PoseFrame | null;
  readonly areLimbsSure: boolean;
  readonly measurements: Measurements;
  readonly band: TargetBand | null;
};

export const NO_SIGHT: BodySight = {
  frame: null,
  areLimbsSure: true,
  measurements: new Map(),
  band: null,
};

export type JudgedBody = Pick<
  CheckState,
  'body' | 'position' | 'phase' | 'swayed' | 'faults' | 'variant' | 'unseen'
> & { readonly sight: BodySight };

/** The measure of the body's own sway, once it is at rest; null before. */
function swayOf(
  swayed: CheckState['swayed'],
  { phase, sinceMs }: PhaseState,
  nowMs: Milliseconds,
): Measurement | null {
  const value = phase === 'hold' ? swayOver(swayed, { sinceMs, nowMs }) : null;
  if (value === null) return null;
  const { error } = measureSpec('sway');
  return { name: 'sway', limb: 'trunk', value, error, change: null, offset: 0 };
}

/** The settle measure's latest values, for telling sway. */
function advanceSwayed(
  swayed: CheckState['swayed'],
  { settle }: StretchDefinition,
  seen: { readonly measurements: Measurements; readonly nowMs: Milliseconds },
): CheckState['swayed'] {
  const settled = seen.measurements.get(measureKey(settle.measure, settle.limb)) ?? null;
  return settled === null
    ? swayed
    : advanceRecent(swayed, { value: settled.value, atMs: seen.nowMs }, SWAY_OVER);
}

/** The depth in the person's start posture; null while that was not seen. */
function startDepth(
  { depth }: StretchDefinition,
  { start }: MeasuredFrame,
  roles: CheckState['body']['roles'],
): number | null {
  if (start === null) return null;
  const side = depth.limb === 'trunk' ? null : roles.roles[depth.limb];
  return side === undefined ? null : (start.measures.get(sideKey(depth.measure, side)) ?? null);
}

/** What the side that is being stretched has as enough; null while nothing was said about it. */
function enoughFor(
  { stretchedLimb }: StretchDefinition,
  { roles }: CheckState['body']['roles'],
  accepted: AcceptedRanges,
): number | null {
  const side = roles[stretchedLimb];
  const range = side === undefined ? undefined : accepted[side];
  return range === undefined ? null : range.depth - ACCEPTED_SLACK;
}

/** Everything that needs a whole body in view, from legs to faults. */
export function judgeBody(
  state: CheckState,
  seen: Omit<TrackInput, 'isHolding'>,
  plan: CheckPlan,
): JudgedBody {
  const { definition } = plan;
  const nowMs = seen.pose.capturedAtMs;
  const isHolding = state.phase.phase === 'hold' && !seen.hasTurned;
  const { state: tracked, measured } = trackBody(state.body, { ...seen, isHolding }, plan);
  const { measurements } = measured;
  const position = advancePosition(measured.isNew ? OUT_OF_POSITION : state.position, definition, {
    posture: seen.posture,
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
  const hasLeft = state.phase.phase !== null && phase.phase === null;
  const body = hasLeft ? { ...tracked, start: NO_BODY.start } : tracked;
  const swayed = advanceSwayed(state.swayed, definition, { measurements, nowMs });
  const all = new Map([...measurements, ['sway', swayOf(swayed, phase, nowMs)] as const]);
  const band = personalBand(definition, {
    start: startDepth(definition, measured, body.roles),
    best: plan.best,
    enough: enoughFor(definition, body.roles, state.accepted),
  });
  const input = { measurements: all, personalMinimum: band?.min ?? null };
  const variant = advanceVariant(state.variant, definition, input);
  // On the way out every line changes, and none of it is a fault; nor is a leg nobody can name.
  const faults =
    phase.isLeaving || !measured.areLimbsSure
      ? state.faults
      : advanceFaults(state.faults, definition.faults, {
          ...input,
          phase: phase.phase,
          lastedMs: milliseconds(nowMs - phase.sinceMs),
          variant: variant.variant?.id ?? null,
          nowMs,
        });
  return {
    body,
    position,
    phase,
    swayed,
    faults,
    variant,
    unseen: null,
    sight: {
      frame: measured.frame,
      areLimbsSure: measured.areLimbsSure,
      measurements: all,
      band,
    },
  };
}

export type JudgeInput = {
  readonly definition: StretchDefinition;
  /** Whether a repetition is being counted. */
  readonly isHolding: boolean;
};

/** The verdict on a body that is in the stretch. */
export function judgeForm(
  { phase, faults, sight }: JudgedBody,
  { definition, isHolding }: JudgeInput,
): FormVerdict {
  if (!sight.areLimbsSure) return { kind: 'adjust', faults: [], areLegsUnsure: true };
  const active = activeFaults(faults, definition.faults);
  const blocking = active.filter(isBlocking);
  // A running hold goes on until a fault is sure; a new one does not begin under suspicion.
  const isClean =
    blocking.length === 0 && (isHolding || !isFaultPending(faults, definition.faults));
  const isHeld =
    isClean &&
    phase.phase === 'hold' &&
    !phase.isLeaving &&
    isDepthReached(definition, sight.band, sight.measurements);
  return isHeld
    ? { kind: 'hold', questions: active.filter((rule) => !isBlocking(rule)) }
    : { kind: 'adjust', faults: blocking, areLegsUnsure: false };
}
