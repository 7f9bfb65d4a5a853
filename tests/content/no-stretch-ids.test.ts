import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stretches } from '#lib/content/stretches.ts';

const source = new URL('../../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.(ts|svelte|html|css)$/.test(path) && !path.endsWith('.test.ts'),
);
const idsIn = (text: string) => stretches.map(({ id }) => id).filter((id) => text.includes(id));

describe('source files', () => {
  it('are looked through', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('name no stretch: a new one is a change of content alone', () => {
    const naming = files.filter(
      (path) => idsIn(readFileSync(new URL(path, source), 'utf8')).length > 0,
    );
    expect(naming, 'the next stretch needs a change of code').toEqual([]);
  });

  it('have no address of their own for a stretch', () => {
    expect(files.filter((path) => idsIn(path).length > 0)).toEqual([]);
  });
});
