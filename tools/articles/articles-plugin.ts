import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { wordsOf } from '../../src/lib/domain/article/article-words.ts';
import type { Article } from '../../src/lib/domain/article/article.ts';
import { parseArticle } from './parse-article.ts';
import { findPlaces } from './places.ts';

const ARTICLE_FILE = /\/content\/articles\/[^/]+\/[^/]+\.md(?:\?[^?]*)?$/u;

/** What a module of an article holds, by the query of its import. */
const FORMS: Readonly<Record<string, (article: Article) => unknown>> = {
  '': (article) => article,
  card: ({ slug, title, summary, order, related }) => ({ slug, title, summary, order, related }),
  words: wordsOf,
};

/**
 * Turns the Markdown of an article into data while building, so that no parser is shipped and no HTML
 * is put together. `article.md` is the whole of it, `article.md?card` what a list shows, and
 * `article.md?words` what the search reads. A mistake stops the build with file and place.
 */
export function articles(): Plugin {
  let root = process.cwd();
  return {
    name: 'articles',
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root;
    },
    transform: {
      filter: { id: ARTICLE_FILE },
      handler: (markdown, id) => {
        const [path = '', query = ''] = id.split('?');
        const form = FORMS[query];
        if (form === undefined) return null;
        const file = relative(root, path).split(sep).join('/');
        const article = parseArticle(file, markdown, findPlaces(root));
        return {
          code: `export default ${JSON.stringify(form(article))}`,
          moduleType: 'js',
          map: null,
        };
      },
    },
  };
}
