import { milliseconds, type Milliseconds } from '../../units.ts';
import type { Sample } from './one-euro.ts';

/**
 * Keeps out a single wild sample, such as of a leg that the model took for the other. A sample that
 * jumps farther than a body can move waits for the next one: if that agrees with it, the jump was
 * real; if not, it never was.
 */
export type SpikeGateState = {
  readonly accepted: Sample;
  /** A jump that the next sample has to confirm. */
  readonly doubted: Sample | null;
};

/** Of the measure's unit: what may jump at once, and what may move in a second. */
export type SpikeLimit = { readonly atOnce: number; readonly perSecond: number };

/**
 * For angles in degrees. In slow stretches no joint moves faster than about 150 degrees a second;
 * twice that is let through, so that a quick movement is never held back. Design values.
 */
export const ANGLE_SPIKE: SpikeLimit = { atOnce: 12, perSecond: 300 };

/** After such a gap there is nothing to compare with. Design value. */
const FORGET_AFTER = milliseconds(700);

/** Whether a body can have moved from one value to the other in this time. */
const isNear = (
  known: Sample,
  { value }: Sample,
  { atOnce, perSecond, seconds }: SpikeLimit & { readonly seconds: number },
): boolean => Math.abs(known.value - value) <= atOnce + perSecond * seconds;

const agedOut = (sample: Sample, nowMs: Milliseconds): boolean =>
  nowMs - sample.atMs > FORGET_AFTER;

function isCredible(
  { accepted, doubted }: SpikeGateState,
  sample: Sample,
  limit: SpikeLimit,
): boolean {
  if (agedOut(accepted, sample.atMs)) return true;
  // Since the last sample, taken or not: waiting for a second one must not make room for the first.
  const seconds = (sample.atMs - (doubted ?? accepted).atMs) / 1000;
  const known = doubted === null ? [accepted] : [accepted, doubted];
  return known.some((one) => isNear(one, sample, { ...limit, seconds }));
}

/** The gate after one sample, and whether that sample may pass. */
export function advanceSpikeGate(
  state: SpikeGateState | null,
  sample: Sample,
  limit: SpikeLimit,
): { readonly state: SpikeGateState; readonly isPassed: boolean } {
  return state === null || isCredible(state, sample, limit)
    ? { state: { accepted: sample, doubted: null }, isPassed: true }
    : { state: { accepted: state.accepted, doubted: sample }, isPassed: false };
}
