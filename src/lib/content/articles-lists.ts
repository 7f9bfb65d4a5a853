import type { ArticleCard, ArticleWords } from '#lib/domain/article/article.ts';
import type { Language } from '#lib/domain/session/settings.ts';
import { articleSlugs } from './articles.ts';

type OneOfEach<Form> = Readonly<Record<Language, () => Promise<readonly Form[]>>>;

const cardFiles: OneOfEach<ArticleCard> = {
  en: async () => Object.values((await import('./articles-cards-en.ts')).cards),
  de: async () => Object.values((await import('./articles-cards-de.ts')).cards),
};
const wordFiles: OneOfEach<ArticleWords> = {
  en: async () => Object.values((await import('./articles-words-en.ts')).words),
  de: async () => Object.values((await import('./articles-words-de.ts')).words),
};

/** All articles in this language, and in the first one those that it lacks. */
async function inLanguage<Form extends { readonly slug: string }>(
  files: OneOfEach<Form>,
  language: Language,
): Promise<readonly Form[]> {
  const own = await files[language]();
  const missing = articleSlugs.filter((slug) => own.every((each) => each.slug !== slug));
  if (missing.length === 0) return own;
  return [...own, ...(await files.en()).filter(({ slug }) => missing.includes(slug))];
}

const lists = new Map<Language, readonly ArticleCard[]>();

/** Brings the list of articles in a language, for `loadWithLanguage`. */
export async function loadArticleCards(language: Language): Promise<void> {
  const cards = await inLanguage(cardFiles, language);
  lists.set(
    language,
    cards.toSorted((a, b) => a.order - b.order),
  );
}

/**
 * The articles in the order in which they are listed.
 * @throws when they have not been loaded in this language.
 */
export function articleCards(language: Language): readonly ArticleCard[] {
  const found = lists.get(language);
  if (found === undefined) throw new Error(`the list of articles (${language}) is not loaded`);
  return found;
}

/**
 * The article to read about a stretch or practice: the one of its name, else the first that goes with
 * it. Null when there is none.
 * @throws when the articles have not been loaded in this language.
 */
export function articleAbout(language: Language, practiceId: string): ArticleCard | null {
  const going = articleCards(language).filter(({ related }) => related.includes(practiceId));
  return going.find(({ slug }) => slug === practiceId) ?? going[0] ?? null;
}

/** The words of every article, for the search. Rejects when they cannot be fetched. */
export const loadArticleWords = (language: Language): Promise<readonly ArticleWords[]> =>
  inLanguage(wordFiles, language);
