import type { ArticleCard } from '#lib/domain/article/article.ts';

/** By the path of the file; a file of its own, so that it is fetched for readers of German only. */
export const cards = import.meta.glob<ArticleCard>('/content/articles/de/*.md', {
  eager: true,
  query: '?card',
  import: 'default',
});
