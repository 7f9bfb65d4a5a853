import type { SessionId, SessionRecord } from '#lib/domain/session/session-record.ts';

/** The part of the Web Locks API that claims need. */
export type SessionLocks = {
  request(name: string, hold: () => Promise<void>): Promise<void>;
  query(): Promise<{
    readonly held?: readonly { readonly name?: string }[];
    readonly pending?: readonly { readonly name?: string }[];
  }>;
};

const LOCK_PREFIX = 'unfurl-session:';

/** Without locks, a session this quiet is taken for cut off; a running one is written every 2 s. */
const SILENT_AFTER_MS = 10_000;

/**
 * Which sessions are running now, in any tab. A lock is given back by the browser when a tab
 * crashes, so a claim can never outlive its tab as a stored flag would.
 */
export class SessionClaims {
  readonly #locks: () => SessionLocks | null;
  readonly #nowMs: () => number;
  readonly #ownNames = new Set<string>();

  constructor(locks: () => SessionLocks | null, nowMs: () => number) {
    this.#locks = locks;
    this.#nowMs = nowMs;
  }

  /** Claims a session for this tab until the returned function is called. */
  claim(id: SessionId): () => void {
    const name = LOCK_PREFIX + id;
    let letGo = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    this.#ownNames.add(name);
    // A refused lock (a page being thrown away) leaves the claim within this tab.
    this.#locks()
      ?.request(name, () => released)
      .catch(() => undefined);
    return () => {
      this.#ownNames.delete(name);
      letGo();
    };
  }

  /** Names claimed at this moment, for `isClaimed`. */
  async claimedNames(): Promise<ReadonlySet<string>> {
    // A browser that refuses to tell leaves only what this tab knows itself.
    const snapshot = await this.#locks()
      ?.query()
      .catch(() => undefined);
    const locks = [...(snapshot?.held ?? []), ...(snapshot?.pending ?? [])];
    const names = locks.flatMap(({ name }) => (name?.startsWith(LOCK_PREFIX) ? [name] : []));
    return new Set([...names, ...this.#ownNames]);
  }

  isRunning(record: SessionRecord, claimed: ReadonlySet<string>): boolean {
    if (claimed.has(LOCK_PREFIX + record.id)) return true;
    return this.#locks() === null && this.#nowMs() - record.updatedAt < SILENT_AFTER_MS;
  }
}
