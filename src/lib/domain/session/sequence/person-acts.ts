import type { EaseReason } from '../session-record.ts';
import type { Milliseconds } from '../../units.ts';
import { leaveSide, stageAfterBreak, type SequenceStep } from './advance-sequence.ts';
import { closeRepetition, heldOf, isSideDone, type TotalMs } from './repetitions.ts';
import type { SequencePlan } from './sequence-plan.ts';
import { isCounting, type SequenceState } from './sequence-state.ts';

/** Pauses, or goes on after a short countdown. Nothing to pause in an ended session. */
export function togglePause(state: SequenceState, nowMs: Milliseconds): SequenceStep {
  const { stage } = state;
  if (stage.kind === 'done' || stage.kind === 'easing') return { state, events: [] };
  if (stage.kind !== 'paused') {
    return {
      state: { ...state, stage: { kind: 'paused', by: 'person', backSinceMs: null } },
      events: [{ kind: 'paused', by: 'person' }],
    };
  }
  const next = stageAfterBreak(state, 'resumed', nowMs);
  return { state: { ...state, stage: next }, events: [{ kind: 'resumed' }] };
}

/** "It hurts": the hold stops now, what is held of it stays, and the person is asked. */
export function stopForPain(state: SequenceState, totalMs: TotalMs): SequenceStep {
  if (state.stage.kind === 'done' || state.stage.kind === 'easing') return { state, events: [] };
  const { side } = state;
  // In a rest or a set-up there is none to break off, and the next is still to come.
  const isBegun = side !== null && (isCounting(state) || heldOf(state, totalMs, side) > 0);
  const closed = isBegun ? closeRepetition(state, totalMs, { side, isComplete: false }) : state;
  return { state: { ...closed, stage: { kind: 'easing' } }, events: [{ kind: 'ask-pain' }] };
}

/**
 * From this pain on, of 10, a session ends: a stretch is a mild pull, at most 4 of 10
 * (docs/clinical.md B1).
 */
export const PAIN_THAT_ENDS = 5;
/** So often may it hurt in one session before that ends (docs/clinical.md B1). */
const EASES_FOR_PAIN = 1;

export type EaseAnswer = { readonly pain: number | null; readonly reason: EaseReason };

/** Whether a session ends with this answer, rather than going on more gently. */
export function doesPainEnd({ pain, reason }: EaseAnswer, painfulEases: number): boolean {
  if ((pain ?? 0) >= PAIN_THAT_ENDS) return true;
  return reason === 'pain' && painfulEases >= EASES_FOR_PAIN;
}

/** What follows from the answer: an end, or a gentler repetition after a countdown. */
export function answerEase(
  before: SequenceState,
  answer: EaseAnswer,
  { nowMs, plan }: { readonly nowMs: Milliseconds; readonly plan: SequencePlan },
): SequenceStep {
  if (before.stage.kind !== 'easing') return { state: before, events: [] };
  if (doesPainEnd(answer, before.painfulEases)) {
    return { state: { ...before, stage: { kind: 'done' } }, events: [{ kind: 'ended-for-pain' }] };
  }
  const painfulEases = before.painfulEases + (answer.reason === 'pain' ? 1 : 0);
  const state = { ...before, painfulEases };
  const { side } = state;
  if (side !== null && isSideDone(state, side, plan)) {
    const left = leaveSide(state, side, plan);
    return { state: left.state, events: [{ kind: 'eased' }, ...left.events] };
  }
  const stage = stageAfterBreak(state, 'eased', nowMs);
  return { state: { ...state, stage }, events: [{ kind: 'eased' }] };
}
