import { error } from '@sveltejs/kit';
import { findStretch, stretches } from '#lib/content/stretches.ts';
import { loadMessages } from '#lib/messages/catalogue.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => stretches.map(({ id }) => ({ stretch: id }));

export const load: PageLoad = async ({ params }) => {
  const definition = findStretch(params.stretch);
  if (definition === null) error(404);
  await loadMessages('practise', 'screening');
  return { definition };
};
