import { SIDES, type Side } from '../landmarks.ts';
import type { Measurement, MeasureKey, Measurements } from '../kinematics/measure-body.ts';
import type { FaultId, FaultRule } from '../stretch/stretch-definition.ts';
import { milliseconds, type Milliseconds } from '../units.ts';
import type { FaultSummary, MeasureSummary } from './session-record.ts';

/** What the summary will need, gathered frame by frame: one entry per stretched side. */
export type Tally = Readonly<Record<Side, SideTally>>;

/** A list that grows in front, so that adding a frame costs the same however long the session. */
type Samples = { readonly newest: Measurement; readonly before: Samples | null };

type SideTally = {
  readonly samples: ReadonlyMap<MeasureKey, Samples>;
  readonly faultMs: ReadonlyMap<FaultId, Milliseconds>;
};

const EMPTY_SIDE: SideTally = { samples: new Map(), faultMs: new Map() };
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

/** Adds the time since the last frame to each fault that is on. */
export function tallyFaults(
  tally: Tally,
  side: Side,
  { faults, elapsedMs }: { readonly faults: readonly FaultRule[]; readonly elapsedMs: number },
): Tally {
  const faultMs = new Map(tally[side].faultMs);
  for (const { id } of faults) faultMs.set(id, milliseconds((faultMs.get(id) ?? 0) + elapsedMs));
  return { ...tally, [side]: { ...tally[side], faultMs } };
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
