/** Time along a drawing: from milliseconds to pixels and back. */
export type TimeScale = {
  readonly xOf: (tMs: number) => number;
  readonly tOf: (x: number) => number;
  /** Moments to be written under the drawing, in milliseconds. */
  readonly ticks: readonly number[];
};

/** Pixels that a written time needs, with air around it. */
const TICK_ROOM = 56;
const STEPS_SECONDS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600] as const;

/** `endMs` may be 0 for a single frame; everything is then at the left. */
export function timeScale(endMs: number, left: number, right: number): TimeScale {
  const width = Math.max(right - left, 1);
  const perMs = endMs > 0 ? width / endMs : 0;
  const step =
    STEPS_SECONDS.find((seconds) => seconds * 1000 * perMs >= TICK_ROOM) ?? STEPS_SECONDS[10];
  const count = perMs === 0 ? 0 : Math.floor(endMs / (step * 1000));
  return {
    xOf: (tMs) => left + tMs * perMs,
    tOf: (x) => (perMs === 0 ? 0 : Math.min(Math.max((x - left) / perMs, 0), endMs)),
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step * 1000),
  };
}
