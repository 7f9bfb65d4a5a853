import errors from '#content/messages/en/errors.json';
import offline from '#content/messages/en/offline.json';
import shell from '#content/messages/en/shell.json';
import today from '#content/messages/en/today.json';

/** What every page shows, as one file. */
export const core = { ...shell, ...today, ...offline, ...errors };

/** Texts that only some pages need: fetched with those pages, by `loadMessages`. */
export const areas = {
  'check-in': () => import('#content/messages/en/check-in.json'),
  guided: () => import('#content/messages/en/guided.json'),
  journal: () => import('#content/messages/en/journal.json'),
  lab: () => import('#content/messages/en/lab.json'),
  learn: () => import('#content/messages/en/learn.json'),
  plan: () => import('#content/messages/en/plan.json'),
  practise: () => import('#content/messages/en/practise.json'),
  practices: () => import('#content/messages/en/practices.json'),
  routines: () => import('#content/messages/en/routines.json'),
  run: () => import('#content/messages/en/run.json'),
  screening: () => import('#content/messages/en/screening.json'),
  settings: () => import('#content/messages/en/settings.json'),
  summary: () => import('#content/messages/en/summary.json'),
};
export type MessageArea = keyof typeof areas;
