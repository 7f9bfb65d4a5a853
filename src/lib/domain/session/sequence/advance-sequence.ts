import type { Side } from '../../landmarks.ts';
import { milliseconds, seconds, type Milliseconds } from '../../units.ts';
import {
  closeRepetition,
  heldOf,
  isSideDone,
  sideAfter,
  withRunning,
  type TotalMs,
} from './repetitions.ts';
import type { SequenceEvent } from './sequence-event.ts';
import type { SequencePlan } from './sequence-plan.ts';
import type { CountdownReason, SequenceState, SetUpReason, Stage } from './sequence-state.ts';

/** The set-up must have been right for so long before anything starts (product: 1.5 s). */
const RIGHT_FOR = seconds(1.5);
/** Three, two, one. */
const COUNT_FROM = 3;
/** Time for what is announced before the counting; design values. */
const ANNOUNCE_MS: Readonly<Record<CountdownReason, number>> = {
  begin: 3500,
  'other-side': 3500,
  next: 2000,
  back: 2000,
  resumed: 1500,
  eased: 4000,
};
/** Out of view for so long is a pause; a wrong frame or two is none. Design value. */
const OUT_FOR = seconds(2.5);
const BACK_FOR = seconds(1);

export type SequenceInput = {
  readonly nowMs: Milliseconds;
  /** Since the session began. */
  readonly sinceStartMs: Milliseconds;
  /** Whether the set-up is right for the wanted side now. */
  readonly isReady: boolean;
  /** The side that the set-up shows; null while that cannot be told. */
  readonly readySide: Side | null;
  /** Whether the whole person is in the picture. */
  readonly isInView: boolean;
  /** Counted time by side since the session began. */
  readonly totalMs: TotalMs;
  /** The side whose hold is being counted now; null between holds. */
  readonly heldSide: Side | null;
  /** The hold was lost in this frame. */
  readonly isLost: boolean;
  /** Whether nothing is being said: counts and reminders wait for it. */
  readonly isVoiceFree: boolean;
};

type Course = { readonly input: SequenceInput; readonly plan: SequencePlan };

export type SequenceStep = {
  readonly state: SequenceState;
  readonly events: readonly SequenceEvent[];
};

const stay = (state: SequenceState): SequenceStep => ({ state, events: [] });
const go = (
  state: SequenceState,
  stage: Stage,
  ...events: readonly SequenceEvent[]
): SequenceStep => ({ state: { ...state, stage }, events });

/** The stage in which a session waits for the set-up. */
export const setUpStage = (reason: SetUpReason): Stage => ({
  kind: 'set-up',
  reason,
  rightSinceMs: null,
});

/** A countdown that leaves time for what is announced first. */
export const countdownStage = (reason: CountdownReason, nowMs: Milliseconds): Stage => ({
  kind: 'countdown',
  reason,
  endsAtMs: milliseconds(nowMs + ANNOUNCE_MS[reason] + COUNT_FROM * 1000),
  toldCount: null,
});

/** Where a session goes on after a break: a set-up that was not right yet is still to come. */
export const stageAfterBreak = (
  { awaits }: SequenceState,
  reason: CountdownReason,
  nowMs: Milliseconds,
): Stage => (awaits === null ? countdownStage(reason, nowMs) : setUpStage(awaits));

type StageOf<Kind extends Stage['kind']> = Extract<Stage, { readonly kind: Kind }>;

function advanceSetUpStage(
  state: SequenceState,
  stage: StageOf<'set-up'>,
  { isReady, readySide, nowMs }: SequenceInput,
): SequenceStep {
  const side = state.side ?? readySide;
  const rightSinceMs = isReady && side !== null ? (stage.rightSinceMs ?? nowMs) : null;
  if (side === null || rightSinceMs === null || nowMs - rightSinceMs < RIGHT_FOR) {
    return go(state, { ...stage, rightSinceMs });
  }
  return go({ ...state, side, awaits: null }, countdownStage(stage.reason, nowMs), {
    kind: 'ready',
    side,
    isOtherSide: stage.reason === 'other-side',
  });
}

function advanceCountdown(
  state: SequenceState,
  stage: StageOf<'countdown'>,
  { input: { nowMs }, plan }: Course,
): SequenceStep {
  const left = Math.ceil((stage.endsAtMs - nowMs) / 1000);
  if (left <= 0) return go(state, { kind: 'working' }, ...goEvents(state, plan));
  if (left > COUNT_FROM || left === stage.toldCount) return stay(state);
  return go(state, { ...stage, toldCount: left }, { kind: 'count', number: left });
}

function goEvents({ side, done }: SequenceState, { repetitions }: SequencePlan): SequenceEvent[] {
  return side === null ? [] : [{ kind: 'go', side, repetition: done[side] + 1, repetitions }];
}

/** Somebody who begins with the other side is taken at their deed, while that side is still open. */
function followSide(state: SequenceState, input: SequenceInput, plan: SequencePlan): SequenceState {
  const { heldSide } = input;
  if (heldSide === null || heldSide === state.side || isSideDone(state, heldSide, plan)) {
    return state;
  }
  const isFirstSide = plan.sides === 'both' || state.repetitions.length === 0;
  return isFirstSide ? { ...state, side: heldSide, isHalfTold: false, remindersTold: 0 } : state;
}

