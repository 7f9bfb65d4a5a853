import type { JudgedFrame } from '../trace/judge-trace.ts';
import { milliseconds, type Milliseconds } from '../units.ts';

/** From one moment of a session to another. */
export type HeldSpan = { readonly fromMs: Milliseconds; readonly toMs: Milliseconds };

/** Two looks at a body that are farther apart belong to two holds. */
const MOST_APART = milliseconds(500);

type Held = Pick<JudgedFrame, 'atMs' | 'isCounting'> & {
  readonly result: Pick<JudgedFrame['result'], 'verdict'>;
};

/** When the stretch was held and counted. A single frame of it has no length. */
export function heldSpans(frames: readonly Held[]): readonly HeldSpan[] {
  const spans: HeldSpan[] = [];
  let isOpen = false;
  for (const { atMs, isCounting, result } of frames) {
    const isHeld = isCounting && result.verdict.kind === 'hold';
    const last = spans.at(-1);
    if (isHeld && isOpen && last !== undefined && atMs - last.toMs <= MOST_APART) {
      spans[spans.length - 1] = { ...last, toMs: atMs };
    } else if (isHeld) {
      spans.push({ fromMs: atMs, toMs: atMs });
    }
    isOpen = isHeld;
  }
  return spans;
}

/** The longest of them; null of none. */
export const longestHeld = (spans: readonly HeldSpan[]): HeldSpan | null =>
  spans.reduce<HeldSpan | null>(
    (longest, span) =>
      longest !== null && longest.toMs - longest.fromMs >= span.toMs - span.fromMs ? longest : span,
    null,
  );
