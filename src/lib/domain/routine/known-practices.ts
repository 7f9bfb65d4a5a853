import type { PracticeDefinition } from '../guide/practice-definition.ts';
import type { PracticeId } from '../session/screening.ts';

/** What routines can be made of in this version of the app. */
export type KnownPractices = {
  readonly stretchIds: readonly PracticeId[];
  readonly guided: readonly PracticeDefinition[];
};

/** The guided practice of this id; null when there is none. */
export const guidedOf = (
  { guided }: Pick<KnownPractices, 'guided'>,
  practiceId: PracticeId,
): PracticeDefinition | null => guided.find(({ id }) => id === practiceId) ?? null;
