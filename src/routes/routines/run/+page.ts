import { loadCues } from '#lib/content/cues.ts';
import { loadMessages, loadWithLanguage } from '#lib/messages/catalogue.ts';

export const load = async (): Promise<void> => {
  await Promise.all([
    loadMessages(
      'check-in',
      'guided',
      'journal',
      'practices',
      'practise',
      'routines',
      'run',
      'screening',
      'summary',
    ),
    loadWithLanguage(loadCues),
  ]);
};
