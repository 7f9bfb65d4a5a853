import { judgedBands } from '../form/band.ts';
import { positionMatch } from '../form/position-match.ts';
import type { TargetBand } from '../stretch/stretch-definition.ts';
import type { JudgedFrame } from '../trace/judge-trace.ts';
import { heldSpans, longestHeld } from './held-spans.ts';

/**
 * The frame to show of a session: in a counted hold, with the best position match, and of those alike
 * the one nearest to the middle of the longest hold. Null when nothing was held. `targets` are those of
 * the session's level.
 */
export function bestFrame(
  frames: readonly JudgedFrame[],
  targets: readonly TargetBand[],
): JudgedFrame | null {
  const longest = longestHeld(heldSpans(frames));
  if (longest === null) return null;
  const middleMs = (longest.fromMs + longest.toMs) / 2;
  const rated = frames.filter(isShown).map((frame) => ({
    frame,
    match: positionMatch(judgedBands(targets, frame.result), frame.result.measurements) ?? 0,
    offMs: Math.abs(frame.atMs - middleMs),
  }));
  const [first, ...others] = rated;
  if (first === undefined) return null;
  return others.reduce((best, one) => {
    const isBetter = one.match === best.match ? one.offMs < best.offMs : one.match > best.match;
    return isBetter ? one : best;
  }, first).frame;
}

const isShown = ({ isCounting, result }: JudgedFrame): boolean =>
  isCounting && result.verdict.kind === 'hold' && result.pose !== null;
