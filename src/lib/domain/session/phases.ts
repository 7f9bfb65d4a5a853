import { advanceDwell, type Dwell } from '../kinematics/dwell.ts';
import { measureKey, type Measurements } from '../kinematics/measure-body.ts';
import type { PhaseName, SettleRule } from '../stretch/stretch-definition.ts';
import { milliseconds, type Milliseconds } from '../units.ts';

/** Where in the stretch the person is; phase null while out of position. */
export type PhaseState = {
  readonly phase: PhaseName | null;
  readonly sinceMs: Milliseconds;
  /** Since when the body has been still; null while it moves. */
  readonly still: Dwell;
  /** The settle measure in the person's own start posture; null until it was seen at rest. */
  readonly startValue: number | null;
  /** The settle measure where the body came to rest; null outside the hold phase. */
  readonly restValue: number | null;
};

export const NOT_STARTED: PhaseState = {
  phase: null,
  sinceMs: milliseconds(0),
  still: null,
  startValue: null,
  restValue: null,
};

const enter = (state: PhaseState, phase: PhaseName | null, nowMs: Milliseconds): PhaseState => ({
  ...state,
  phase,
  sinceMs: nowMs,
  restValue: null,
});

/** The first start posture is taken after this part of the time that a rest needs. */
const START_AFTER = 0.5;

/** Back within this part of the glide threshold of the start counts as returned. */
const RETURNED_WITHIN = 0.67;

export type PhaseInput = {
  readonly isInPosition: boolean;
  /** Deep enough to be in the stretch although no start posture was seen. */
  readonly isDeep: boolean;
  readonly rule: SettleRule;
  readonly measurements: Measurements;
  readonly nowMs: Milliseconds;
};

/** The settle measure of this frame and what it says of movement. */
type Movement = {
  readonly value: number;
  readonly isStill: boolean;
  readonly stillMs: Milliseconds;
  /** Since when the body has been still long enough to be at rest; null while it is not. */
  readonly restSince: Dwell;
  /** Above the start posture; null while that is not known. */
  readonly risen: number | null;
};

const isStartPosture = (value: number, { startWithin: [low, high] }: SettleRule): boolean =>
  value >= low && value <= high;

/**
 * Takes the value as the person's own start posture when it is one and has been still for a moment.
 * Later rests change it downwards only: a glide so slow that it looks still must not take it along.
 */
function takeStart(state: PhaseState, moved: Movement, rule: SettleRule): PhaseState {
  const isLower = moved.value < (state.startValue ?? Infinity) && isStartPosture(moved.value, rule);
  const stillForMs = rule.stillForMs * (state.startValue === null ? START_AFTER : 1);
  return isLower && moved.stillMs >= stillForMs ? { ...state, startValue: moved.value } : state;
}

function advanceSetUp(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  const { rule, nowMs } = input;
  const hasBegun = moved.risen === null ? input.isDeep : moved.risen >= rule.movedBy;
  if (hasBegun) return enter(state, 'glide', nowMs);
  return takeStart(state, moved, rule);
}

function advanceGlide(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  if (moved.restSince === null) return state;
  const { rule, nowMs } = input;
  // A glide so slow that it looks still has looked still since before it began.
  const restSince =
    moved.risen === null ? moved.restSince : milliseconds(Math.max(moved.restSince, state.sinceMs));
  const isBack =
    moved.risen === null
      ? !input.isDeep && isStartPosture(moved.value, rule)
      : moved.risen < rule.movedBy * RETURNED_WITHIN;
  return isBack
    ? takeStart(enter(state, 'setUp', nowMs), moved, rule)
    : { ...enter(state, 'hold', restSince), restValue: moved.value };
}

function advanceRest(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  const known = state.restValue ?? moved.value;
  // Whoever eases deeper while at rest takes the place of rest along.
  const restValue = moved.isStill ? Math.max(known, moved.value) : known;
  return restValue - moved.value > input.rule.leftBy
    ? enter(state, 'glide', input.nowMs)
    : { ...state, restValue };
}

/**
 * The phases by what the settle measure does: at rest in the start posture, gliding away from it,
 * at rest in the stretch. Someone who is already deep when first seen goes straight to the glide,
 * since no start posture is known then.
 */
export function advancePhase(state: PhaseState, input: PhaseInput): PhaseState {
  const { rule, nowMs } = input;
  if (!input.isInPosition && state.phase !== null) return { ...NOT_STARTED, sinceMs: nowMs };
  const measured = input.measurements.get(measureKey(rule.measure, rule.limb)) ?? null;
  if (measured === null) return state;

  const isStill = Math.abs(measured.speed) < rule.stillBelowPerSecond;
  const { dwell, lastedMs } = advanceDwell(state.still, isStill, nowMs);
  const moved: Movement = {
    value: measured.value,
    isStill,
    stillMs: lastedMs,
    restSince: lastedMs >= rule.stillForMs ? dwell : null,
    risen: state.startValue === null ? null : measured.value - state.startValue,
  };
  const next = { ...state, still: dwell };
  if (state.phase !== null) return ADVANCE[state.phase](next, moved, input);
  // The start posture is learnt while the position is still being recognised: some glide at once.
  const known = takeStart(next, moved, rule);
  return input.isInPosition ? enter(known, 'setUp', nowMs) : known;
}

const ADVANCE: Readonly<
  Record<PhaseName, (state: PhaseState, moved: Movement, input: PhaseInput) => PhaseState>
> = { setUp: advanceSetUp, glide: advanceGlide, hold: advanceRest };
