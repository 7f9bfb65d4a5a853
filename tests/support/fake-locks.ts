type HeldLock = { readonly name: string };

/** Web Locks in memory, shared by all "tabs" that are given the same instance. */
export class FakeLocks {
  readonly #held: HeldLock[] = [];
  readonly #tails = new Map<string, Promise<void>>();

  request = (name: string, hold: () => Promise<void>): Promise<void> => {
    const before = this.#tails.get(name) ?? Promise.resolve();
    const turn = before.then(async () => {
      const lock = { name };
      this.#held.push(lock);
      await hold();
      this.#held.splice(this.#held.indexOf(lock), 1);
    });
    this.#tails.set(name, turn);
    return turn;
  };

  query = (): Promise<{ readonly held: readonly HeldLock[] }> =>
    Promise.resolve({ held: [...this.#held] });
}
