import { error } from '@sveltejs/kit';
import { articleIn, articleLoader, articleSlugs, isWrittenIn } from '#lib/content/articles.ts';
import { LANGUAGES } from '#lib/domain/session/settings.ts';
import { loadMessages } from '#lib/messages/catalogue.ts';
import { FIRST_LANGUAGE } from '#lib/messages/choose-language.ts';
import { loadTexts } from '../../texts-of-language.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Nothing to prerender while no article is translated. */
export const prerender = 'auto';

const others = LANGUAGES.filter((language) => language !== FIRST_LANGUAGE);

export const entries: EntryGenerator = () =>
  others.flatMap((language) =>
    articleSlugs
      .filter((slug) => isWrittenIn(language, slug))
      .map((slug) => ({ language, article: slug })),
  );

/** An article in a language other than the first, for those who read it without the app. */
export const load: PageLoad = async ({ params: { language: asked, article: slug } }) => {
  const language = others.find((other) => other === asked);
  if (language === undefined || !isWrittenIn(language, slug)) error(404);
  const [texts] = await Promise.all([
    loadTexts(language),
    articleLoader(slug)(language),
    loadMessages('learn', 'practices', 'routines', 'screening'),
  ]);
  return { language, article: articleIn(language, slug), texts };
};
