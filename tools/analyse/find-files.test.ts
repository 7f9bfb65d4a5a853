import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from './find-files.ts';

let folder = '';
const at = (path: string): string => join(folder, path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unfurl-find-'));
  mkdirSync(at('deep/er'), { recursive: true });
  for (const path of ['b.mp4', 'a.mp4', 'c.jpg', 'deep/er/d.mp4', 'one (1).mp4', '[x].mp4']) {
    writeFileSync(at(path), '');
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('findFiles', () => {
  it('gives the files that a pattern fits, by name', () => {
    expect(findFiles([at('?.mp4')])).toEqual({ paths: [at('a.mp4'), at('b.mp4')], unmatched: [] });
    expect(findFiles([at('deep/**/*.{mp4,mov}')]).paths).toEqual([at('deep/er/d.mp4')]);
  });

  it('takes a file by its name even where that looks like a pattern', () => {
    const names = [at('one (1).mp4'), at('[x].mp4')];
    expect(findFiles(names), 'a file that is there is not found').toEqual({
      paths: names,
      unmatched: [],
    });
  });

  it('keeps a path to nothing, so that it is told of', () => {
    expect(findFiles([at('gone.mp4')]).paths).toEqual([at('gone.mp4')]);
  });

  it('names a pattern that fits nothing', () => {
    const found = findFiles([at('*.webm'), at('c.jpg')]);
    expect(found).toEqual({ paths: [at('c.jpg')], unmatched: [at('*.webm')] });
  });

  it('takes no file twice, and keeps the order', () => {
    const found = findFiles([at('b.mp4'), at('?.mp4'), at('deep/../b.mp4')]);
    expect(found.paths.map((path) => path.split('/').at(-1))).toEqual(['b.mp4', 'a.mp4']);
  });
});
