import { otherSide, SIDES, type Side } from '../landmarks.ts';
import type { Measurement, MeasureKey, Measurements } from '../kinematics/measure-body.ts';
import type { FaultId, FaultRule } from '../stretch/stretch-definition.ts';
import { milliseconds, type Milliseconds } from '../units.ts';
import type { FaultMoment, FaultSummary, MeasureSummary } from './session-record.ts';

/** What the summary will need, gathered frame by frame: one entry per stretched side. */
export type Tally = Readonly<Record<Side, SideTally>>;

/** A list that grows in front, so that adding a frame costs the same however long the session. */
type Samples = { readonly newest: Measurement; readonly before: Samples | null };

/** One stay of a fault, in the clock of the frames. */
type Stay = {
  readonly faultId: FaultId;
  readonly fromMs: Milliseconds;
  readonly toMs: Milliseconds;
};

type SideTally = {
  readonly samples: ReadonlyMap<MeasureKey, Samples>;
  readonly faultMs: ReadonlyMap<FaultId, Milliseconds>;
  /** The stays that are not over, by fault. */
  readonly open: ReadonlyMap<FaultId, Stay>;
  readonly stays: readonly Stay[];
  /** Sum and count of the position match at rest in the stretch. */
  readonly match: { readonly sum: number; readonly frames: number };
};

const EMPTY_SIDE: SideTally = {
  samples: new Map(),
  faultMs: new Map(),
  open: new Map(),
  stays: [],
  match: { sum: 0, frames: 0 },
};
export const EMPTY_TALLY: Tally = { left: EMPTY_SIDE, right: EMPTY_SIDE };

/** Adds the measures of a frame that counts as held. */
export function tallyHeld(tally: Tally, side: Side, measurements: Measurements): Tally {
  const samples = new Map(tally[side].samples);
  for (const [key, measurement] of measurements) {
    if (measurement !== null) {
      samples.set(key, { newest: measurement, before: samples.get(key) ?? null });
    }
  }
  return { ...tally, [side]: { ...tally[side], samples } };
}

/** Adds the time since the last frame to each fault that is on, and follows when it came and went. */
export function tallyFaults(
  tally: Tally,
  side: Side,
  seen: {
    readonly faults: readonly FaultRule[];
    readonly elapsedMs: number;
    readonly nowMs: Milliseconds;
  },
): Tally {
  const { faults, elapsedMs, nowMs } = seen;
  const mine = tally[side];
  if (faults.length === 0 && mine.open.size === 0) return closeSide(tally, otherSide(side));
  const faultMs = new Map(mine.faultMs);
  const open = new Map<FaultId, Stay>();
  for (const { id } of faults) {
    faultMs.set(id, milliseconds((faultMs.get(id) ?? 0) + elapsedMs));
    const fromMs = mine.open.get(id)?.fromMs ?? milliseconds(nowMs - elapsedMs);
    open.set(id, { faultId: id, fromMs, toMs: nowMs });
  }
  const over = [...mine.open.values()].filter(({ faultId }) => !open.has(faultId));
  const stays = [...mine.stays, ...over];
  return closeSide({ ...tally, [side]: { ...mine, faultMs, open, stays } }, otherSide(side));
}

function closeSide(tally: Tally, side: Side): Tally {
  const mine = tally[side];
  if (mine.open.size === 0) return tally;
  const stays = [...mine.stays, ...mine.open.values()];
  return { ...tally, [side]: { ...mine, open: new Map(), stays } };
}

/** Nothing is judged now: whatever fault was on has had its stay. */
export const closeMoments = (tally: Tally): Tally =>
  SIDES.reduce((closed, side) => closeSide(closed, side), tally);

/** Adds the position match of a frame at rest in the stretch, 0 to 1. */
export function tallyMatch(tally: Tally, side: Side, match: number): Tally {
  const mine = tally[side];
  const { sum, frames } = mine.match;
  return { ...tally, [side]: { ...mine, match: { sum: sum + match, frames: frames + 1 } } };
}

/** Middle value; of an even count the mean of the two in the middle. Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function valuesOf(samples: Samples): readonly number[] {
  const values: number[] = [];
  for (let at: Samples | null = samples; at !== null; at = at.before) values.push(at.newest.value);
  return values;
}

export function summariseMeasures(tally: Tally): readonly MeasureSummary[] {
  return SIDES.flatMap((stretchedSide) =>
    [...tally[stretchedSide].samples.values()].flatMap((samples): MeasureSummary[] => {
      const { name, limb, error } = samples.newest;
      const values = valuesOf(samples);
      const middle = median(values);
      return middle === null
        ? []
        : [{ measure: name, limb, stretchedSide, median: middle, error, frames: values.length }];
    }),
  );
}

/** The faults that were on at all, the longest in front. */
export function summariseFaults(tally: Tally): readonly FaultSummary[] {
  return SIDES.flatMap((stretchedSide) =>
    [...tally[stretchedSide].faultMs].map(([faultId, durationMs]): FaultSummary => ({
      faultId,
      stretchedSide,
      durationMs,
    })),
  ).sort((a, b) => b.durationMs - a.durationMs);
}

/** Every stay of a fault, the first in front; times count from `startMs`. */
export function summariseMoments(tally: Tally, startMs: Milliseconds): readonly FaultMoment[] {
  const sinceStart = (atMs: Milliseconds): Milliseconds =>
    milliseconds(Math.max(0, atMs - startMs));
  return SIDES.flatMap((stretchedSide) =>
    closeMoments(tally)[stretchedSide].stays.map(({ faultId, fromMs, toMs }): FaultMoment => ({
      faultId,
      stretchedSide,
      fromMs: sinceStart(fromMs),
      toMs: sinceStart(toMs),
    })),
  ).sort((a, b) => a.fromMs - b.fromMs);
}

/** Mean position match by stretched side, 0 to 1; null where nothing was judged. */
export function summariseMatch(tally: Tally): Readonly<Record<Side, number | null>> {
  const of = ({ match }: SideTally): number | null =>
    match.frames === 0 ? null : match.sum / match.frames;
  return { left: of(tally.left), right: of(tally.right) };
}
