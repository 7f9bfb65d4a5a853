import { POSE_PACK_CACHE } from './cache-names.ts';
import { downloadFile, type DownloadOutcome } from './download-file.ts';
import type { PosePackFile } from './pose-pack-files.ts';

export type PosePackFailure = 'network' | 'wrong-bytes' | 'disk-full' | 'unsupported';

export type PosePackOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: PosePackFailure };

export type PosePackRequest = {
  /** The files to have; those already there are not fetched again. */
  readonly needed: readonly PosePackFile[];
  /** All files of this build. Others are removed once the needed ones are there. */
  readonly current: readonly PosePackFile[];
  readonly onProgress: (receivedBytes: number, totalBytes: number) => void;
  readonly signal: AbortSignal;
};

/** What is taken from the browser; null where it is missing. */
export type PosePackBrowser = {
  readonly caches: () => Pick<CacheStorage, 'open'> | null;
  readonly digest: () =>
    ((algorithm: 'SHA-256', bytes: ArrayBuffer) => Promise<ArrayBuffer>) | null;
  readonly fetch: typeof fetch;
  /** Runs `work` while no other tab is inside it. */
  readonly oneTabAtATime: <Value>(
    work: () => Promise<Value>,
    signal: AbortSignal,
  ) => Promise<Value>;
};

/** Whether every one of the files is in the cache, by asking the cache. */
export async function isPosePackCached(
  files: readonly PosePackFile[],
  browser: PosePackBrowser,
): Promise<boolean> {
  const cache = await openCache(browser);
  if (cache === null) return false;
  const found = await Promise.all(
    files.map(async ({ url }) => (await cache.match(url)) !== undefined),
  );
  return found.every(Boolean);
}

/**
 * Brings the needed files into the cache, one after the other, each only after its length and hash
 * were checked. Calling it again goes on where it stopped.
 */
export async function fillPosePack(
  request: PosePackRequest,
  browser: PosePackBrowser,
): Promise<PosePackOutcome> {
  const digest = browser.digest();
  const cache = await openCache(browser);
  if (cache === null || digest === null) return { kind: 'failed', reason: 'unsupported' };
  // Told before the turn of this tab comes, so that waiting for another tab is not taken for rest.
  request.onProgress(0, sumOfBytes(request.needed));
  try {
    return await browser.oneTabAtATime(
      () => fill(request, { cache, digest, browser }),
      request.signal,
    );
  } catch (error) {
    if (request.signal.aborted) return { kind: 'cancelled' };
    throw error;
  }
}

type Filling = {
  readonly cache: Cache;
  readonly digest: NonNullable<ReturnType<PosePackBrowser['digest']>>;
  readonly browser: PosePackBrowser;
};

async function fill(request: PosePackRequest, filling: Filling): Promise<PosePackOutcome> {
  const totalBytes = sumOfBytes(request.needed);
  let finishedBytes = 0;
  for (const file of request.needed) {
    if ((await filling.cache.match(file.url)) === undefined) {
      const before = finishedBytes;
      const download = await downloadFile(file, {
        fetch: filling.browser.fetch,
        digest: filling.digest,
        signal: request.signal,
        onBytes: (received) => {
          request.onProgress(before + received, totalBytes);
        },
      });
      const outcome = await store(file, download, filling.cache);
      if (outcome.kind !== 'ready') return outcome;
    }
    finishedBytes += file.bytes;
    request.onProgress(finishedBytes, totalBytes);
  }
  await removeLeftovers(request.current, filling.cache);
  return { kind: 'ready' };
}

async function store(
  file: PosePackFile,
  download: DownloadOutcome,
  cache: Cache,
): Promise<PosePackOutcome> {
  if (download.kind !== 'downloaded') return download;
  try {
    await cache.put(file.url, download.response);
    return { kind: 'ready' };
  } catch {
    // With a whole response of this origin, a full disk is what is left to stop it.
    return { kind: 'failed', reason: 'disk-full' };
  }
}

async function removeLeftovers(current: readonly PosePackFile[], cache: Cache): Promise<void> {
  const kept = new Set(current.map(({ url }) => url));
  for (const { url } of await cache.keys()) {
    if (!kept.has(new URL(url).pathname)) await cache.delete(url);
  }
}

/** Null where there is no Cache API, or where the browser refuses it (private mode). */
async function openCache(browser: PosePackBrowser): Promise<Cache | null> {
  try {
    return (await browser.caches()?.open(POSE_PACK_CACHE)) ?? null;
  } catch {
    return null;
  }
}

const sumOfBytes = (files: readonly PosePackFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
