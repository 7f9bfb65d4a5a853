import { createHash } from 'node:crypto';

/** A built file by its path inside the build folder, with forward slashes. */
export type BuiltFile = { readonly path: string; readonly content: Buffer };

/** `revision` null: the name already changes with the content. */
export type PrecacheEntry = { readonly url: string; readonly revision: string | null };

/** A fault of the build that a person must mend; the message names the file. */
export class PrecacheError extends Error {
  override readonly name = 'PrecacheError';
}

const PRECACHED = /\.(html|js|css|json|svg|png|webmanifest|woff2)$/;

/**
 * Left out on purpose: the worker itself; the version file, which must come from the network to
 * tell of a new build; the pose pack, which has a cache of its own; what only crawlers read.
 */
const LEFT_OUT = /^(service-worker\.js|_app\/version\.json|pose\/.*|robots\.txt)$/;

/** Kit puts files with a content hash in their name under this folder. */

const PLACEHOLDER = 'self.__WB_MANIFEST';
const FALLBACK_PAGE = '404.html';
/**
 * Where later releases of the pose runtime report to (docs/decisions/0002-pose-runtime.md). A bare
 * `type.googleapis.com/` is the name of a protobuf type, which is no address.
 */
const TELEMETRY_HOST = /https?:\/\/[\w.-]*googleapis\.com|\.pa\.googleapis\.com/;

/**
 * The list of shell files. Throws a `PrecacheError` for a type of file about which nothing is
 * decided, so that none is forgotten, and when the page that answers unknown addresses is missing.
 */
export function precacheEntries(files: readonly BuiltFile[]): readonly PrecacheEntry[] {
  const included = files.filter(({ path }) => !LEFT_OUT.test(path));
  const undecided = included.filter(({ path }) => !PRECACHED.test(path)).map(({ path }) => path);
  if (undecided.length > 0) {
    throw new PrecacheError(
      `Not decided whether these belong to the offline shell: ${undecided.join(', ')}. ` +
        'Name their type in tools/precache/precache-manifest.ts.',
    );
  }
  if (!included.some(({ path }) => path === FALLBACK_PAGE)) {
    throw new PrecacheError(`${FALLBACK_PAGE} is missing: unknown addresses would fail offline.`);
  }
  return included
    .map(({ path, content }) => ({
      url: path,
      revision: `/${path}`.includes('/immutable/') ? null : shortHash(content),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The worker's script with the list in place of the placeholder, which must stand there once. */
export function withManifest(workerScript: string, entries: readonly PrecacheEntry[]): string {
  const [before, after, ...more] = workerScript.split(PLACEHOLDER);
  if (before === undefined || after === undefined || more.length > 0) {
    const times = more.length + (after === undefined ? 0 : 1);
    throw new PrecacheError(
      `service-worker.js contains ${PLACEHOLDER} ${String(times)} times instead of once.`,
    );
  }
  return before + JSON.stringify(entries) + after;
}

/** Throws when a script names the host to which newer pose runtimes report their use. */
export function refuseTelemetry(files: readonly BuiltFile[]): void {
  const naming = files
    .filter(
      ({ path, content }) => /\.m?js$/.test(path) && TELEMETRY_HOST.test(content.toString('utf8')),
    )
    .map(({ path }) => path);
  if (naming.length > 0) {
    throw new PrecacheError(
      `These scripts name a reporting host, and nothing may be sent there: ${naming.join(', ')}.`,
    );
  }
}

const shortHash = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);
