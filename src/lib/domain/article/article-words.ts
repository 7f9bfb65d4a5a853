import type { Article, ArticleWords, Block, Inline } from './article.ts';

/** The text of inline parts without their form. */
export const plainText = (parts: readonly Inline[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : plainText(part.children))).join('');

function textOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.children)];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plainText).join(' '));
    case 'heading':
    case 'drawing':
    case 'stretch-figure':
    case 'evidence':
    case 'stop-rules':
      return [];
  }
}

/** The words of an article as the search reads them: paragraphs, list entries and rows, one per line. */
export const wordsOf = ({ slug, title, summary, blocks }: Article): ArticleWords => ({
  slug,
  title,
  summary,
  headings: blocks
    .flatMap((block) => (block.kind === 'heading' ? [plainText(block.children)] : []))
    .join('\n'),
  text: blocks.flatMap(textOf).join('\n'),
  claimIds: claimIdsOf(blocks),
});

/** Ids of the claims whose evidence boxes stand among these blocks, each once. */
export const claimIdsOf = (blocks: readonly Block[]): readonly string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'evidence' ? [block.claimId] : []))),
];
