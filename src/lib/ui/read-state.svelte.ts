/**
 * What a page has read from the device: null until the first reading is there. A later reading
 * replaces the value without a gap; an older one that arrives late is ignored.
 */
export class ReadState<Value> {
  #value = $state.raw<Value | null>(null);
  #failed = $state(false);
  #latest = 0;
  readonly #read: () => Promise<Value>;

  constructor(read: () => Promise<Value>) {
    this.#read = read;
  }

  get value(): Value | null {
    return this.#value;
  }

  /** True when the last reading did not succeed; an earlier value stays. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Bound, so that it can be handed on as a listener. */
  readonly refresh = async (): Promise<void> => {
    this.#latest += 1;
    const turn = this.#latest;
    try {
      const value = await this.#read();
      if (turn !== this.#latest) return;
      this.#value = value;
      this.#failed = false;
    } catch (error) {
      if (turn !== this.#latest) return;
      console.error(error);
      this.#failed = true;
    }
  };
}
