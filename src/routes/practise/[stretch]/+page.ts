import { error } from '@sveltejs/kit';
import { loadCues } from '#lib/content/cues.ts';
import { findStretch, stretches } from '#lib/content/stretches.ts';
import { loadMessages, loadWithLanguage } from '#lib/messages/catalogue.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => stretches.map(({ id }) => ({ stretch: id }));

export const load: PageLoad = async ({ params }) => {
  const definition = findStretch(params.stretch);
  if (definition === null) error(404);
  await Promise.all([loadMessages('practise', 'screening', 'summary'), loadWithLanguage(loadCues)]);
  return { definition };
};
