import type { Milliseconds } from '#lib/domain/units.ts';

/** Frames a second are taken over the last so many frames. */
const RATE_OVER = 20;

/** How many frames have been answered, and how fast they come. */
export class FrameRate {
  #arrivals: readonly Milliseconds[] = [];
  #count = $state(0);
  #perSecond = $state(0);

  get count(): number {
    return this.#count;
  }
  /** 0 before the second frame. */
  get perSecond(): number {
    return this.#perSecond;
  }

  note(atMs: Milliseconds): void {
    this.#count += 1;
    this.#arrivals = [...this.#arrivals.slice(1 - RATE_OVER), atMs];
    const [first = atMs] = this.#arrivals;
    const spanMs = atMs - first;
    if (spanMs > 0) this.#perSecond = ((this.#arrivals.length - 1) * 1000) / spanMs;
  }
}
