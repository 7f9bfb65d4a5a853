import {
  advanceRecent,
  stillRange,
  type Range,
  type Recent,
} from '../kinematics/filters/recent.ts';
import { measureKey, type Measurements } from '../kinematics/measure-body.ts';
import type { PhaseName, SettleRule } from '../stretch/stretch-definition.ts';
import { milliseconds, type Milliseconds } from '../units.ts';

/** Where in the stretch the person is; phase null while out of position. */
export type PhaseState = {
  readonly phase: PhaseName | null;
  readonly sinceMs: Milliseconds;
  /** The latest values of the settle measure, for telling rest from movement. */
  readonly recent: Recent;
  /** The settle measure in the person's own start posture; null until it was seen at rest. */
  readonly startValue: number | null;
  /** The settle measure where the body came to rest; null outside the hold phase. */
  readonly restValue: number | null;
  /** Falling back from the place of rest, though not yet far enough to have left it. */
  readonly isLeaving: boolean;
};

export const NOT_STARTED: PhaseState = {
  phase: null,
  sinceMs: milliseconds(0),
  recent: [],
  startValue: null,
  restValue: null,
  isLeaving: false,
};

const enter = (state: PhaseState, phase: PhaseName | null, nowMs: Milliseconds): PhaseState => ({
  ...state,
  phase,
  sinceMs: nowMs,
  restValue: null,
  isLeaving: false,
});

/** The first start posture is taken after this part of the time that a rest needs. */
const START_AFTER = 0.5;

/** A rest is taken to have begun this part of its time ago: at first the movement still fades. */
const REST_BEGAN = 0.5;

/** Beyond this part of the fall that ends the rest, the person is on the way out. */
const LEAVING_FROM = 0.4;

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
  /** The sway of a body at rest; null while it is not. */
  readonly rest: Range | null;
  /** As rest, over the shorter time that a first start posture needs. */
  readonly isStillForStart: boolean;
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
  const isStill = state.startValue === null ? moved.isStillForStart : moved.rest !== null;
  return isLower && isStill ? { ...state, startValue: moved.value } : state;
}

function advanceSetUp(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  const { rule, nowMs } = input;
  const hasBegun = moved.risen === null ? input.isDeep : moved.risen >= rule.movedBy;
  if (hasBegun) return enter(state, 'glide', nowMs);
  return takeStart(state, moved, rule);
}

function advanceGlide(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  if (moved.rest === null) return state;
  const { rule, nowMs } = input;
  const began = nowMs - rule.stillForMs * REST_BEGAN;
  // A glide so slow that it looks still has looked still since before it began.
  const restSince = milliseconds(moved.risen === null ? began : Math.max(began, state.sinceMs));
  const isBack =
    moved.risen === null
      ? !input.isDeep && isStartPosture(moved.value, rule)
      : moved.risen < rule.movedBy * RETURNED_WITHIN;
  return isBack
    ? takeStart(enter(state, 'setUp', nowMs), moved, rule)
    : { ...enter(state, 'hold', restSince), restValue: moved.rest.low };
}

/**
 * Whoever eases deeper while at rest takes the place of rest along, and so does whoever eases off and
 * then stays. A fall counts from the low end of the sway, or a body that sways would be leaving half
 * of the time.
 */
function restPlace(known: number, rest: Range | null, leavingBy: number): number {
  if (rest === null) return known;
  const hasEasedOff = rest.high < known - leavingBy;
  return hasEasedOff ? rest.low : Math.max(known, rest.low);
}

function advanceRest(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  const { leftBy } = input.rule;
  const leavingBy = leftBy * LEAVING_FROM;
  const restValue = restPlace(state.restValue ?? moved.value, moved.rest, leavingBy);
  const fallen = restValue - moved.value;
  return fallen > leftBy
    ? enter(state, 'glide', input.nowMs)
    : { ...state, restValue, isLeaving: fallen > leavingBy };
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

  const { value } = measured;
  const { stillWithin, stillForMs } = rule;
  const recent = advanceRecent(state.recent, { value, atMs: nowMs }, stillForMs);
  const moved: Movement = {
    value,
    rest: stillRange(recent, stillWithin, stillForMs),
    isStillForStart:
      stillRange(recent, stillWithin * START_AFTER, milliseconds(stillForMs * START_AFTER)) !==
      null,
    risen: state.startValue === null ? null : value - state.startValue,
  };
  const next = { ...state, recent };
  if (state.phase !== null) return ADVANCE[state.phase](next, moved, input);
  // The start posture is learnt while the position is still being recognised: some glide at once.
  const known = takeStart(next, moved, rule);
  return input.isInPosition ? enter(known, 'setUp', nowMs) : known;
}

const ADVANCE: Readonly<
  Record<PhaseName, (state: PhaseState, moved: Movement, input: PhaseInput) => PhaseState>
> = { setUp: advanceSetUp, glide: advanceGlide, hold: advanceRest };
