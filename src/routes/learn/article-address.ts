import { resolve } from '$app/paths';
import { isWrittenIn } from '#lib/content/articles.ts';
import { LANGUAGES, type Language } from '#lib/domain/session/settings.ts';
import { FIRST_LANGUAGE } from '#lib/messages/choose-language.ts';
import { LANGUAGE_NAMES } from '#lib/messages/language-names.ts';

/** An article in another language than the one that is read. */
export type OtherLanguage = {
  readonly language: Language;
  readonly name: string;
  readonly href: string;
};

/**
 * The page of an article that is in this language without the app. The pages of the first language are
 * those that the app shows in any; a language that lacks the article shares them.
 */
export const articleHref = (language: Language, slug: string): string =>
  language === FIRST_LANGUAGE || !isWrittenIn(language, slug)
    ? resolve(`/learn/${slug}/`)
    : resolve(`/learn/${language}/${slug}/`);

/** The other languages that an article is written in. */
export const otherLanguagesOf = (shown: Language, slug: string): readonly OtherLanguage[] =>
  LANGUAGES.filter((language) => language !== shown && isWrittenIn(language, slug)).map(
    (language) => ({
      language,
      name: LANGUAGE_NAMES[language],
      href: articleHref(language, slug),
    }),
  );
