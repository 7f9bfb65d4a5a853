import type { EpochMilliseconds } from '../units.ts';

/** One health question; its wording is in the message catalogue under the same id. */
export type ScreeningQuestionId = string;

/** Answers to the health questions; `applies` lists the questions answered with yes. */
export type ScreeningAnswers = {
  readonly answeredAt: EpochMilliseconds;
  readonly applies: readonly ScreeningQuestionId[];
  /** The person says that a clinician has agreed, although something applies. */
  readonly clearedByClinician: boolean;
};

/** Whether practice may start: all clear, or cleared by a professional. */
export function mayPractise(answers: ScreeningAnswers | null): boolean {
  return answers !== null && (answers.applies.length === 0 || answers.clearedByClinician);
}
