import errors from '#content/messages/de/errors.json';
import offline from '#content/messages/de/offline.json';
import shell from '#content/messages/de/shell.json';
import today from '#content/messages/de/today.json';
import type { MessageArea } from './en.ts';

export const core = { ...shell, ...today, ...offline, ...errors };

export const areas = {
  'check-in': () => import('#content/messages/de/check-in.json'),
  guided: () => import('#content/messages/de/guided.json'),
  journal: () => import('#content/messages/de/journal.json'),
  lab: () => import('#content/messages/de/lab.json'),
  learn: () => import('#content/messages/de/learn.json'),
  plan: () => import('#content/messages/de/plan.json'),
  practise: () => import('#content/messages/de/practise.json'),
  practices: () => import('#content/messages/de/practices.json'),
  routines: () => import('#content/messages/de/routines.json'),
  run: () => import('#content/messages/de/run.json'),
  screening: () => import('#content/messages/de/screening.json'),
  settings: () => import('#content/messages/de/settings.json'),
  summary: () => import('#content/messages/de/summary.json'),
} satisfies Readonly<Record<MessageArea, () => Promise<object>>>;
