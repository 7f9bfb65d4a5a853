import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import { breathTurns } from './breath.ts';
import type { GuidePlan, GuideStep, OpeningStep, PartStep } from './guide-plan.ts';
import type { GuideEvent } from './guide-state.ts';

/** Shorter parts are over before half-way is of use. Design value. */
const HALF_WAY_FROM = seconds(40);
/** Half-way stays unsaid so close to a remark. */
const CLEAR_OF_REMARKS = seconds(5);
const COUNTS = [3, 2, 1];

type TimedEvent = { readonly atMs: Milliseconds; readonly event: GuideEvent };
type Span = { readonly from: Milliseconds; readonly to: Milliseconds; readonly isStart: boolean };

/** What is told at the beginning of a step. */
export function tellStep(step: GuideStep, { rounds }: GuidePlan): GuideEvent {
  switch (step.kind) {
    case 'opening':
      return { kind: 'guide-open', side: step.side, isOtherSide: step.isOtherSide };
    case 'part': {
      const { partId, side, round } = step;
      return { kind: 'guide-part', partId, side, round, rounds };
    }
    case 'between':
      return { kind: 'guide-between', nextPartId: step.nextPartId, isRest: step.isRest };
  }
}

/**
 * What is told within a step, with its moment in it: after `from` and up to `to`; at the start of a step
 * also what belongs to that very moment.
 */
export function eventsWithin(step: GuideStep, span: Span, plan: GuidePlan): readonly TimedEvent[] {
  const all = allEvents(step, span, plan);
  return all
    .filter(({ atMs }) => (span.isStart ? atMs >= span.from : atMs > span.from) && atMs <= span.to)
    .sort((a, b) => a.atMs - b.atMs);
}

function allEvents(step: GuideStep, span: Span, plan: GuidePlan): readonly TimedEvent[] {
  switch (step.kind) {
    case 'opening':
      return countdown(step);
    case 'part':
      return [...remarksOf(step), ...halfWay(step, plan), ...breathsOf(step, span, plan)];
    case 'between':
      return [];
  }
}

const countdown = ({ lastsMs }: OpeningStep): readonly TimedEvent[] =>
  COUNTS.map((number) => ({
    atMs: milliseconds(lastsMs - number * 1000),
    event: { kind: 'count' as const, number },
  })).filter(({ atMs }) => atMs > 0);

const remarksOf = ({ remarks }: PartStep): readonly TimedEvent[] =>
  remarks.map(({ atMs, remarkId }) => ({ atMs, event: { kind: 'guide-remark', remarkId } }));

function halfWay({ lastsMs, remarks }: PartStep, plan: GuidePlan): readonly TimedEvent[] {
  const atMs = milliseconds(lastsMs / 2);
  const isClear = remarks.every((remark) => Math.abs(remark.atMs - atMs) >= CLEAR_OF_REMARKS);
  return plan.tellsTime && lastsMs >= HALF_WAY_FROM && isClear
    ? [{ atMs, event: { kind: 'half-way' } }]
    : [];
}

/** The last turn falls on the end of the part, where nobody begins another breath. */
function breathsOf(
  { lastsMs }: PartStep,
  { from, to }: Span,
  plan: GuidePlan,
): readonly TimedEvent[] {
  if (plan.breath === null) return [];
  const until = milliseconds(Math.min(to + 1, lastsMs));
  return breathTurns(plan.breath, { from, to: until }).map(({ atMs, phase, breath }) => ({
    atMs,
    event: { kind: 'breath', phase, breath },
  }));
}
