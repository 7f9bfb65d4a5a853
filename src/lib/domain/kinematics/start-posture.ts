import type { Side } from '../landmarks.ts';
import type { SettleRule } from '../stretch/stretch-definition.ts';
import type { Milliseconds } from '../units.ts';
import { sideKey, type SideMeasures } from './measure-sides.ts';

/**
 * The person's own start posture, by the side that is about to be stretched: everything that was
 * measured while it was at rest there. What the camera reads wrong throughout, it reads wrong here
 * too, so a change from it is truer than a value (docs/clinical.md A0, neutral calibration).
 */
export type StartPosture = {
  /** Mean of the settle measure in it. */
  readonly settled: number;
  /** Mean values over the first part of the rest. */
  readonly measures: SideMeasures;
  /** When the rest began. */
  readonly sinceMs: Milliseconds;
};
export type StartPostures = Readonly<Record<Side, StartPosture | null>>;

/** A rest that may become a start posture, once it has lasted. */
type Rest = StartPosture & {
  readonly low: number;
  readonly high: number;
  /** How many frames the means are taken over. */
  readonly frames: number;
};

export type StartPostureState = {
  readonly known: StartPostures;
  readonly rests: Readonly<Record<Side, Rest | null>>;
};

export const NO_START: StartPostureState = {
  known: { left: null, right: null },
  rests: { left: null, right: null },
};

/** The first start posture is taken after this part of the time that a rest needs. */
const FIRST_AFTER = 0.5;

/** A rest this part of the stillness range lower than the known one is a truer start. */
const LOWER_FROM = 0.1;

export type StartPostureInput = {
  readonly rule: SettleRule;
  /** The sides that may be about to be stretched: the one with the role, or both while there is none. */
  readonly sides: readonly Side[];
  readonly measures: SideMeasures;
  readonly nowMs: Milliseconds;
};

/** The means with one frame more; what was not seen in it keeps its mean. */
function averaged({ measures: known, frames }: Rest, seen: SideMeasures): SideMeasures {
  const means = new Map(known);
  for (const [key, value] of seen) {
    const mean = known.get(key) ?? null;
    if (value !== null)
      means.set(key, mean === null ? value : mean + (value - mean) / (frames + 1));
  }
  return means;
}

/** The rest that goes on, a new one where the body moved, null outside the range of a start posture. */
function advanceRest(rest: Rest | null, value: number, input: StartPostureInput): Rest | null {
  const { rule, measures, nowMs } = input;
  const [least, most] = rule.startWithin;
  if (value < least || value > most) return null;
  const begun = { settled: value, measures, sinceMs: nowMs, low: value, high: value, frames: 1 };
  if (rest === null) return begun;
  const low = Math.min(rest.low, value);
  const high = Math.max(rest.high, value);
  if (high - low > rule.stillWithin) return begun;
  // Averaging ends, or a glide so slow that it looks still would take the means along.
  if (nowMs - rest.sinceMs > rule.stillForMs) return { ...rest, low, high };
  const settled = rest.settled + (value - rest.settled) / (rest.frames + 1);
  const { sinceMs, frames } = rest;
  return {
    settled,
    measures: averaged(rest, measures),
    sinceMs,
    low,
    high,
    frames: frames + 1,
  };
}

/** The start posture that is known after this frame; a later rest replaces it only when it is lower. */
function takeRest(
  known: StartPosture | null,
  rest: Rest | null,
  { rule, nowMs }: StartPostureInput,
): StartPosture | null {
  if (rest === null) return known;
  const lastedMs = nowMs - rest.sinceMs;
  const neededMs = rule.stillForMs * (known === null ? FIRST_AFTER : 1);
  const isTruer = known === null || rest.settled < known.settled - rule.stillWithin * LOWER_FROM;
  const isSame = known !== null && known.sinceMs === rest.sinceMs;
  if (isSame) return rest;
  return isTruer && lastedMs >= neededMs ? rest : known;
}

/** The start postures after one frame. */
export function advanceStartPosture(
  state: StartPostureState,
  input: StartPostureInput,
): StartPostureState {
  const { rule, measures, sides } = input;
  const restOf = (side: Side): Rest | null => {
    const value = measures.get(sideKey(rule.measure, rule.limb === 'trunk' ? null : side)) ?? null;
    if (!sides.includes(side) || value === null) return state.rests[side];
    return advanceRest(state.rests[side], value, input);
  };
  const rests = { left: restOf('left'), right: restOf('right') };
  const knownOf = (side: Side): StartPosture | null =>
    sides.includes(side) ? takeRest(state.known[side], rests[side], input) : state.known[side];
  return { known: { left: knownOf('left'), right: knownOf('right') }, rests };
}
