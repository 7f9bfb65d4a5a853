import type { Article } from '#lib/domain/article/article.ts';
import type { Language } from '#lib/domain/session/settings.ts';

/** Every article is written in it first; where another language lacks one, this one is shown. */
const FIRST: Language = 'en';

const addressOf = (language: Language, slug: string): string =>
  `/content/articles/${language}/${slug}.md`;

const files = import.meta.glob<Article>('/content/articles/*/*.md', { import: 'default' });

/** The names of all articles, which are also those of their pages. */
export const articleSlugs: readonly string[] = Object.keys(files)
  .map((path) => /^\/content\/articles\/en\/(?<slug>.+)\.md$/u.exec(path)?.groups?.slug)
  .filter((slug) => slug !== undefined);

/** Whether an article is written in this language, and not only shown in the first one. */
export const isWrittenIn = (language: Language, slug: string): boolean =>
  Object.hasOwn(files, addressOf(language, slug));

const read = new Map<string, Article>();
const loaders = new Map<string, (language: Language) => Promise<void>>();

async function bring(language: Language, slug: string): Promise<void> {
  const load = files[addressOf(language, slug)] ?? files[addressOf(FIRST, slug)];
  if (load === undefined) throw new Error(`there is no article "${slug}"`);
  read.set(addressOf(language, slug), await load());
}

/**
 * What brings one article in a language; the same function for the same article, as
 * `loadWithLanguage` expects. It rejects when the file cannot be fetched.
 */
export function articleLoader(slug: string): (language: Language) => Promise<void> {
  const known = loaders.get(slug) ?? ((language: Language) => bring(language, slug));
  loaders.set(slug, known);
  return known;
}

/**
 * An article whose loader has run for this language.
 * @throws when it has not.
 */
export function articleIn(language: Language, slug: string): Article {
  const found = read.get(addressOf(language, slug));
  if (found === undefined) throw new Error(`the article "${slug}" (${language}) is not loaded`);
  return found;
}
