import type { Milliseconds } from '../../units.ts';
import { milliseconds } from '../../units.ts';
import type { Sample } from './one-euro.ts';

/** The latest samples, oldest first, without a gap. */
export type Recent = readonly Sample[];

/** What happened in a longer gap is not known, so the samples before it count no more. Design value. */
const GAP = milliseconds(700);

/** Adds a sample and keeps what is needed to look back by `spanMs`. */
export function advanceRecent(recent: Recent, sample: Sample, spanMs: Milliseconds): Recent {
  const last = recent.at(-1);
  if (last !== undefined && sample.atMs - last.atMs > GAP) return [sample];
  const from = sample.atMs - spanMs;
  // One sample from before the span stays, or the span would not be covered.
  const firstInside = recent.findIndex(({ atMs }) => atMs > from);
  const kept = firstInside === -1 ? recent.slice(-1) : recent.slice(Math.max(0, firstInside - 1));
  return [...kept, sample];
}

/** The lowest and highest value of a span of time. */
export type Range = { readonly low: number; readonly high: number };

/** The range over the last `forMs`; null while the samples do not reach back that far. */
function rangeOver(recent: Recent, forMs: Milliseconds): Range | null {
  const last = recent.at(-1);
  const first = recent[0];
  if (last === undefined || first === undefined) return null;
  const from = last.atMs - forMs;
  if (first.atMs > from) return null;
  const values = recent
    .filter(({ atMs }, index) => atMs > from || isLastBefore(recent, index, from))
    .map(({ value }) => value);
  return { low: Math.min(...values), high: Math.max(...values) };
}

/**
 * The range in which the value has stayed over the last `forMs`; null when it went further than
 * `within`, or when the samples do not reach back that far. Judged by how far it went and not by its
 * speed, which trembles where the value hardly moves.
 */
export function stillRange(recent: Recent, within: number, forMs: Milliseconds): Range | null {
  const range = rangeOver(recent, forMs);
  return range !== null && range.high - range.low <= within ? range : null;
}

const isLastBefore = (recent: Recent, index: number, from: number): boolean =>
  (recent[index + 1]?.atMs ?? Infinity) > from;
