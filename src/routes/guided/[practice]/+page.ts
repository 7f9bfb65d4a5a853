import { error } from '@sveltejs/kit';
import { findPractice, practices } from '#lib/content/practices.ts';
import { loadArticleCards } from '#lib/content/articles-lists.ts';
import { loadMessages, loadWithLanguage } from '#lib/messages/catalogue.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => practices.map(({ id }) => ({ practice: id }));

export const load: PageLoad = async ({ params }) => {
  const definition = findPractice(params.practice);
  if (definition === null) error(404);
  await Promise.all([
    loadMessages('check-in', 'guided', 'journal', 'practices', 'practise', 'screening', 'summary'),
    loadWithLanguage(loadArticleCards),
  ]);
  return { definition };
};
