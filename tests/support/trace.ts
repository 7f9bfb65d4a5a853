import { readFileSync } from 'node:fs';
import {
  imagePoint,
  type Landmark,
  type LandmarkName,
  type Landmarks,
} from '#lib/domain/landmarks.ts';
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import {
  advanceCheck,
  type CheckPlan,
  type CheckResult,
} from '#lib/domain/session/advance-check.ts';
import { CHECK_START, type CheckState } from '#lib/domain/session/check-state.ts';
import { measuresOf } from '#lib/domain/session/depth.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { milliseconds, seconds } from '#lib/domain/units.ts';
import { LANDMARK_ORDER } from '#lib/pose/worker/landmark-order.ts';

/** What the real landmarker made of a clip, frame by frame; pixels of the clip's own picture. */
export type Trace = {
  readonly clip: string;
  readonly model: string;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: readonly {
    readonly t: number;
    readonly points: readonly (readonly [x: number, y: number, visibility: number])[] | null;
  }[];
};

export const readTrace = (clip: string, model = 'full'): Trace =>
  JSON.parse(
    readFileSync(new URL(`../replay/traces/${clip}.${model}.json`, import.meta.url), 'utf8'),
  ) as Trace;

export const poseFrames = (trace: Trace): readonly { tSeconds: number; pose: PoseFrame | null }[] =>
  trace.frames.map(({ t, points }) => ({
    tSeconds: t,
    pose:
      points === null
        ? null
        : {
            capturedAtMs: milliseconds(t * 1000),
            size: { width: trace.width, height: trace.height },
            landmarks: Object.fromEntries(
              LANDMARK_ORDER.map(([name, index]): [LandmarkName, Landmark] => {
                const point = points[index];
                if (point === undefined) throw new Error(`the trace lacks landmark ${name}`);
                return [name, { point: imagePoint(point[0], point[1]), visibility: point[2] }];
              }),
            ) as Landmarks,
          },
  }));

export type Replayed = {
  readonly tSeconds: number;
  readonly result: CheckResult;
  readonly state: CheckState;
};

/** Runs the whole checker over a trace; `everyNth` thins it to a slower device. */
export function replay(
  trace: Trace,
  definition: StretchDefinition,
  options: { readonly everyNth?: number; readonly holdSeconds?: number } = {},
): readonly Replayed[] {
  const plan: CheckPlan = {
    definition,
    holdTargetMs: seconds(options.holdSeconds ?? definition.hold.seconds),
    requests: measuresOf(definition),
  };
  let state = CHECK_START;
  return poseFrames(trace)
    .filter((_, index) => index % (options.everyNth ?? 1) === 0)
    .map(({ tSeconds, pose }) => {
      const step = advanceCheck(state, { pose, atMs: seconds(tSeconds) }, plan);
      state = step.state;
      return { tSeconds, result: step.result, state };
    });
}
