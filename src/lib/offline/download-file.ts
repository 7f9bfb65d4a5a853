import type { PosePackFile } from './pose-pack-files.ts';

export type DownloadOutcome =
  | { readonly kind: 'downloaded'; readonly response: Response }
  | { readonly kind: 'failed'; readonly reason: 'network' | 'wrong-bytes' }
  | { readonly kind: 'cancelled' };

export type DownloadParts = {
  readonly fetch: typeof fetch;
  readonly digest: (algorithm: 'SHA-256', bytes: ArrayBuffer) => Promise<ArrayBuffer>;
  readonly signal: AbortSignal;
  /** Bytes of this file so far; it falls back when the file is fetched a second time. */
  readonly onBytes: (received: number) => void;
};

/**
 * Fetches one file and checks its length and its hash. Wrong bytes may lie in the browser's own
 * HTTP cache, so they are fetched once more past it before that is an outcome.
 */
export async function downloadFile(
  file: PosePackFile,
  parts: DownloadParts,
): Promise<DownloadOutcome> {
  const first = await attempt(file, 'default', parts);
  const isWrong = first.kind === 'failed' && first.reason === 'wrong-bytes';
  return isWrong ? attempt(file, 'reload', parts) : first;
}

async function attempt(
  file: PosePackFile,
  cache: RequestCache,
  { fetch, digest, signal, onBytes }: DownloadParts,
): Promise<DownloadOutcome> {
  onBytes(0);
  try {
    const response = await fetch(file.url, { cache, signal });
    if (!response.ok || response.body === null) return { kind: 'failed', reason: 'network' };
    const bytes = await readExactly(response.body, file.bytes, onBytes);
    if (bytes === null || toHex(await digest('SHA-256', bytes)) !== file.sha256) {
      return { kind: 'failed', reason: 'wrong-bytes' };
    }
    return { kind: 'downloaded', response: toStoredResponse(bytes, response, file) };
  } catch {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: 'network' };
  }
}

/** The bytes of the stream, or null when there are not exactly `length` of them. */
async function readExactly(
  stream: ReadableStream<Uint8Array>,
  length: number,
  onBytes: (received: number) => void,
): Promise<ArrayBuffer | null> {
  const bytes = new Uint8Array(length);
  const reader = stream.getReader();
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return received === length ? bytes.buffer : null;
    if (received + value.byteLength > length) {
      await reader.cancel();
      return null;
    }
    bytes.set(value, received);
    received += value.byteLength;
    onBytes(received);
  }
}

/** Made anew, because headers such as the encoding belong to the transfer and not to the bytes. */
function toStoredResponse(bytes: ArrayBuffer, from: Response, file: PosePackFile): Response {
  return new Response(bytes, {
    headers: {
      'content-type': from.headers.get('content-type') ?? 'application/octet-stream',
      'content-length': String(file.bytes),
    },
  });
}

const toHex = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
