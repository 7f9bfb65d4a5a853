import type { Side } from '../landmarks.ts';
import { acceptRange, advanceCheck } from '../session/advance-check.ts';
import type { CheckResult } from '../session/check-result.ts';
import { planCheck } from '../session/check-plan.ts';
import { CHECK_START } from '../session/check-state.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import type { Milliseconds } from '../units.ts';
import type { SessionTrace } from './session-trace.ts';

/** One frame of a trace, judged. */
export type JudgedFrame = {
  /** From the start of the session. */
  readonly atMs: Milliseconds;
  readonly isCounting: boolean;
  readonly result: CheckResult;
};

export type JudgedTrace = {
  readonly frames: readonly JudgedFrame[];
  /** Counted time by stretched side, by these rules. */
  readonly heldMs: Readonly<Record<Side, Milliseconds>>;
};

/**
 * Judges a whole trace by the rules of `definition`, as the session itself was: at the level and with
 * the hold and the personal best that it was recorded with.
 */
export function judgeTrace(trace: SessionTrace, definition: StretchDefinition): JudgedTrace {
  const judging = judgeByFrame(trace, definition);
  let step = judging.next();
  while (step.done !== true) step = judging.next();
  return step.value;
}

/** The same, stopping after each frame, for a page that has to stay alive meanwhile. */
export function* judgeByFrame(
  trace: SessionTrace,
  definition: StretchDefinition,
): Generator<undefined, JudgedTrace> {
  const { level, holdSeconds, best } = trace;
  const plan = planCheck(definition, { level, holdSeconds, best });
  const frames: JudgedFrame[] = [];
  let state = CHECK_START;
  for (const { atMs, pose, isCounting, isAccepted } of trace.frames) {
    const step = advanceCheck(state, { pose, atMs, isCounting }, plan);
    state = isAccepted === true ? acceptRange(step.state, step.result, plan) : step.state;
    frames.push({ atMs, isCounting, result: step.result });
    yield undefined;
  }
  return { frames, heldMs: state.hold.totalMs };
}
