import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Inline, TableRow } from '../../src/lib/domain/article/article.ts';
import { plainText } from '../../src/lib/domain/article/article-words.ts';
import type { Places } from './places.ts';
import { looksLikeDirective, toDirective } from './to-directive.ts';
import { toInlines, type Reading } from './to-inlines.ts';

export type Problem = { readonly line: number; readonly why: string };
export type Body = { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] };

type Start = { readonly places: Places; readonly firstLine: number };

/** The blocks of an article's text, and every mistake in it with its line. */
export function toBlocks(markdown: string, { places, firstLine }: Start): Body {
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  let line = firstLine;
  for (const token of lexer(markdown)) {
    const at = line;
    const report = (why: string): void => {
      problems.push({ line: at, why });
    };
    const block = toBlock(token, { places, report });
    if (block?.kind === 'heading') checkHeading(block, blocks, report);
    if (block !== null) blocks.push(block);
    line += token.raw.split('\n').length - 1;
  }
  return { blocks, problems };
}

function toBlock(token: Token, reading: Reading): Block | null {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return toHeading(token as Tokens.Heading, reading);
    case 'paragraph':
      return looksLikeDirective(token.raw)
        ? toDirective(token.raw, reading)
        : {
            kind: 'paragraph',
            children: toInlines((token as Tokens.Paragraph).tokens, reading),
          };
    case 'list':
      return toList(token as Tokens.List, reading);
    case 'table':
      return toTable(token as Tokens.Table, reading);
    case 'html':
      reading.report(`raw HTML is not shown: ${token.raw.trim()}`);
      return null;
    default:
      reading.report(`"${token.raw.trim()}" is Markdown that articles do not have (${token.type})`);
      return null;
  }
}

function toHeading({ depth, tokens }: Tokens.Heading, reading: Reading): Block {
  if (depth === 1) reading.report('a heading of the first level: the title is in the front matter');
  if (depth > 3) reading.report('a heading deeper than the third level');
  const children = toInlines(tokens, reading);
  return { kind: 'heading', level: depth === 3 ? 3 : 2, id: toId(children), children };
}

type Heading = Extract<Block, { kind: 'heading' }>;

function checkHeading(
  { id, level }: Heading,
  before: readonly Block[],
  report: (why: string) => void,
): void {
  const headings = before.filter((block) => block.kind === 'heading');
  if (headings.some((other) => other.id === id)) report(`a second heading has the id "${id}"`);
  if (level === 3 && headings.length === 0) report('the first heading is of the third level');
}

/** Lower-case words and hyphens, without accents. */
const toId = (children: readonly Inline[]): string =>
  plainText(children)
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

const toList = ({ ordered, items }: Tokens.List, reading: Reading): Block => ({
  kind: 'list',
  isOrdered: ordered,
  items: items.map((item) => toEntry(item, reading)),
});

/** An entry is one paragraph: lists in lists are hard to follow, above all by ear. */
function toEntry({ tokens, raw }: Tokens.ListItem, reading: Reading): readonly Inline[] {
  const [first, ...more] = tokens;
  const isOneParagraph = first?.type === 'text' || first?.type === 'paragraph';
  if (!isOneParagraph || more.some(({ type }) => type !== 'space')) {
    reading.report(`a list entry is one paragraph: ${raw.trim()}`);
    return [];
  }
  return toInlines((first as Tokens.Text | Tokens.Paragraph).tokens, reading);
}

function toTable({ header, rows }: Tokens.Table, reading: Reading): Block {
  const toRow = (cells: readonly Tokens.TableCell[]): TableRow =>
    cells.map(({ tokens }) => toInlines(tokens, reading));
  return { kind: 'table', header: toRow(header), rows: rows.map(toRow) };
}
