import errors from '#content/messages/en/errors.json';
import offline from '#content/messages/en/offline.json';
import shell from '#content/messages/en/shell.json';
import summary from '#content/messages/en/summary.json';
import today from '#content/messages/en/today.json';
import type { Compiled } from './compiled.ts';

const everywhere = { ...shell, ...today, ...offline, ...summary, ...errors };

/** Texts that only some pages need: fetched with those pages, by `loadMessages`. */
const byArea = {
  journal: () => import('#content/messages/en/journal.json'),
  lab: () => import('#content/messages/en/lab.json'),
  practise: () => import('#content/messages/en/practise.json'),
  screening: () => import('#content/messages/en/screening.json'),
  settings: () => import('#content/messages/en/settings.json'),
};
export type MessageArea = keyof typeof byArea;

type KeysOfArea = {
  readonly [Area in MessageArea]: keyof Awaited<ReturnType<(typeof byArea)[Area]>>['default'];
};
/** Every text of the interface in English. The other languages must have the same keys. */
export type MessageKey = keyof typeof everywhere | KeysOfArea[MessageArea];

const loaded: Record<string, Compiled> = { ...everywhere };

/** Brings the texts of these areas; a page that shows them calls this in its `load`. */
export async function loadMessages(...areas: readonly MessageArea[]): Promise<void> {
  const files = await Promise.all(areas.map((area) => byArea[area]()));
  for (const file of files) Object.assign(loaded, file.default);
}

/**
 * One text as the build compiled it.
 * @throws when the page has not loaded the area of this key.
 */
export function messageOf(key: MessageKey): Compiled {
  const message = loaded[key];
  if (message === undefined) {
    throw new Error(`The text "${key}" is in an area that this page has not loaded`);
  }
  return message;
}

/** For keys that are put together from content ids: whether the catalogue has this one. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(loaded, key);
