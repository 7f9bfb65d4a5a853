import { NO_FEELINGS } from '#lib/domain/check-in/feeling.ts';
import { SIDES } from '#lib/domain/landmarks.ts';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { CHECK_START, type CheckState } from '#lib/domain/session/check-state.ts';
import { type RepetitionRecord, type SessionRecord } from '#lib/domain/session/session-record.ts';
import {
  summariseFaults,
  summariseMatch,
  summariseMeasures,
  summariseMoments,
} from '#lib/domain/session/tally.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { advanceTrace, NO_TRACE, toSessionTrace } from '#lib/domain/trace/record-trace.ts';
import type { SessionTrace, TraceFrame } from '#lib/domain/trace/session-trace.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';
import { posesOf } from '../../tools/trace/pose-trace.ts';
import { readTrace } from './trace.ts';

/** Between two clips nothing is seen for so long, as when the person changes sides. */
const BETWEEN_MS = 1500;

export type ClipSession = { readonly record: SessionRecord; readonly trace: SessionTrace };

type Asked = {
  readonly definition: StretchDefinition;
  /** One after the other, each with its hold. */
  readonly clips: readonly string[];
  readonly about: Partial<SessionRecord> & { readonly id: SessionRecord['id'] };
};

/** A whole session of recorded clips: what the checker makes of them, and the trace that is kept. */
export function clipSession({ definition, clips, about }: Asked): ClipSession {
  const frames = framesOf(clips);
  const level = about.level ?? 'standard';
  const holdSeconds = 6;
  const plan = planCheck(definition, { level, holdSeconds });
  let state: CheckState = CHECK_START;
  let kept = NO_TRACE;
  const repetitions: RepetitionRecord[] = [];
  for (const frame of frames) {
    const before = state;
    state = advanceCheck(state, frame, plan).state;
    kept = advanceTrace(kept, frame);
    noteHold(repetitions, { before, after: state, atMs: frame.atMs });
  }
  const startedAt = about.startedAt ?? epochMilliseconds(1_760_000_000_000);
  const endedAt = epochMilliseconds(startedAt + (frames.at(-1)?.atMs ?? 0) + 400);
  const trace = toSessionTrace(kept, { stretchId: definition.id, level, holdSeconds, best: null });
  if (trace === null) throw new Error('nobody is in these clips');
  return {
    trace,
    record: {
      practiceId: definition.id,
      mode: 'camera',
      guided: null,
      runId: null,
      model: 'full',
      startedAt,
      updatedAt: endedAt,
      endedAt,
      ending: 'completed',
      holdTargetMs: plan.holdTargetMs,
      heldMs: state.hold.totalMs,
      measures: summariseMeasures(state.tally),
      faults: summariseFaults(state.tally),
      repetitions,
      moments: summariseMoments(state.tally, milliseconds(0)),
      positionMatch: summariseMatch(state.tally),
      level,
      easeOffs: [],
      acceptedSides: [],
      feelings: NO_FEELINGS,
      ...about,
    },
  };
}

function framesOf(clips: readonly string[]): readonly TraceFrame[] {
  let startMs = 0;
  return clips.flatMap((clip) => {
    const from = startMs;
    const poses = posesOf(readTrace(clip));
    startMs += (poses.at(-1)?.tSeconds ?? 0) * 1000 + BETWEEN_MS;
    return poses.map(({ tSeconds, pose }): TraceFrame => {
      const atMs = milliseconds(from + tSeconds * 1000);
      return {
        atMs,
        pose: pose === null ? null : { ...pose, capturedAtMs: atMs },
        isCounting: true,
      };
    });
  });
}

/** Adds what this frame counted to the hold that it belongs to. */
function noteHold(
  repetitions: RepetitionRecord[],
  { before, after, atMs }: { before: CheckState; after: CheckState; atMs: number },
): void {
  for (const side of SIDES) {
    const addedMs = after.hold.totalMs[side] - before.hold.totalMs[side];
    if (addedMs <= 0) continue;
    const last = repetitions.at(-1);
    const goesOn = last !== undefined && before.hold.side === side;
    const beganMs = goesOn ? last.beganMs : milliseconds(atMs - addedMs);
    const heldMs = milliseconds((goesOn ? last.heldMs : 0) + addedMs);
    const repetition = { stretchedSide: side, beganMs, heldMs, isComplete: after.hold.isComplete };
    repetitions.splice(goesOn ? -1 : repetitions.length, goesOn ? 1 : 0, repetition);
  }
}
