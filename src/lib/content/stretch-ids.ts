import type { StretchId } from '#lib/domain/stretch/stretch-definition.ts';

const paths = Object.keys(import.meta.glob('/content/stretches/*.json'));

/**
 * The ids of all stretches: their files' names, as `parseStretch` checks. A page that only links to
 * them need not load and check the files.
 */
export const stretchIds: readonly StretchId[] = paths.map((path) =>
  path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
);
