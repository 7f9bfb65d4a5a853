import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const fromRoot = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const clinical = readFileSync(fromRoot('docs/clinical.md'), 'utf8');
const sections = new Set(
  [...clinical.matchAll(/^## ([^.]+)\./gmu)].flatMap(([, ids = '']) => ids.split(', ')),
);
const cited = new Set([...clinical.matchAll(/^- (F\d+) /gmu)].map(([, id = '']) => id));

/** Every `source` of a parsed file, however deep. */
function sourcesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : sourcesIn(inner),
  );
}

const files = [
  'content/screening.json',
  ...readdirSync(fromRoot('content/stretches')).map((name) => `content/stretches/${name}`),
];

describe.each(files)('the sources of %s', (path) => {
  const sources = sourcesIn(JSON.parse(readFileSync(fromRoot(path), 'utf8')));

  it('are there', () => {
    expect(sources.length).toBeGreaterThan(5);
  });

  it('that are numbered stand in the list', () => {
    const unknown = sources.flatMap((source) =>
      [...source.matchAll(/\bF\d+\b/gu)].map(([id]) => id).filter((id) => !cited.has(id)),
    );
    expect(unknown, 'a number rests on a source that nobody can find').toEqual([]);
  });

  it('that name a section name one that there is', () => {
    const unknown = sources.flatMap((source) =>
      [...source.matchAll(/docs\/clinical\.md ([A-Z]\d?)\b/gu)]
        .map(([, id = '']) => id)
        .filter((id) => !sections.has(id)),
    );
    expect(unknown, 'a source points to nowhere').toEqual([]);
  });
});
