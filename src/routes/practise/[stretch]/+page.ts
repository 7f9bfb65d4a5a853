import { error } from '@sveltejs/kit';
import { findStretch, stretches } from '#lib/content/stretches.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => stretches.map(({ id }) => ({ stretch: id }));

export const load: PageLoad = ({ params }) => {
  const definition = findStretch(params.stretch);
  if (definition === null) error(404);
  return { definition };
};
