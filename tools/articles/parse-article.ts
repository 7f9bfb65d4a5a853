import { ContentError } from '../../src/lib/content/parse-content.ts';
import type { Article } from '../../src/lib/domain/article/article.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Places } from './places.ts';
import { toBlocks } from './to-blocks.ts';

const SLUG = /(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.md$/u;

/**
 * An article from its Markdown file; its slug is the name of the file.
 * @throws {ContentError} naming the file and each field or line that is wrong.
 */
export function parseArticle(file: string, markdown: string, places: Places): Article {
  const slug = SLUG.exec(file)?.groups?.slug;
  if (slug === undefined || !file.endsWith(`/${slug}.md`)) {
    throw new ContentError(
      `${file} cannot be used:\n  (name): must be lower-case words and hyphens`,
    );
  }
  const { fields, body, bodyLine } = splitFrontMatter(file, markdown, places);
  const { blocks, problems } = toBlocks(body, { places, firstLine: bodyLine });
  const wrong = problems.map(({ line, why }) => `  line ${String(line)}: ${why}`);
  if (blocks.length === 0 && wrong.length === 0) wrong.push('  (text): there is none');
  if (wrong.length > 0) {
    throw new ContentError(`${file} cannot be used:\n${wrong.join('\n')}`);
  }
  return { slug, ...fields, blocks };
}
