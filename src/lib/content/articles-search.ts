import MiniSearch from 'minisearch';

/** Something that the search can find. */
export type Findable = {
  /** Unique among all that can be found. */
  readonly id: string;
  readonly kind: 'article' | 'stretch' | 'practice' | 'routine';
  readonly title: string;
  /** What it is about, searched and shown in part. */
  readonly text: string;
  /** Further words that lead to it but are not shown. */
  readonly hidden?: string;
  readonly href: string;
};
export type Found = Pick<Findable, 'id' | 'kind' | 'title' | 'href'> & {
  /** The sentence that the words were found in, else the first line. */
  readonly excerpt: string;
};

const FIELDS = ['title', 'text', 'hidden'];
const MOST = 12;
/** How much of a longer word may be spelt otherwise: about one letter in five. */
const SLIP = 0.2;
/** Words with fewer letters must be spelt as they are. */
const SHORT = 4;

/** Letters without accents, so that "Dehnubung" finds "Dehnübung". */
const toTerm = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '');

/** Sentences and lines; the text of an article has one paragraph per line. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.:?])\s+|\n/u);

function excerptOf(text: string, terms: readonly string[]): string {
  const holds = (sentence: string): boolean => {
    const folded = toTerm(sentence);
    return terms.some((term) => folded.includes(term));
  };
  return sentencesOf(text).find(holds) ?? text.split('\n')[0] ?? '';
}

/**
 * A search over these things: every word must be found, at its beginning or nearly so. It gives the
 * best first, twelve at most, and nothing for a query without letters.
 */
export function createSearch(things: readonly Findable[]): (query: string) => readonly Found[] {
  const index = new MiniSearch<Findable>({
    fields: FIELDS,
    processTerm: toTerm,
    searchOptions: {
      boost: { title: 4 },
      prefix: true,
      fuzzy: (term) => (term.length < SHORT ? false : SLIP),
      combineWith: 'AND',
    },
  });
  index.addAll(things);
  const byId = new Map(things.map((thing) => [thing.id, thing]));

  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const thing = byId.get(String(id));
        if (thing === undefined) return [];
        const { kind, title, text, href } = thing;
        return [{ id: thing.id, kind, title, href, excerpt: excerptOf(text, terms) }];
      });
}
