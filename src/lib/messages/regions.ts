import type { Language } from '#lib/domain/session/settings.ts';
import { toLanguage } from './choose-language.ts';

/**
 * The person's own regional forms of a language, then the language itself: English dates and Swiss
 * numbers differ by country. For the constructors of `Intl`.
 */
export const regionsOf = (
  language: Language,
  browserLanguages: readonly string[] = navigator.languages,
): readonly string[] => [
  ...browserLanguages.filter((tag) => toLanguage(tag) === language),
  language,
];
