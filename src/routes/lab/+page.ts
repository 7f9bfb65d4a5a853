import { loadCues } from '#lib/content/cues.ts';
import { loadMessages, loadWithLanguage } from '#lib/messages/catalogue.ts';

export async function load(): Promise<void> {
  await Promise.all([loadMessages('lab', 'summary'), loadWithLanguage(loadCues)]);
}
