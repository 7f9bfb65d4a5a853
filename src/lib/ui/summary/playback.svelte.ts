/** Calls back with the milliseconds since the last call until the returned function is called. */
export type Ticks = (onTick: (elapsedMs: number) => void) => () => void;

/** As often as the screen is drawn. */
export const screenTicks: Ticks = (onTick) => {
  let last: number | null = null;
  let request = requestAnimationFrame(function tick(now) {
    onTick(last === null ? 0 : now - last);
    last = now;
    request = requestAnimationFrame(tick);
  });
  return () => {
    cancelAnimationFrame(request);
  };
};

/** The one time that chart and replay share, from 0 to the length of the session. */
export class Playback {
  #tMs = $state(0);
  #stop = $state.raw<(() => void) | null>(null);
  readonly #lengthMs: () => number;
  readonly #ticks: Ticks;

  constructor(lengthMs: () => number, ticks: Ticks = screenTicks) {
    this.#lengthMs = lengthMs;
    this.#ticks = ticks;
  }

  get tMs(): number {
    return this.#tMs;
  }

  get isPlaying(): boolean {
    return this.#stop !== null;
  }

  /** Goes to a moment; what is playing plays on from there. */
  readonly seek = (tMs: number): void => {
    this.#tMs = Math.min(Math.max(tMs, 0), this.#lengthMs());
  };

  /** Plays from where it is; from the start when it is at the end. */
  readonly play = (): void => {
    if (this.#stop !== null) return;
    if (this.#tMs >= this.#lengthMs()) this.#tMs = 0;
    this.#stop = this.#ticks((elapsedMs) => {
      this.seek(this.#tMs + elapsedMs);
      if (this.#tMs >= this.#lengthMs()) this.pause();
    });
  };

  readonly pause = (): void => {
    this.#stop?.();
    this.#stop = null;
  };

  readonly toggle = (): void => {
    if (this.isPlaying) this.pause();
    else this.play();
  };
}
