import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import english from '#content/messages/en/learn.json';
import { articleCards, loadArticleCards, loadArticleWords } from '#lib/content/articles-lists.ts';
import { articleIn, articleLoader, articleSlugs, isWrittenIn } from '#lib/content/articles.ts';
import { evidenceClaims, sourcesOf } from '#lib/content/evidence.ts';
import { claimIdsOf, plainText } from '#lib/domain/article/article-words.ts';
import type { Article } from '#lib/domain/article/article.ts';
import { LANGUAGES } from '#lib/domain/session/settings.ts';

const FOLDER = new URL('../../content/articles/', import.meta.url);
const SLUGS = [
  'psoas',
  'half-kneeling-lunge',
  'knee-to-chest',
  'breathing',
  'foam-rolling',
  'where-to-press',
  'psoas-and-emotion',
  'trauma-and-the-body',
  'camera-check',
  'when-to-see-a-professional',
  'privacy',
];

let articles: readonly Article[] = [];
beforeAll(async () => {
  await Promise.all(
    articleSlugs.flatMap((slug) => LANGUAGES.map((language) => articleLoader(slug)(language))),
  );
  await Promise.all(LANGUAGES.map(loadArticleCards));
  articles = articleSlugs.map((slug) => articleIn('en', slug));
});

describe('the articles', () => {
  it('are there, in the order in which they are listed', () => {
    expect(articleCards('en').map(({ slug }) => slug)).toEqual(SLUGS);
    expect([...articleSlugs].sort()).toEqual([...SLUGS].sort());
  });

  it('have places of their own in the list', () => {
    const orders = articles.map(({ order }) => order);
    expect(new Set(orders).size, 'two articles want the same place').toBe(orders.length);
  });

  it('carry every graded claim between them', () => {
    const carried = new Set(articles.flatMap(({ blocks }) => claimIdsOf(blocks)));
    const missing = evidenceClaims.map(({ id }) => id).filter((id) => !carried.has(id));
    expect(missing, 'a claim that people meet elsewhere is answered nowhere').toEqual([]);
  });

  it('show a claim once each', () => {
    const twice = articles.filter(({ blocks }) => {
      const boxes = blocks.filter(({ kind }) => kind === 'evidence');
      return boxes.length !== claimIdsOf(blocks).length;
    });
    expect(twice.map(({ slug }) => slug)).toEqual([]);
  });

  it('name sources that there are', () => {
    for (const { sources } of articles) expect(sourcesOf(sources)).toHaveLength(sources.length);
  });

  it('put the signs of an emergency first', () => {
    const [first] = articleIn('en', 'when-to-see-a-professional').blocks;
    expect(first, 'someone in danger has to read on').toEqual({ kind: 'stop-rules' });
  });

  it('say that the psoas of the leg that stays down is the one that lengthens', () => {
    const { summary } = articleIn('en', 'knee-to-chest');
    expect(summary, 'people stretch the wrong leg').toContain('the leg that stays down');
  });

  it('have words for their drawings', () => {
    const drawings = articles.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'drawing' ? [block.drawing] : [])),
    );
    expect(drawings.sort()).toEqual(['press-zones', 'psoas']);
    const keys = drawings.flatMap((name) => [
      `learn.drawing.${name}.title`,
      `learn.drawing.${name}.alt`,
    ]);
    expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  it.each(SLUGS)('are short enough to be read at once: %s', (slug) => {
    const words = articleIn('en', slug).blocks.flatMap((block) => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return [plainText(block.children)];
        case 'list':
          return block.items.map(plainText);
        case 'table':
          return [block.header, ...block.rows].flatMap((row) => row.map(plainText));
        case 'drawing':
        case 'stretch-figure':
        case 'evidence':
        case 'stop-rules':
          return [];
      }
    });
    const count = words.join(' ').split(/\s+/u).length;
    expect(count, 'too thin to help').toBeGreaterThanOrEqual(400);
    expect(count, 'too long for a phone').toBeLessThanOrEqual(800);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))(
  'the articles in %s',
  (language) => {
    const folder = new URL(`${language}/`, FOLDER);
    const translated = existsSync(folder) ? readdirSync(folder) : [];

    it('are translations of those in English', () => {
      const unknown = translated.filter((name) => !articleSlugs.includes(name.replace('.md', '')));
      expect(unknown, 'an article that has no page').toEqual([]);
    });

    it('are the English ones where one is missing', () => {
      expect(articleCards(language).map(({ slug }) => slug)).toEqual(SLUGS);
      const borrowed = articleSlugs.filter((slug) => !isWrittenIn(language, slug));
      for (const slug of borrowed) {
        expect(articleIn(language, slug), 'a page breaks off').toEqual(articleIn('en', slug));
      }
    });

    it('have the same boxes, drawings and sources in the same order', () => {
      const frameOf = ({ blocks, sources, related, order }: Article) => ({
        blocks: blocks.filter(({ kind }) =>
          ['drawing', 'stretch-figure', 'evidence', 'stop-rules'].includes(kind),
        ),
        headings: blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])),
        sources,
        related,
        order,
      });
      for (const slug of articleSlugs) {
        expect(frameOf(articleIn(language, slug)), `${slug}: something was lost`).toEqual(
          frameOf(articleIn('en', slug)),
        );
      }
    });
  },
);

describe('the words of the articles', () => {
  it.each(LANGUAGES)('are there for the search: %s', async (language) => {
    const words = await loadArticleWords(language);
    expect(words.map(({ slug }) => slug).sort(), 'an article cannot be found').toEqual(
      [...SLUGS].sort(),
    );
    expect(words.every(({ text }) => text.length > 1000)).toBe(true);
  });
});
