import type { PoseFrame } from '#lib/domain/landmarks.ts';
import type { PictureLight, SpeechKind } from '#lib/domain/ports.ts';
import { acceptRange } from '#lib/domain/session/advance-check.ts';
import {
  advancePractice,
  PRACTICE_START,
  type PracticeState,
  type PracticeStep,
} from '#lib/domain/session/practice/advance-practice.ts';
import {
  planPractice,
  type PracticeChoice,
  type PracticePlan,
} from '#lib/domain/session/practice/practice-plan.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { milliseconds, seconds } from '#lib/domain/units.ts';
import { posesOf, type TimedPose } from '../../tools/trace/pose-trace.ts';
import { readTrace } from './trace.ts';

export const GOOD_LIGHT: PictureLight = { mean: 0.55, blownOut: 0.02 };

/** Recorded clips one after the other, as a camera would show them: each a seamless continuation. */
export function clipsInTurn(clips: readonly string[], everyNth = 1): readonly TimedPose[] {
  let offset = 0;
  return clips.flatMap((clip) => {
    const trace = readTrace(clip);
    const frames = posesOf(trace).filter((_, index) => index % everyNth === 0);
    const begin = offset;
    offset += trace.frames.length / trace.fps;
    return frames.map(({ tSeconds, pose }) => ({ tSeconds: tSeconds + begin, pose }));
  });
}

/** The poses with the time that their place in the list says. */
export const timed = (frames: readonly (PoseFrame | null)[], everyMs = 100): readonly TimedPose[] =>
  frames.map((pose, index) => ({ tSeconds: (index * everyMs) / 1000, pose }));

export type PracticeRun = {
  readonly steps: readonly (PracticeStep & { readonly tSeconds: number })[];
  readonly state: PracticeState;
  readonly plan: PracticePlan;
  /** What was told with its time, in order: kinds of events, numbers of the countdown, `cue ID`. */
  readonly told: readonly { readonly tSeconds: number; readonly what: string }[];
  /** The same without the times. */
  readonly kinds: readonly string[];
};

/** What happens beside what is seen. */
export type PracticeAround = Partial<PracticeChoice> & {
  readonly light?: (tSeconds: number) => PictureLight;
  readonly speaking?: (tSeconds: number) => SpeechKind | null;
  /** After the first frame at this time the person says "I feel it, that is enough". */
  readonly acceptsAtSeconds?: number;
};

/** Runs a whole session over poses in time. */
export function runPractice(
  frames: readonly TimedPose[],
  definition: StretchDefinition,
  around: PracticeAround = {},
): PracticeRun {
  const { light, speaking, acceptsAtSeconds = Infinity, ...choice } = around;
  const plan = planPractice(definition, {
    level: 'standard',
    best: null,
    holdSeconds: 30,
    repetitions: 2,
    sides: 'both',
    ...choice,
  });
  let state = PRACTICE_START;
  let hasAccepted = false;
  const steps = frames.map(({ tSeconds, pose }) => {
    const atMs = seconds(tSeconds);
    const moved = pose === null ? null : { ...pose, capturedAtMs: atMs };
    const step = advancePractice(
      state,
      {
        pose: moved,
        light: light?.(tSeconds) ?? GOOD_LIGHT,
        atMs,
        startedMs: milliseconds(0),
        speaking: speaking?.(tSeconds) ?? null,
      },
      plan,
    );
    state = step.state;
    if (!hasAccepted && tSeconds >= acceptsAtSeconds) {
      hasAccepted = true;
      state = { ...state, check: acceptRange(state.check, step.result, plan.check) };
    }
    return { ...step, tSeconds };
  });
  const told = steps.flatMap(({ tSeconds, events, spoken }) => [
    ...events.map((event) => ({
      tSeconds,
      what: event.kind === 'count' ? String(event.number) : event.kind,
    })),
    ...(spoken === null ? [] : [{ tSeconds, what: `cue ${spoken.id}` }]),
  ]);
  return { steps, state, plan, told, kinds: told.map(({ what }) => what) };
}
