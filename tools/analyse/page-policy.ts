import svelteConfig from '../../svelte.config.js';

const KEYWORD = /^(self|none|wasm-unsafe-eval|unsafe-hashes|sha256-.*)$/;

/**
 * The policy of the app's pages as a header, so that what works here works there, and nothing of a
 * file can leave here either.
 */
export const pagePolicy = (): string =>
  Object.entries(svelteConfig.kit?.csp?.directives ?? {})
    .map(([name, sources]) => `${name} ${toList(sources)}`)
    .join('; ');

const toList = (sources: unknown): string =>
  (Array.isArray(sources) ? sources : [])
    .map((source) => String(source))
    .map((source) => (KEYWORD.test(source) ? `'${source}'` : source))
    .join(' ');
