import {
  epochMilliseconds,
  milliseconds,
  seconds,
  type EpochMilliseconds,
  type Milliseconds,
} from '../units.ts';
import { eventsWithin, tellStep } from './guide-events.ts';
import type { GuidePlan, GuideStep } from './guide-plan.ts';
import { stepOf, type GuideAdvance, type GuideEvent, type GuideState } from './guide-state.ts';

/** Whoever was away for longer does not want to hear all that was said. Design value, above any tick. */
const TOLD_FOR = seconds(3);

/**
 * Brings a practice to the present. It follows the wall clock, so that a locked screen or a hidden tab
 * costs nothing; a clock that was set back stops it for that moment and never turns it back.
 */
export function advanceGuide(
  before: GuideState,
  nowMs: EpochMilliseconds,
  plan: GuidePlan,
): GuideAdvance {
  const passed = before.break === null ? Math.max(0, nowMs - (before.atMs ?? nowMs)) : 0;
  let state: GuideState = { ...before, atMs: nowMs };
  // What a sleeping device has slept through is not told, only where it is now.
  const hasSlept = passed > TOLD_FOR;
  let left = milliseconds(passed);
  let events: readonly GuideEvent[] = [];
  while (state.break === null) {
    const step = stepOf(state, plan);
    if (step === null) break;
    const advanced = withinStep(state, step, { left, plan });
    events = [...events, ...advanced.events];
    state = advanced.state;
    if (state.elapsedMs < step.lastsMs) break;
    left = milliseconds(left - advanced.used);
    state = leaveStep(state, plan, epochMilliseconds(nowMs - left));
    events = hasSlept ? [] : [...events, ...tellLeaving(step, plan)];
    if (state.endedAtMs !== null) events = [...events, { kind: 'finished' }];
  }
  return { state, events };
}

const tellLeaving = (step: GuideStep, plan: GuidePlan): readonly GuideEvent[] =>
  step.kind === 'part' && plan.tellsTime ? [{ kind: 'part-over' }] : [];

function withinStep(
  state: GuideState,
  step: GuideStep,
  { left, plan }: { readonly left: Milliseconds; readonly plan: GuidePlan },
): GuideAdvance & { readonly used: number } {
  const used = Math.min(left, step.lastsMs - state.elapsedMs);
  const to = milliseconds(state.elapsedMs + used);
  const spoken = eventsWithin(step, { from: state.elapsedMs, to, isStart: !state.isTold }, plan);
  const recent = spoken.filter(({ atMs }) => to - atMs <= TOLD_FOR).map(({ event }) => event);
  return {
    state: counted({ ...state, elapsedMs: to, isTold: true }, step, used),
    events: [...(state.isTold ? [] : [tellStep(step, plan)]), ...recent],
    used,
  };
}

function counted(state: GuideState, step: GuideStep, used: number): GuideState {
  if (step.kind !== 'part') return state;
  const key = step.side ?? 'none';
  const practisedMs = {
    ...state.practisedMs,
    [key]: milliseconds(state.practisedMs[key] + used),
  };
  return { ...state, practisedMs };
}

/** The beginning of the next step; the end of it all after the last. */
function leaveStep(state: GuideState, plan: GuidePlan, atMs: EpochMilliseconds): GuideState {
  const step = state.step + 1;
  return {
    ...state,
    step,
    elapsedMs: milliseconds(0),
    isTold: false,
    endedAtMs: step >= plan.steps.length ? atMs : null,
  };
}
