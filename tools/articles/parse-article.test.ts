import { describe, expect, it } from 'vitest';
import { parseArticle } from './parse-article.ts';
import type { Places } from './places.ts';

const FILE = 'content/articles/en/made-up.md';
const PLACES: Places = {
  pages: new Set(['/learn/psoas/', '/journal/']),
  claimIds: new Set(['stored-trauma']),
  sourceIds: new Set(['F7', 'F88a']),
  stretchIds: new Set(['bridge']),
  practicableIds: new Set(['bridge', 'box-breathing']),
};
const FIELDS: Readonly<Record<string, string | null>> = {
  title: 'A title',
  summary: 'A summary.',
  order: '3',
  sources: '[F7]',
  related: '[bridge, box-breathing]',
};

type Change = { readonly fields?: Readonly<Record<string, string | null>>; readonly text?: string };

/** A sound article, with some of it changed; a field that is null is left out. */
function article({ fields = {}, text = 'Some words.\n' }: Change): string {
  const lines = Object.entries({ ...FIELDS, ...fields }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${text}`;
}
const parse = (change: Change) => parseArticle(FILE, article(change), PLACES);

describe('an article', () => {
  it('has its fields, and its slug from the name of the file', () => {
    expect(parse({})).toEqual({
      slug: 'made-up',
      title: 'A title',
      summary: 'A summary.',
      order: 3,
      sources: ['F7'],
      related: ['bridge', 'box-breathing'],
      blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Some words.' }] }],
    });
  });

  it('becomes blocks in the order in which they stand', () => {
    const { blocks } = parse({
      text: [
        '## Größe & Maß',
        'One *or* **two** [words](/learn/psoas/),\nno more.',
        '::evidence stored-trauma',
        '::figure psoas',
        '::figure bridge',
        '::stop-rules',
        '### Below',
        '1. first\n2. second',
        '- a\n- b',
        '| A | B |\n| - | - |\n| c | d |',
      ].join('\n\n'),
    });
    const word = (text: string) => [{ kind: 'text', text }];
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, id: 'grosse-mass', children: word('Größe & Maß') },
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'One ' },
          { kind: 'emphasis', children: word('or') },
          { kind: 'text', text: ' ' },
          { kind: 'strong', children: word('two') },
          { kind: 'text', text: ' ' },
          { kind: 'link', path: '/learn/psoas/', children: word('words') },
          { kind: 'text', text: ', no more.' },
        ],
      },
      { kind: 'evidence', claimId: 'stored-trauma' },
      { kind: 'drawing', drawing: 'psoas' },
      { kind: 'stretch-figure', stretchId: 'bridge' },
      { kind: 'stop-rules' },
      { kind: 'heading', level: 3, id: 'below', children: word('Below') },
      { kind: 'list', isOrdered: true, items: [word('first'), word('second')] },
      { kind: 'list', isOrdered: false, items: [word('a'), word('b')] },
      {
        kind: 'table',
        header: [word('A'), word('B')],
        rows: [[word('c'), word('d')]],
      },
    ]);
  });

  it('may have lines that end as Windows writes them', () => {
    const written = article({ text: 'Some words.\n' }).replaceAll('\n', '\r\n');
    expect(parseArticle(FILE, written, PLACES)).toEqual(parse({}));
  });
});

type Mistake = readonly [rule: string, change: Change, place: string, why: RegExp];
const MISTAKES: readonly Mistake[] = [
  ['an unknown field', { fields: { colour: 'red' } }, 'colour', /never/u],
  ['no title', { fields: { title: null } }, 'title', /title/u],
  ['an empty title', { fields: { title: "' '" } }, 'title', /must not be empty/u],
  ['no summary', { fields: { summary: null } }, 'summary', /summary/u],
  [
    'a summary that is a text of its own',
    { fields: { summary: 'word '.repeat(41) } },
    'summary',
    /at most 40 words/u,
  ],
  ['an order that is no number', { fields: { order: 'first' } }, 'order', /number/u],
  ['an order below one', { fields: { order: '0' } }, 'order', /1/u],
  ['an unknown source', { fields: { sources: '[F7, F999]' } }, 'sources.1', /"F999" is no source/u],
  ['no sources at all', { fields: { sources: null } }, 'sources', /sources/u],
  [
    'something unknown to try',
    { fields: { related: '[yoga]' } },
    'related.0',
    /"yoga" is no stretch/u,
  ],
  ['fields that are no YAML', { fields: { title: '[open' } }, '(front matter)', /\S/u],
  ['no text', { text: '' }, '(text)', /there is none/u],
  [
    'an unknown claim',
    { text: '::evidence flat-earth' },
    'line 9',
    /flat-earth: content\/evidence\.json has no such claim/u,
  ],
  ['an unknown figure', { text: '::figure heart' }, 'line 9', /no such drawing and no such/u],
  ['an unknown directive', { text: '::video tour' }, 'line 9', /is no directive/u],
  [
    'a directive inside a paragraph',
    { text: 'Look:\n::figure psoas' },
    'line 9',
    /alone between empty lines/u,
  ],
  ['more behind the stop rules', { text: '::stop-rules now' }, 'line 9', /takes nothing/u],
  ['a block of HTML', { text: 'Words.\n\n<div>\n\n</div>' }, 'line 11', /raw HTML.*<div>/u],
  ['HTML in a sentence', { text: 'So <b>strong</b>.' }, 'line 9', /raw HTML is not shown: <b>/u],
  ['a comment', { text: '<!-- later -->\n\nWords.' }, 'line 9', /raw HTML/u],
  ['a first heading', { text: '# Title' }, 'line 9', /first level: the title is in/u],
  ['a heading that is underlined as a first one', { text: 'Title\n===' }, 'line 9', /first level/u],
  ['a heading too deep', { text: '## A\n\n#### B' }, 'line 11', /deeper than the third/u],
  ['a third heading without a second', { text: '### A' }, 'line 9', /third level/u],
  ['two headings alike', { text: '## One\n\n## *One*' }, 'line 11', /second heading.*"one"/u],
  [
    'a link to a page that is not there',
    { text: 'See [this](/learn/heart/).' },
    'line 9',
    /\/learn\/heart\/, and there is no such page/u,
  ],
  [
    'a link whose address lacks its last slash',
    { text: 'See [this](/learn/psoas).' },
    'line 9',
    /no such page/u,
  ],
  [
    'a link to another site',
    { text: 'Words.\n\nSee [this](https://example.org/).' },
    'line 11',
    /only pages of the app are linked/u,
  ],
  ['a bare address', { text: 'See https://example.org/ too.' }, 'line 9', /only pages of the app/u],
  ['a picture', { text: '![A heart](/heart.png)' }, 'line 9', /do not have \(image\)/u],
  ['code', { text: 'Type `ls`.' }, 'line 9', /do not have \(codespan\)/u],
  ['a quotation', { text: '> Words.' }, 'line 9', /do not have \(blockquote\)/u],
  ['a rule', { text: 'Words.\n\n***' }, 'line 11', /do not have \(hr\)/u],
  ['a list in a list', { text: '- a\n  - b' }, 'line 9', /one paragraph/u],
  ['a list entry of two paragraphs', { text: '- a\n\n  b' }, 'line 9', /one paragraph/u],
  ['a character in disguise', { text: 'Salt &amp; pepper.' }, 'line 9', /instead of &amp;/u],
];

describe('a mistake in an article is told with file and place', () => {
  it.each(MISTAKES.map(([rule, change, place, why]) => ({ rule, change, place, why })))(
    '$rule',
    ({ change, place, why }) => {
      const run = () => parse(change);
      expect(run, 'a mistake reaches the reader').toThrow(`${FILE} cannot be used:\n  ${place}: `);
      expect(run).toThrow(why);
    },
  );

  it('no fields at all', () => {
    expect(() => parseArticle(FILE, 'Some words.', PLACES)).toThrow(
      `${FILE} cannot be used:\n  (front matter): the file must begin`,
    );
  });

  it('a name that would make an odd address', () => {
    const file = 'content/articles/en/Made Up.md';
    expect(() => parseArticle(file, article({}), PLACES)).toThrow(
      `${file} cannot be used:\n  (name)`,
    );
  });

  it('every mistake of the text at once', () => {
    expect(() => parse({ text: '# A\n\n<hr>' })).toThrow(/line 9: [^]*line 11: /u);
  });
});
