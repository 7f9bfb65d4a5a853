import { loadMessages } from '#lib/messages/catalogue.ts';

export const load = (): Promise<void> =>
  loadMessages('settings', 'screening', 'journal', 'practices');
