import { SIDES } from '#lib/domain/landmarks.ts';
import type { PracticeState } from '#lib/domain/session/practice/advance-practice.ts';
import type { PracticePlan } from '#lib/domain/session/practice/practice-plan.ts';
import { allRepetitions } from '#lib/domain/session/sequence/repetitions.ts';
import {
  summariseFaults,
  summariseMatch,
  summariseMeasures,
  summariseMoments,
} from '#lib/domain/session/tally.ts';
import type { Milliseconds } from '#lib/domain/units.ts';
import type { SessionPart } from './running-session.svelte.ts';

/** What the checker has seen and judged of a session so far. */
export function checkRecord(
  { check, sequence }: PracticeState,
  plan: PracticePlan,
  startedMs: Milliseconds,
): Omit<SessionPart, 'model'> {
  const { hold, reliefMs, tally, accepted } = check;
  return {
    practiceId: plan.check.definition.id,
    mode: 'camera',
    guided: null,
    level: plan.level,
    holdTargetMs: plan.sequence.holdTargetMs,
    heldMs: hold.totalMs,
    ...(reliefMs > 0 && { reliefMs }),
    measures: summariseMeasures(tally),
    faults: summariseFaults(tally),
    moments: summariseMoments(tally, startedMs),
    positionMatch: summariseMatch(tally),
    repetitions: allRepetitions(sequence, hold.totalMs),
    acceptedSides: SIDES.filter((side) => accepted[side] !== undefined),
  };
}
