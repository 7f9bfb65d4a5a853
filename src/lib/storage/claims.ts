import type { EpochMilliseconds } from '#lib/domain/units.ts';

/** The part of the Web Locks API that claims need. */
export type ClaimLocks = {
  request(name: string, hold: () => Promise<void>): Promise<void>;
  query(): Promise<{
    readonly held?: readonly { readonly name?: string }[];
    readonly pending?: readonly { readonly name?: string }[];
  }>;
};

/** What of a record tells whether it goes on. */
export type ClaimedRecord = { readonly id: string; readonly updatedAt: EpochMilliseconds };

/** How one kind of record is claimed. */
export type ClaimKind = {
  readonly lockPrefix: string;
  /** Without locks, what was not written for so long is taken for cut off. */
  readonly silentAfterMs: number;
};

/** A running session is written every 2 s. */
export const SESSION_CLAIMS: ClaimKind = { lockPrefix: 'unfurl-session:', silentAfterMs: 10_000 };

/** A run is written when an item is behind; no item is planned to take longer than this. */
export const RUN_CLAIMS: ClaimKind = { lockPrefix: 'unfurl-run:', silentAfterMs: 1_800_000 };

type ClaimsOptions = ClaimKind & {
  readonly locks: () => ClaimLocks | null;
  readonly nowMs: () => number;
};

/**
 * Which records of one kind go on now, in any tab. A lock is given back by the browser when a tab
 * crashes, so a claim can never outlive its tab as a stored flag would.
 */
export class Claims {
  readonly #options: ClaimsOptions;
  readonly #ownNames = new Set<string>();

  constructor(options: ClaimsOptions) {
    this.#options = options;
  }

  /** Claims a record for this tab until the returned function is called. */
  claim(id: string): () => void {
    const name = this.#options.lockPrefix + id;
    let letGo = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    this.#ownNames.add(name);
    // A refused lock (a page being thrown away) leaves the claim within this tab.
    this.#options
      .locks()
      ?.request(name, () => released)
      .catch(() => undefined);
    return () => {
      this.#ownNames.delete(name);
      letGo();
    };
  }

  /** Names claimed at this moment, for `isRunning`. */
  async claimedNames(): Promise<ReadonlySet<string>> {
    const { locks, lockPrefix } = this.#options;
    // A browser that refuses to tell leaves only what this tab knows itself.
    const snapshot = await locks()
      ?.query()
      .catch(() => undefined);
    const all = [...(snapshot?.held ?? []), ...(snapshot?.pending ?? [])];
    const names = all.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name] : []));
    return new Set([...names, ...this.#ownNames]);
  }

  isRunning({ id, updatedAt }: ClaimedRecord, claimed: ReadonlySet<string>): boolean {
    const { locks, nowMs, lockPrefix, silentAfterMs } = this.#options;
    if (claimed.has(lockPrefix + id)) return true;
    return locks() === null && nowMs() - updatedAt < silentAfterMs;
  }
}
