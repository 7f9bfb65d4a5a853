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
  };
}

/** The draft after a question was ticked or not; an agreement goes with its question. */
export const withAnswer = (
  { applies, cleared }: GivenAnswers,
  id: ScreeningQuestionId,
  isTicked: boolean,
): GivenAnswers => ({
  applies: toggled(applies, id, isTicked),
  cleared: isTicked ? cleared : toggled(cleared, id, false),
});

/** The draft after the agreement of a clinician was ticked or not. */
export const withAgreement = (
  { applies, cleared }: GivenAnswers,
  id: ScreeningQuestionId,
  isTicked: boolean,
): GivenAnswers => ({ applies, cleared: toggled(cleared, id, isTicked) });

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
