import type { Side } from '#lib/domain/landmarks.ts';
import { SIDES } from '#lib/domain/landmarks.ts';
import { advanceTrace, NO_TRACE, toSessionTrace } from '#lib/domain/trace/record-trace.ts';
import type { SessionTrace } from '#lib/domain/trace/session-trace.ts';
import { seconds } from '#lib/domain/units.ts';
import { posesOf } from '../../tools/trace/pose-trace.ts';
import { readTrace } from './trace.ts';

/** A clip as a session would keep it: thinned, everything counting. */
export function sessionTraceOf(
  clip: string,
  about: Partial<Omit<SessionTrace, 'frames'>> = {},
): SessionTrace {
  const kept = posesOf(readTrace(clip)).reduce(
    (state, { tSeconds, pose }) =>
      advanceTrace(state, { atMs: seconds(tSeconds), pose, isCounting: true }),
    NO_TRACE,
  );
  const trace = toSessionTrace(kept, {
    stretchId: 'half-kneeling-lunge',
    level: 'standard',
    holdSeconds: 30,
    best: null,
    ...about,
  });
  if (trace === null) throw new Error(`nobody is in the picture of ${clip}`);
  return trace;
}

/** Held seconds of both sides together. */
export const heldSeconds = (heldMs: Readonly<Record<Side, number>>): number =>
  SIDES.reduce((sum, side) => sum + heldMs[side], 0) / 1000;
