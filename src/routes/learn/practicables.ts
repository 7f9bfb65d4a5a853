import { resolve } from '$app/paths';
import type { Findable } from '#lib/content/articles-search.ts';
import { practiceCards } from '#lib/content/practice-cards.ts';
import { readyRoutineIds } from '#lib/content/routine-ids.ts';
import { stretchCards } from '#lib/content/stretch-cards.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { nameOf, textOf } from '#lib/ui/message-names.ts';
import { routineName } from '#lib/ui/routine/item-words.ts';

/** Something to practise, as the search and the end of an article show it. */
export type Practicable = Findable & { readonly kind: 'stretch' | 'practice' | 'routine' };

/**
 * Everything that can be practised, in the language that is shown: what the search finds, and what an
 * article can name under `related`. Needs the texts of practices and routines.
 */
export const practicables = (messages: Messages): readonly Practicable[] => [
  ...stretchCards.map(({ id }): Practicable => ({
    id,
    kind: 'stretch',
    title: nameOf(messages, 'stretch', id),
    text: textOf(messages, `stretch.${id}.summary`) ?? '',
    href: resolve(`/practise/${id}/`),
  })),
  ...practiceCards.map(({ id }): Practicable => ({
    id,
    kind: 'practice',
    title: nameOf(messages, 'practice', id),
    text: [textOf(messages, `practice.${id}.summary`), textOf(messages, `practice.${id}.lead`)]
      .filter((text) => text !== null)
      .join(' '),
    href: resolve(`/guided/${id}/`),
  })),
  ...readyRoutineIds.map((id): Practicable => ({
    id,
    kind: 'routine',
    title: routineName(messages, { id, name: null }),
    text: textOf(messages, `routine.${id}.summary`) ?? '',
    href: `${resolve('/routines/run/')}?id=${id}`,
  })),
];
