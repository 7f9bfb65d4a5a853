import { describe, expect, it } from 'vitest';
import { createSearch, type Findable } from './articles-search.ts';

const THINGS: readonly Findable[] = [
  {
    id: 'learn/breathing',
    kind: 'article',
    title: 'Slow breathing',
    text: 'How to breathe slowly.\nBreathe in for five seconds. No pace is better for everybody.',
    hidden: 'vagus nerve',
    href: '/learn/breathing/',
  },
  {
    id: 'learn/lunge',
    kind: 'article',
    title: 'The lunge in depth',
    text: 'How to set it up.\nBreathing belongs to it.',
    href: '/learn/lunge/',
  },
  {
    id: 'practise/duehnung',
    kind: 'stretch',
    title: 'Größere Dehnübung',
    text: 'Für die Hüfte.',
    href: '/practise/duehnung/',
  },
];
const search = createSearch(THINGS);
const idsFor = (query: string) => search(query).map(({ id }) => id);

describe('the search', () => {
  it('gives what to show of a thing, with the sentence that holds the words', () => {
    expect(search('pace')).toEqual([
      {
        id: 'learn/breathing',
        kind: 'article',
        title: 'Slow breathing',
        href: '/learn/breathing/',
        excerpt: 'No pace is better for everybody.',
      },
    ]);
  });

  it('puts a title before a text', () => {
    expect(idsFor('breathing')).toEqual(['learn/breathing', 'learn/lunge']);
  });

  it('finds words by their beginning', () => {
    expect(idsFor('brea'), 'a word must be typed to its end').toContain('learn/breathing');
  });

  it('forgives a slip in a longer word, not in a short one', () => {
    expect(idsFor('brething'), 'one wrong letter finds nothing').toContain('learn/breathing');
    expect(idsFor('fve'), 'short words find everything').toEqual([]);
  });

  it('wants every word', () => {
    expect(idsFor('breathing lunge')).toEqual(['learn/lunge']);
    expect(idsFor('breathing teapot')).toEqual([]);
  });

  it.each(['GROSSERE dehnubung', 'größere', 'hufte'])(
    'does not mind accents or capitals: %s',
    (query) => {
      expect(idsFor(query), 'a keyboard without umlauts finds nothing').toEqual([
        'practise/duehnung',
      ]);
    },
  );

  it('searches words that are not shown, and shows the first line then', () => {
    expect(search('vagus').map(({ excerpt }) => excerpt)).toEqual(['How to breathe slowly.']);
  });

  it.each(['', '  ', '?!'])('finds nothing for nothing: "%s"', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('stops at twelve, so that a letter does not list everything', () => {
    const many = Array.from({ length: 30 }, (_, index): Findable => ({
      id: `a${String(index)}`,
      kind: 'practice',
      title: 'Bridge',
      text: 'Words.',
      href: '/',
    }));
    expect(createSearch(many)('bridge')).toHaveLength(12);
  });
});
