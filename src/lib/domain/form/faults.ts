import { advanceDwell, type Dwell } from '../kinematics/dwell.ts';
import type { FaultId, FaultRule, PhaseName, VariantId } from '../stretch/stretch-definition.ts';
import type { Milliseconds } from '../units.ts';
import { isConditionTrue, type ConditionInput } from './condition.ts';

export type FaultState = {
  readonly isOn: boolean;
  /** Memory of each condition of the rule, in its order. */
  readonly met: readonly boolean[];
  readonly change: Dwell;
};
export type FaultStates = ReadonlyMap<FaultId, FaultState>;

const OFF: FaultState = { isOn: false, met: [], change: null };

export type PhaseNow = {
  readonly phase: PhaseName | null;
  readonly lastedMs: Milliseconds;
  readonly variant: VariantId | null;
};

function isWatched(rule: FaultRule, now: PhaseNow, on: ReadonlySet<FaultId>): boolean {
  return (
    now.phase !== null &&
    rule.phases.includes(now.phase) &&
    (rule.variants.length === 0 || rule.variants.some((id) => id === now.variant)) &&
    now.lastedMs >= rule.afterPhaseMs &&
    !rule.unlessFaults.some((id) => on.has(id))
  );
}

/**
 * Every fault of a stretch over one frame. Each has its own enter and leave limits and must last
 * before it goes on or off; a rule that is not watched in this phase is off at once.
 */
export function advanceFaults(
  states: FaultStates,
  rules: readonly FaultRule[],
  now: PhaseNow & ConditionInput & { readonly nowMs: Milliseconds },
): FaultStates {
  const { nowMs } = now;
  const on = new Set(rules.filter((rule) => states.get(rule.id)?.isOn).map((rule) => rule.id));
  return new Map(
    rules.map((rule): [FaultId, FaultState] => {
      if (!isWatched(rule, now, on)) return [rule.id, OFF];
      const state = states.get(rule.id) ?? OFF;
      const met = rule.anyOf.map((condition, index) =>
        isConditionTrue(condition, now, state.met[index] ?? false),
      );
      const { dwell, lastedMs } = advanceDwell(
        state.change,
        met.some(Boolean) !== state.isOn,
        nowMs,
      );
      const waitMs = state.isOn ? rule.leaveAfterMs : rule.enterAfterMs;
      return dwell !== null && lastedMs >= waitMs
        ? [rule.id, { isOn: !state.isOn, met, change: null }]
        : [rule.id, { isOn: state.isOn, met, change: dwell }];
    }),
  );
}

/** The rules whose fault is on, the one to speak of first in front. */
export function activeFaults(
  states: FaultStates,
  rules: readonly FaultRule[],
): readonly FaultRule[] {
  return rules.filter((rule) => states.get(rule.id)?.isOn).sort((a, b) => a.priority - b.priority);
}

/** Whether a fault keeps time from counting; one of low confidence is only asked about. */
export const isBlocking = ({ confidence }: FaultRule): boolean => confidence !== 'low';

/** Whether some fault that would stop the counting shows, but not long enough to be sure of. */
export const isFaultPending = (states: FaultStates, rules: readonly FaultRule[]): boolean =>
  rules.filter(isBlocking).some(({ id }) => {
    const state = states.get(id);
    return state !== undefined && !state.isOn && state.change !== null;
  });
