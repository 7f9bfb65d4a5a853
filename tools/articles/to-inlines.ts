import type { Token, Tokens } from 'marked';
import type { Inline } from '../../src/lib/domain/article/article.ts';
import type { Places } from './places.ts';

/** Takes note of a mistake in the text that is being read. */
export type Report = (why: string) => void;
export type Reading = { readonly places: Places; readonly report: Report };

const ENTITY = /&#?\w+;/u;
/** An address within the app, without its fragment or query. */
const WITHIN = /^\/[^?#]*$/u;

/** What stands where something refused stood; the build stops anyhow. */
const NOTHING: readonly Inline[] = [];

/** The inline tokens of `marked` as ours; whatever articles do not have is reported. */
export const toInlines = (
  tokens: readonly Token[] | undefined,
  reading: Reading,
): readonly Inline[] => (tokens ?? []).flatMap((token) => toInline(token, reading));

function toInline(token: Token, reading: Reading): readonly Inline[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return toText((token as Tokens.Text | Tokens.Escape).text, token.raw, reading);
    case 'strong':
    case 'em':
      return [
        {
          kind: token.type === 'em' ? 'emphasis' : 'strong',
          children: toInlines((token as Tokens.Strong | Tokens.Em).tokens, reading),
        },
      ];
    case 'link':
      return toLink(token as Tokens.Link, reading);
    case 'html':
      reading.report(`raw HTML is not shown: ${token.raw.trim()}`);
      return NOTHING;
    default:
      reading.report(`"${token.raw.trim()}" is Markdown that articles do not have (${token.type})`);
      return NOTHING;
  }
}

function toText(text: string, raw: string, { report }: Reading): readonly Inline[] {
  const entity = ENTITY.exec(raw);
  if (entity !== null) report(`write the character itself instead of ${entity[0]}`);
  return [{ kind: 'text', text: text.replaceAll(/\s*\n\s*/gu, ' ') }];
}

function toLink({ href, tokens }: Tokens.Link, reading: Reading): readonly Inline[] {
  if (!WITHIN.test(href)) {
    reading.report(
      `a link leads to ${href}: only pages of the app are linked in the text, written like /learn/psoas/; the rest stands in sources`,
    );
  } else if (!reading.places.pages.has(href)) {
    reading.report(`a link leads to ${href}, and there is no such page`);
  }
  return [{ kind: 'link', path: href, children: toInlines(tokens, reading) }];
}
