import type { SidesChoice } from '../settings.ts';
import type { CueId, StretchDefinition } from '../../stretch/stretch-definition.ts';
import { milliseconds, seconds, type Milliseconds } from '../../units.ts';

/** What one session asks for: how many holds of how many sides, how long, with which rests. */
export type SequencePlan = {
  readonly repetitions: number;
  readonly sides: SidesChoice;
  readonly holdTargetMs: Milliseconds;
  readonly restMs: Milliseconds;
  /** The last part of a hold, in which nothing is said. */
  readonly quietAtEndMs: Milliseconds;
  readonly reminders: readonly { readonly atMs: Milliseconds; readonly cueId: CueId }[];
};

export type SequenceChoice = {
  readonly repetitions: number;
  readonly sides: SidesChoice;
  readonly holdSeconds: number;
};

/** The plan of a stretch for what the person chose. */
export function planSequence(
  { hold }: Pick<StretchDefinition, 'hold'>,
  { repetitions, sides, holdSeconds }: SequenceChoice,
): SequencePlan {
  return {
    repetitions,
    sides,
    holdTargetMs: seconds(holdSeconds),
    restMs: hold.restMs,
    quietAtEndMs: hold.quietAtEndMs,
    reminders: hold.reminders,
  };
}

/** No hold is eased below this. Design value: the shortest of docs/clinical.md B1, regressions. */
const SHORTEST_HOLD = seconds(10);

/** The plan after somebody has eased off: holds half as long. */
export function easeSequence(plan: SequencePlan): SequencePlan {
  const half = Math.max(SHORTEST_HOLD, plan.holdTargetMs / 2);
  return { ...plan, holdTargetMs: milliseconds(Math.min(plan.holdTargetMs, half)) };
}
