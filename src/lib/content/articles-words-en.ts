import type { ArticleWords } from '#lib/domain/article/article.ts';

/** By the path of the file; a file of its own, so that it is fetched for readers of English only. */
export const words = import.meta.glob<ArticleWords>('/content/articles/en/*.md', {
  eager: true,
  query: '?words',
  import: 'default',
});
