const ORIGIN = 'https://unfurl.test';
const absolute = (address: RequestInfo | URL): string =>
  new URL(address instanceof Request ? address.url : address, ORIGIN).href;

/** The part of the Cache API that the app uses, in memory. */
export class MemoryCache {
  readonly #stored = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  /** When set, the next `put` is refused as by a full disk. */
  isFull = false;

  match = (address: RequestInfo | URL): Promise<Response | undefined> => {
    const found = this.#stored.get(absolute(address));
    return Promise.resolve(found && new Response(found.body, { headers: found.headers }));
  };

  put = async (address: RequestInfo | URL, response: Response): Promise<void> => {
    const body = await response.arrayBuffer();
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    this.#stored.set(absolute(address), { body, headers: response.headers });
  };

  keys = (): Promise<readonly Request[]> =>
    Promise.resolve([...this.#stored.keys()].map((url) => new Request(url)));

  delete = (address: RequestInfo | URL): Promise<boolean> =>
    Promise.resolve(this.#stored.delete(absolute(address)));

  /** Paths of what is stored, sorted. */
  get paths(): readonly string[] {
    return [...this.#stored.keys()].map((url) => new URL(url).pathname).sort();
  }

  /** As `caches`, with this as the cache under every name. */
  get storage(): Pick<CacheStorage, 'open'> {
    return { open: () => Promise.resolve(this as unknown as Cache) };
  }
}
