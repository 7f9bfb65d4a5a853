import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';
import type { TimedResult } from './depth-line.ts';

/** What was to be reached from one moment to another, in milliseconds. */
export type BandSpan = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly band: TargetBand;
};

const isSame = (a: TargetBand, b: TargetBand): boolean =>
  a.min === b.min && a.max === b.max && a.target[0] === b.target[0] && a.target[1] === b.target[1];

/**
 * The band of the main angle as it was for this person from 0 to `endMs`: each side has its own, and
 * "that is enough" changes it. While nobody was judged the last one stays; before the first, the first.
 * Empty when none was ever known.
 */
export function bandSpans(frames: readonly TimedResult[], endMs: number): readonly BandSpan[] {
  const spans: BandSpan[] = [];
  for (const { tMs, result } of frames) {
    const { depthBand: band } = result;
    const last = spans.at(-1);
    if (band === null || (last !== undefined && isSame(last.band, band))) continue;
    if (last !== undefined) spans[spans.length - 1] = { ...last, toMs: tMs };
    spans.push({ fromMs: last === undefined ? 0 : tMs, toMs: endMs, band });
  }
  return spans;
}

/** The band that holds at this time; null without spans. */
export const bandAt = (spans: readonly BandSpan[], tMs: number): TargetBand | null =>
  (spans.findLast(({ fromMs }) => fromMs <= tMs) ?? spans[0])?.band ?? null;
