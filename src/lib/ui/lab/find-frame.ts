import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import { verdictSpans } from './timeline.ts';

type Frames = readonly CheckedFrame[];

/** The number of the frame that is on at this time; the first before it, the last after it. */
export function indexAt(frames: readonly { readonly tMs: number }[], tMs: number): number {
  let low = 0;
  let high = frames.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((frames[middle]?.tMs ?? Infinity) <= tMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** So far the page keys go. */
const PAGE_MS = 1000;

/** The frame that a key of a slider leads to; null for a key that is none of its own. */
export function indexForKey(frames: Frames, index: number, key: string): number | null {
  const within = (wanted: number): number => Math.min(Math.max(wanted, 0), frames.length - 1);
  const now = frames[index]?.tMs ?? 0;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(index - 1);
    case 'PageUp':
      return Math.max(indexAt(frames, now + PAGE_MS), within(index + 1));
    case 'PageDown':
      return Math.min(indexAt(frames, now - PAGE_MS), within(index - 1));
    case 'Home':
      return 0;
    case 'End':
      return within(frames.length - 1);
    default:
      return null;
  }
}

/**
 * The frame worth seeing first: the middle of the longest hold, else of the longest time in the
 * stretch, else the first with a person.
 */
export function firstLook(frames: Frames): number {
  const spans = verdictSpans(frames).toSorted((a, b) => b.toMs - b.fromMs - (a.toMs - a.fromMs));
  const best =
    spans.find(({ kind }) => kind === 'hold') ??
    spans.find(({ kind }) => kind === 'adjust' || kind === 'keep-going' || kind === 'legs-unsure');
  if (best !== undefined) return indexAt(frames, (best.fromMs + best.toMs) / 2);
  return Math.max(
    frames.findIndex(({ pose }) => pose !== null),
    0,
  );
}
