import { doesPainEnd, type EaseAnswer } from '../session/sequence/person-acts.ts';
import { milliseconds, seconds, type EpochMilliseconds } from '../units.ts';
import type { GuidePlan } from './guide-plan.ts';
import { stepOf, type GuideAdvance, type GuideState } from './guide-state.ts';

/** Later than this into a step, "back" means its own beginning. Design value. */
const BACK_TO_START_AFTER = seconds(3);

/** Pauses, or goes on. Nothing to pause when it is over. */
export function toggleGuidePause(state: GuideState, plan: GuidePlan): GuideAdvance {
  if (stepOf(state, plan) === null || state.break === 'easing') return { state, events: [] };
  return state.break === null
    ? { state: { ...state, break: 'paused' }, events: [{ kind: 'paused', by: 'person' }] }
    : { state: { ...state, break: null }, events: [{ kind: 'resumed' }] };
}

/** On to the next step, from a pause as well. After the last one it is over. */
export function skipStep(
  state: GuideState,
  plan: GuidePlan,
  nowMs: EpochMilliseconds,
): GuideAdvance {
  if (stepOf(state, plan) === null || state.break === 'easing') return { state, events: [] };
  return beginStep(state, plan, { step: state.step + 1, nowMs });
}

/** To the beginning of this step, or from there to the one before. */
export function stepBack(
  state: GuideState,
  plan: GuidePlan,
  nowMs: EpochMilliseconds,
): GuideAdvance {
  if (stepOf(state, plan) === null || state.break === 'easing') return { state, events: [] };
  const isWell = state.elapsedMs > BACK_TO_START_AFTER;
  return beginStep(state, plan, { step: Math.max(0, state.step - (isWell ? 0 : 1)), nowMs });
}

function beginStep(
  state: GuideState,
  { steps }: GuidePlan,
  { step, nowMs }: { readonly step: number; readonly nowMs: EpochMilliseconds },
): GuideAdvance {
  const isOver = step >= steps.length;
  return {
    state: {
      ...state,
      step,
      elapsedMs: milliseconds(0),
      isTold: false,
      break: null,
      atMs: nowMs,
      endedAtMs: isOver ? nowMs : null,
    },
    events: isOver ? [{ kind: 'finished' }] : [],
  };
}

/** "It hurts": no time passes, and the person is asked. */
export function stopGuideForPain(state: GuideState, plan: GuidePlan): GuideAdvance {
  if (stepOf(state, plan) === null || state.break === 'easing') return { state, events: [] };
  return { state: { ...state, break: 'easing' }, events: [{ kind: 'ask-pain' }] };
}

/** What follows from the answer: an end, or the next step, since this one was too much. */
export function answerGuideEase(
  state: GuideState,
  answer: EaseAnswer,
  { plan, nowMs }: { readonly plan: GuidePlan; readonly nowMs: EpochMilliseconds },
): GuideAdvance {
  if (state.break !== 'easing') return { state, events: [] };
  if (doesPainEnd(answer, state.painfulEases)) {
    const ended = { ...state, break: null, step: plan.steps.length, endedAtMs: nowMs };
    return { state: ended, events: [{ kind: 'ended-for-pain' }] };
  }
  const painfulEases = state.painfulEases + (answer.reason === 'pain' ? 1 : 0);
  const isPart = stepOf(state, plan)?.kind === 'part';
  const step = state.step + (isPart ? 1 : 0);
  const next = beginStep({ ...state, painfulEases }, plan, { step, nowMs });
  return { state: next.state, events: [{ kind: 'eased' }, ...next.events] };
}
