import { LANGUAGES, type Language } from '#lib/domain/session/settings.ts';

/** What the pages are prerendered in, and what somebody gets whose languages are all not here. */
export const FIRST_LANGUAGE: Language = 'en';

/**
 * The language for a tag such as "de-AT", whose region does not matter; null when it is not one of
 * ours.
 */
export const toLanguage = (tag: string): Language | null =>
  LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]) ?? null;

/**
 * The language to show: the person's choice, else the first of the browser's languages that is here.
 * `static/language.js` decides the same before the first paint.
 * @param stored null while nothing was chosen
 * @param browserLanguages as `navigator.languages` has them, the dearest first
 */
export const chooseLanguage = (
  stored: Language | null,
  browserLanguages: readonly string[],
): Language =>
  stored ??
  browserLanguages.map(toLanguage).find((language) => language !== null) ??
  FIRST_LANGUAGE;
