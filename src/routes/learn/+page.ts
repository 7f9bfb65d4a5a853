import { loadArticleCards } from '#lib/content/articles-lists.ts';
import { loadMessages, loadWithLanguage } from '#lib/messages/catalogue.ts';

export const load = async (): Promise<void> => {
  await Promise.all([
    loadMessages('learn', 'practices', 'routines'),
    loadWithLanguage(loadArticleCards),
  ]);
};
