import type { PracticeId, ScreeningAnswers } from '#lib/domain/session/screening.ts';

/** What the form knows; whoever saves it adds the time. */
export type GivenAnswers = Omit<ScreeningAnswers, 'answeredAt'>;

/** A practice as health answers speak of it. */
export type NamedPractice = { readonly id: PracticeId; readonly name: string };
