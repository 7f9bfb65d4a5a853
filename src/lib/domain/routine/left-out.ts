import {
  practiceAccess,
  type PracticeId,
  type ScreeningAnswers,
  type ScreeningQuestion,
} from '../session/screening.ts';
import { guidedOf, type KnownPractices } from './known-practices.ts';
import type { Routine, RoutineItem } from './routine.ts';

export type HealthScreen = {
  /** Null until the health questions were answered. */
  readonly answers: ScreeningAnswers | null;
  readonly questions: readonly ScreeningQuestion[];
};

/** The practice whose effects in the health screen apply to an item. */
export const screenedAs = ({ practiceId }: RoutineItem, known: Pick<KnownPractices, 'guided'>) =>
  guidedOf(known, practiceId)?.screenedAs ?? practiceId;

/**
 * The practices of a routine that the health answers close, each once, in the order of the items.
 * Empty while the questions are unanswered: they are asked before anything starts.
 */
export function leftOutForHealth(
  { items }: Pick<Routine, 'items'>,
  { answers, questions }: HealthScreen,
  known: Pick<KnownPractices, 'guided'>,
): readonly PracticeId[] {
  const closed = items.filter(
    (item) => practiceAccess(answers, questions, screenedAs(item, known)).kind === 'closed',
  );
  return [...new Set(closed.map(({ practiceId }) => practiceId))];
}
