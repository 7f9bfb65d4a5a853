import { error } from '@sveltejs/kit';
import { loadArticleCards } from '#lib/content/articles-lists.ts';
import { loadCues } from '#lib/content/cues.ts';
import { findStretch, stretches } from '#lib/content/stretches.ts';
import { loadMessages, loadWithLanguage } from '#lib/messages/catalogue.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => stretches.map(({ id }) => ({ stretch: id }));

export const load: PageLoad = async ({ params }) => {
  const definition = findStretch(params.stretch);
  if (definition === null) error(404);
  await Promise.all([
    loadMessages('check-in', 'guided', 'practices', 'practise', 'screening', 'summary'),
    loadWithLanguage(loadCues),
    loadWithLanguage(loadArticleCards),
  ]);
  return { definition };
};
