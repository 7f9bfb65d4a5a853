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

const isNear = (a: Sample, b: Sample, { atOnce, perSecond }: SpikeLimit): boolean =>
  Math.abs(a.value - b.value) <= atOnce + (perSecond * (b.atMs - a.atMs)) / 1000;

const agedOut = (sample: Sample, nowMs: Milliseconds): boolean =>
  nowMs - sample.atMs > FORGET_AFTER;

/** The gate after one sample, and whether that sample may pass. */
export function advanceSpikeGate(
  state: SpikeGateState | null,
  sample: Sample,
  limit: SpikeLimit,
): { readonly state: SpikeGateState; readonly isPassed: boolean } {
  const isTaken =
    state === null ||
    agedOut(state.accepted, sample.atMs) ||
    isNear(state.accepted, sample, limit) ||
    (state.doubted !== null && isNear(state.doubted, sample, limit));
  return isTaken
    ? { state: { accepted: sample, doubted: null }, isPassed: true }
    : { state: { accepted: state.accepted, doubted: sample }, isPassed: false };
}
