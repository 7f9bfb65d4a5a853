import { loadMessages } from '#lib/messages/catalogue.ts';

export const load = (): Promise<void> =>
  loadMessages('check-in', 'journal', 'practices', 'routines', 'summary');
