import { describe, expect, it } from 'vitest';
import type { Article, Inline } from './article.ts';
import { claimIdsOf, plainText, wordsOf } from './article-words.ts';

const text = (words: string): readonly Inline[] => [{ kind: 'text', text: words }];

const ARTICLE: Article = {
  slug: 'made-up',
  title: 'A title',
  summary: 'A summary.',
  order: 7,
  sources: ['F1'],
  related: ['bridge'],
  blocks: [
    { kind: 'heading', level: 2, id: 'first', children: text('First') },
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'See ' },
        { kind: 'link', path: '/learn/x/', children: [{ kind: 'strong', children: text('this') }] },
        { kind: 'text', text: '.' },
      ],
    },
    { kind: 'evidence', claimId: 'posture' },
    { kind: 'list', isOrdered: false, items: [text('one'), text('two')] },
    { kind: 'table', header: [text('a'), text('b')], rows: [[text('c'), text('d')]] },
    { kind: 'heading', level: 3, id: 'second', children: text('Second') },
    { kind: 'evidence', claimId: 'back-pain' },
    { kind: 'evidence', claimId: 'posture' },
    { kind: 'drawing', drawing: 'psoas' },
    { kind: 'stretch-figure', stretchId: 'bridge' },
    { kind: 'stop-rules' },
  ],
};

describe('the words of an article', () => {
  it('are its title, headings and text, one paragraph, entry or row per line', () => {
    expect(wordsOf(ARTICLE), 'something cannot be found').toEqual({
      slug: 'made-up',
      title: 'A title',
      summary: 'A summary.',
      headings: 'First\nSecond',
      text: 'See this.\none\ntwo\na b\nc d',
      claimIds: ['posture', 'back-pain'],
    });
  });

  it('lose their form', () => {
    expect(plainText([{ kind: 'emphasis', children: text('soft') }, ...text('ly')])).toBe('softly');
  });

  it('name each claim once', () => {
    expect(claimIdsOf(ARTICLE.blocks)).toEqual(['posture', 'back-pain']);
  });
});
