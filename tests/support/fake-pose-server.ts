import { createHash } from 'node:crypto';
import type { PosePackBrowser } from '#lib/offline/pose-pack.ts';
import type { PosePackFile } from '#lib/offline/pose-pack-files.ts';
import { MemoryCache } from './memory-cache.ts';

export type FileContent = Uint8Array<ArrayBuffer>;

/** A file of the pose pack with made-up content of the given length. */
export function posePackFile(url: string, length: number): PosePackFile & { content: FileContent } {
  const content = new TextEncoder().encode(url.repeat(length).slice(0, length));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { url, bytes: content.byteLength, sha256, content };
}

type Answer = (init: RequestInit | undefined) => Response | Promise<Response>;

/** Serves files in chunks, and any fault that a test puts in place of one. */
export class FakePoseServer {
  readonly cache = new MemoryCache();
  readonly asked: string[] = [];
  readonly #answers = new Map<string, Answer>();

  serve(file: { url: string; content: FileContent }, chunkBytes = 7): void {
    this.answer(file.url, () => new Response(chunked(file.content, chunkBytes)));
  }

  answer(url: string, answer: Answer): void {
    this.#answers.set(url, answer);
  }

  browser(changed: Partial<PosePackBrowser> = {}): PosePackBrowser {
    return {
      caches: () => this.cache.storage,
      digest: () => (algorithm, bytes) => crypto.subtle.digest(algorithm, bytes),
      fetch: (input, init) => this.#fetch(new URL(input as string, 'https://unfurl.test'), init),
      oneTabAtATime: (work) => work(),
      ...changed,
    };
  }

  async #fetch({ pathname }: URL, init?: RequestInit): Promise<Response> {
    this.asked.push(`${pathname} ${init?.cache ?? ''}`);
    init?.signal?.throwIfAborted();
    const answer = this.#answers.get(pathname);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer(init);
  }
}

function chunked(content: FileContent, chunkBytes: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent >= content.byteLength) {
        controller.close();
        return;
      }
      controller.enqueue(content.slice(sent, sent + chunkBytes));
      sent += chunkBytes;
    },
  });
}
