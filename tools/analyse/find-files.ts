import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

export type FoundFiles = {
  /** Each once; in the order given, and within a pattern by name. */
  readonly paths: readonly string[];
  /** Patterns that fit no file. */
  readonly unmatched: readonly string[];
};

/** Paths stay as they are, whether there is such a file or not; patterns become the files they fit. */
export function findFiles(given: readonly string[]): FoundFiles {
  const paths: string[] = [];
  const unmatched: string[] = [];
  for (const each of given) {
    // A name may hold brackets of its own.
    const matches = existsSync(each) || !isDynamicPattern(each) ? [each] : filesLike(each);
    if (matches.length === 0) unmatched.push(each);
    paths.push(...matches);
  }
  const unique = new Map(paths.map((path) => [resolve(path), path]));
  return { paths: [...unique.values()], unmatched };
}

/** A backslash parts folders on Windows; in a pattern it would mean something else. */
const filesLike = (pattern: string): readonly string[] =>
  globSync(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, {
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  }).sort();
