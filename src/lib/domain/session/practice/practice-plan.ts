import { seconds } from '../../units.ts';
import type { StretchDefinition, LevelName } from '../../stretch/stretch-definition.ts';
import { planCheck, type CheckPlan } from '../check-plan.ts';
import {
  easeSequence,
  planSequence,
  type SequenceChoice,
  type SequencePlan,
} from '../sequence/sequence-plan.ts';

/** What one session asks of the checker and of the person. */
export type PracticePlan = {
  readonly check: CheckPlan;
  readonly sequence: SequencePlan;
  readonly level: LevelName;
};

export type PracticeChoice = SequenceChoice & {
  readonly level: LevelName;
  /** The best depth of the person's first sessions; null before the first. */
  readonly best: number | null;
};

/** The plan of a stretch for what the person chose. */
export const planPractice = (
  definition: StretchDefinition,
  choice: PracticeChoice,
): PracticePlan => ({
  check: planCheck(definition, choice),
  sequence: planSequence(definition, choice),
  level: choice.level,
});

/**
 * The plan after somebody has eased off: the gentle bands, and holds half as long. `definition` is the
 * one of content, at its standard level.
 */
export function easePlan(plan: PracticePlan, definition: StretchDefinition): PracticePlan {
  const sequence = easeSequence(plan.sequence);
  const holdSeconds = sequence.holdTargetMs / seconds(1);
  const { best } = plan.check;
  return {
    check: planCheck(definition, { level: 'gentle', holdSeconds, best }),
    sequence,
    level: 'gentle',
  };
}