function advanceWorking(
  before: SequenceState,
  input: SequenceInput,
  plan: SequencePlan,
): SequenceStep {
  const state = withRunning(followSide(before, input, plan), input);
  const { side } = state;
  if (side === null) return stay(state);
  const heldMs = heldOf(state, input.totalMs, side);
  if (heldMs >= plan.holdTargetMs) return complete(state, side, { input, plan });
  if (input.isLost) return { state, events: [{ kind: 'lost', heldMs }] };
  return input.isVoiceFree ? tellProgress(state, heldMs, plan) : stay(state);
}

/** Half-way, and the reminders of this stretch; never in the silent end. */
function tellProgress(
  state: SequenceState,
  heldMs: Milliseconds,
  plan: SequencePlan,
): SequenceStep {
  if (isQuiet(heldMs, plan)) return stay(state);
  if (!state.isHalfTold && heldMs >= plan.holdTargetMs / 2) {
    return { state: { ...state, isHalfTold: true }, events: [{ kind: 'half-way' }] };
  }
  const reminder = plan.reminders[state.remindersTold];
  if (reminder === undefined || heldMs < reminder.atMs) return stay(state);
  return {
    state: { ...state, remindersTold: state.remindersTold + 1 },
    events: [{ kind: 'reminder', cueId: reminder.cueId }],
  };
}

/** Whether a repetition of which so much is held is in its last, silent part. */
export const isQuiet = (heldMs: number, { holdTargetMs, quietAtEndMs }: SequencePlan): boolean =>
  heldMs > 0 && heldMs < holdTargetMs && holdTargetMs - heldMs <= quietAtEndMs;

function complete(before: SequenceState, side: Side, { input, plan }: Course): SequenceStep {
  const { totalMs, nowMs } = input;
  const state = closeRepetition(before, totalMs, { side, isComplete: true });
  const told: SequenceEvent = { kind: 'complete', side };
  if (isSideDone(state, side, plan)) {
    const next = leaveSide(state, side, plan);
    return { state: next.state, events: [told, ...next.events] };
  }
  const { repetitions, restMs } = plan;
  const rest: Stage = { kind: 'resting', endsAtMs: milliseconds(nowMs + restMs) };
  return go(state, rest, told, { kind: 'rest', restMs, repetition: state.done[side], repetitions });
}

/** After the last repetition of a side: the other one, or the end. */
export function leaveSide(state: SequenceState, side: Side, plan: SequencePlan): SequenceStep {
  const next = sideAfter(state, side, plan);
  if (next === null) return go(state, { kind: 'done' }, { kind: 'finished' });
  const changing = { ...state, side: next, awaits: 'other-side' } as const;
  return go(changing, setUpStage('other-side'), { kind: 'other-side', side: next });
}

function advanceResting(
  state: SequenceState,
  stage: StageOf<'resting'>,
  { input: { nowMs }, plan }: Course,
): SequenceStep {
  if (nowMs < stage.endsAtMs) return stay(state);
  const repetition = state.side === null ? 1 : state.done[state.side] + 1;
  return go(state, countdownStage('next', nowMs), {
    kind: 'next',
    repetition,
    repetitions: plan.repetitions,
  });
}

function advancePaused(
  state: SequenceState,
  stage: StageOf<'paused'>,
  { isInView, nowMs }: SequenceInput,
): SequenceStep {
  if (stage.by === 'person') return stay(state);
  const backSinceMs = isInView ? (stage.backSinceMs ?? nowMs) : null;
  return backSinceMs === null || nowMs - backSinceMs < BACK_FOR
    ? go(state, { ...stage, backSinceMs })
    : go(state, countdownStage('back', nowMs), { kind: 'back' });
}

/** Leaving the picture pauses whatever needs the person in it. */
function isPausedByLeaving({ stage, outSinceMs }: SequenceState, nowMs: Milliseconds): boolean {
  const needsPerson = stage.kind === 'working' || stage.kind === 'countdown';
  return needsPerson && outSinceMs !== null && nowMs - outSinceMs >= OUT_FOR;
}

/** The session after one frame, or one tick of the timer, and what there is to tell about it. */
export function advanceSequence(
  before: SequenceState,
  input: SequenceInput,
  plan: SequencePlan,
): SequenceStep {
  const outSinceMs = input.isInView ? null : (before.outSinceMs ?? input.nowMs);
  const state = { ...before, outSinceMs };
  if (isPausedByLeaving(state, input.nowMs)) {
    const paused: Stage = { kind: 'paused', by: 'out-of-view', backSinceMs: null };
    return go(state, paused, { kind: 'paused', by: 'out-of-view' });
  }
  const { stage } = state;
  switch (stage.kind) {
    case 'set-up':
      return advanceSetUpStage(state, stage, input);
    case 'countdown':
      return advanceCountdown(state, stage, { input, plan });
    case 'working':
      return advanceWorking(state, input, plan);
    case 'resting':
      return advanceResting(state, stage, { input, plan });
    case 'paused':
      return advancePaused(state, stage, input);
    case 'easing':
    case 'done':
      return stay(state);
  }
}
