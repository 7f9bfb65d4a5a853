import errors from '#content/messages/en/errors.json';
import journal from '#content/messages/en/journal.json';
import offline from '#content/messages/en/offline.json';
import practise from '#content/messages/en/practise.json';
import screening from '#content/messages/en/screening.json';
import settings from '#content/messages/en/settings.json';
import shell from '#content/messages/en/shell.json';
import summary from '#content/messages/en/summary.json';
import today from '#content/messages/en/today.json';

/** Every text of the interface in English. The other languages must have the same keys. */
export const english = {
  ...shell,
  ...today,
  ...practise,
  ...journal,
  ...settings,
  ...offline,
  ...screening,
  ...summary,
  ...errors,
} as const;

export type MessageKey = keyof typeof english;

/** For keys that are put together from content ids: whether the catalogue has this one. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(english, key);
