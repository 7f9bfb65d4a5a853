import { error } from '@sveltejs/kit';
import { articleIn, articleLoader, articleSlugs } from '#lib/content/articles.ts';
import { loadMessages, loadWithLanguage, shownLanguage } from '#lib/messages/catalogue.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => articleSlugs.map((slug) => ({ article: slug }));

export const load: PageLoad = async ({ params }) => {
  const slug = params.article;
  if (!articleSlugs.includes(slug)) error(404);
  await Promise.all([
    loadMessages('learn', 'practices', 'routines'),
    loadWithLanguage(articleLoader(slug)),
  ]);
  const { blocks } = articleIn(shownLanguage(), slug);
  if (blocks.some(({ kind }) => kind === 'stop-rules')) await loadMessages('screening');
  return { slug };
};
