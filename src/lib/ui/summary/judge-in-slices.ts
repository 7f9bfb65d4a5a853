import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { judgeByFrame, type JudgedTrace } from '#lib/domain/trace/judge-trace.ts';
import type { SessionTrace } from '#lib/domain/trace/session-trace.ts';

/** So long at a stretch, so that the page still answers to a finger. Design value. */
const SLICE_MS = 12;

/** Judges a trace a little at a time; null when it was given up on the way. */
export async function judgeInSlices(
  trace: SessionTrace,
  definition: StretchDefinition,
  signal: AbortSignal,
): Promise<JudgedTrace | null> {
  const judging = judgeByFrame(trace, definition);
  for (;;) {
    const began = performance.now();
    while (performance.now() - began < SLICE_MS) {
      const step = judging.next();
      if (step.done === true) return step.value;
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
}
