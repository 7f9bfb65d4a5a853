/** What a BroadcastChannel offers, as far as it is used here. */
export type ChangeChannel = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
};

/** Tells listeners in this and in other tabs that something was written; it does not say what. */
export class ChangeSignal {
  readonly #openChannel: () => ChangeChannel | null;
  readonly #listeners = new Set<() => void>();
  #channel: ChangeChannel | null | undefined;

  constructor(openChannel: () => ChangeChannel | null) {
    this.#openChannel = openChannel;
  }

  announce(): void {
    this.#connect()?.postMessage('changed');
    this.#tellThisTab();
  }

  /** Calls `listener` after every write in any tab, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#connect();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #connect(): ChangeChannel | null {
    if (this.#channel === undefined) {
      this.#channel = this.#openChannel();
      this.#channel?.addEventListener('message', () => {
        this.#tellThisTab();
      });
    }
    return this.#channel;
  }

  #tellThisTab(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
