import type { ScreeningAnswers } from '#lib/domain/session/screening.ts';

/** What the form knows; whoever saves it adds the time. */
export type GivenAnswers = Omit<ScreeningAnswers, 'answeredAt'>;
