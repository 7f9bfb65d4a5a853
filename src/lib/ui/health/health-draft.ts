import {
  canBeAgreedTo,
  type PracticeId,
  type ScreeningAnswers,
  type ScreeningQuestion,
  type ScreeningQuestionId,
} from '#lib/domain/session/screening.ts';
import type { GivenAnswers } from '../given-answers.ts';

/** What the form starts from: the saved answers, as far as they are still asked. */
export function startDraft(
  saved: ScreeningAnswers | null,
  questions: readonly ScreeningQuestion[],
): GivenAnswers {
  const isAsked = (id: ScreeningQuestionId): boolean => questions.some((each) => each.id === id);
  return {
    applies: saved?.applies.filter(isAsked) ?? [],
    cleared: saved?.cleared.filter(isAsked) ?? [],
    asked: questions.map(({ id }) => id),
  };
}

/** The draft after a question was ticked or not; an agreement goes with its question. */
export const withAnswer = (
  draft: GivenAnswers,
  id: ScreeningQuestionId,
  isTicked: boolean,
): GivenAnswers => ({
  ...draft,
  applies: toggled(draft.applies, id, isTicked),
  cleared: isTicked ? draft.cleared : toggled(draft.cleared, id, false),
});

/** The draft after the agreement of a clinician was ticked or not. */
export const withAgreement = (
  draft: GivenAnswers,
  id: ScreeningQuestionId,
  isTicked: boolean,
): GivenAnswers => ({ ...draft, cleared: toggled(draft.cleared, id, isTicked) });

/** The questions for whose agreement the form asks, since it would open one of these practices. */
export const agreeable = (
  questions: readonly ScreeningQuestion[],
  practiceIds: readonly PracticeId[],
): ReadonlySet<ScreeningQuestionId> =>
  new Set(questions.filter((each) => canBeAgreedTo(each, practiceIds)).map(({ id }) => id));

const toggled = (
  ids: readonly ScreeningQuestionId[],
  id: ScreeningQuestionId,
  isIn: boolean,
): readonly ScreeningQuestionId[] =>
  isIn ? [...ids.filter((each) => each !== id), id] : ids.filter((each) => each !== id);
