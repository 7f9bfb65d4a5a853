import { readFileSync } from 'node:fs';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import type { CheckResult } from '#lib/domain/session/check-result.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { CHECK_START, type CheckState } from '#lib/domain/session/check-state.ts';
import type { LevelName, StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { seconds } from '#lib/domain/units.ts';
import { posesOf, type PoseTrace } from '../../tools/trace/pose-trace.ts';

/** What the real landmarker made of a clip, or of a photo as `photos/NAME`. */
export const readTrace = (clip: string, model = 'full'): PoseTrace =>
  JSON.parse(
    readFileSync(new URL(`../replay/traces/${clip}.${model}.json`, import.meta.url), 'utf8'),
  ) as PoseTrace;

export type Replayed = {
  readonly tSeconds: number;
  readonly result: CheckResult;
  readonly state: CheckState;
};

/** Runs the whole checker over a trace; `everyNth` thins it to a slower device. */
export function replay(
  trace: PoseTrace,
  definition: StretchDefinition,
  options: {
    readonly everyNth?: number;
    readonly holdSeconds?: number;
    readonly level?: LevelName;
  } = {},
): readonly Replayed[] {
  const plan = planCheck(definition, {
    level: options.level ?? 'standard',
    holdSeconds: options.holdSeconds ?? definition.hold.seconds,
  });
  let state = CHECK_START;
  return posesOf(trace)
    .filter((_, index) => index % (options.everyNth ?? 1) === 0)
    .map(({ tSeconds, pose }) => {
      const step = advanceCheck(state, { pose, atMs: seconds(tSeconds) }, plan);
      state = step.state;
      return { tSeconds, result: step.result, state };
    });
}
