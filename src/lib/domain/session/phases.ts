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
  /** The settle measure where the body came to rest; null outside the hold phase. */
  readonly restValue: number | null;
  /** How far the body has swayed at rest of late, in the measure's unit. */
  readonly sway: number;
  /** A little below the place of rest: swaying, or the first of the way out; only time will tell. */
  readonly isFalling: boolean;
  /** Falling back from the place of rest, though not yet far enough to have left it. */
  readonly isLeaving: boolean;
};

export const NOT_STARTED: PhaseState = {
  phase: null,
  sinceMs: milliseconds(0),
  recent: [],
  restValue: null,
  sway: 0,
  isFalling: false,
  isLeaving: false,
};

const enter = (state: PhaseState, phase: PhaseName | null, nowMs: Milliseconds): PhaseState => ({
  ...state,
  phase,
  sinceMs: nowMs,
  restValue: null,
  sway: 0,
  isFalling: false,
  isLeaving: false,
});

/** A rest is taken to have begun this part of its time ago: at first the movement still fades. */
const REST_BEGAN = 0.5;

/** Beyond these parts of the fall that ends the rest, the person may be, and is, on the way out. */
const FALLING_FROM = 0.16;
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
  /** Above the start posture; null while that is not known. */
  readonly risen: number | null;
};

const isStartPosture = (value: number, { startWithin: [low, high] }: SettleRule): boolean =>
  value >= low && value <= high;

function advanceSetUp(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  const { rule, nowMs } = input;
  const hasBegun = moved.risen === null ? input.isDeep : moved.risen >= rule.movedBy;
  return hasBegun ? enter(state, 'glide', nowMs) : state;
}

/** At the first of a glide the time before it still looks like rest; it is none in the stretch. */
function isSettingOff({ value, risen }: Movement, rest: Range, { movedBy }: SettleRule): boolean {
  const leftFrom = movedBy * RETURNED_WITHIN;
  return risen !== null && risen >= leftFrom && rest.low - (value - risen) < leftFrom;
}

function advanceGlide(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  const { rule, nowMs } = input;
  if (moved.rest === null || isSettingOff(moved, moved.rest, rule)) return state;
  const began = nowMs - rule.stillForMs * REST_BEGAN;
  // A glide so slow that it looks still has looked still since before it began.
  const restSince = milliseconds(moved.risen === null ? began : Math.max(began, state.sinceMs));
  const isBack =
    moved.risen === null
      ? !input.isDeep && isStartPosture(moved.value, rule)
      : moved.risen < rule.movedBy * RETURNED_WITHIN;
  return isBack
    ? enter(state, 'setUp', nowMs)
    : { ...enter(state, 'hold', restSince), restValue: moved.rest.low };
}

/**
 * Whoever eases deeper while at rest takes the place of rest along, and so does whoever eases off and
 * then stays. A fall counts from the low end of the sway, or a body that sways would be leaving half
 * of the time.
 */
function restPlace(known: number, rest: Range | null, fallingBy: number): number {
  if (rest === null) return known;
  const hasEasedOff = rest.high < known - fallingBy;
  return hasEasedOff ? rest.low : Math.max(known, rest.low);
}

/** The sway of late follows the present one slowly, so that the first of a way out is not part of it. */
const SWAY_SECONDS = 3;

function advanceSway({ sway, recent }: PhaseState, rest: Range | null): number {
  const [before, now] = recent.slice(-2);
  if (rest === null || before === undefined || now === undefined) return sway;
  const seconds = (now.atMs - before.atMs) / 1000;
  return sway + (rest.high - rest.low - sway) * (1 - Math.exp(-seconds / SWAY_SECONDS));
}

function advanceRest(state: PhaseState, moved: Movement, input: PhaseInput): PhaseState {
  const { leftBy } = input.rule;
  const leavingBy = leftBy * LEAVING_FROM;
  const sway = advanceSway(state, moved.rest);
  const fallingBy = Math.min(leavingBy, Math.max(leftBy * FALLING_FROM, sway));
  const restValue = restPlace(state.restValue ?? moved.value, moved.rest, fallingBy);
  const fallen = restValue - moved.value;
  return fallen > leftBy
    ? enter(state, 'glide', input.nowMs)
    : {
        ...state,
        restValue,
        sway,
        isFalling: fallen > fallingBy,
        isLeaving: fallen > leavingBy,
      };
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
    risen: measured.change,
  };
  const next = { ...state, recent };
  if (state.phase !== null) return ADVANCE[state.phase](next, moved, input);
  return input.isInPosition ? enter(next, 'setUp', nowMs) : next;
}

const ADVANCE: Readonly<
  Record<PhaseName, (state: PhaseState, moved: Movement, input: PhaseInput) => PhaseState>
> = { setUp: advanceSetUp, glide: advanceGlide, hold: advanceRest };
