import { milliseconds, type Milliseconds } from '../units.ts';

/** Since when a claim has been true without a break; null while it is false. */
export type Dwell = Milliseconds | null;

/** How long the claim has lasted now; 0 in the frame in which it begins and while it is false. */
export function advanceDwell(
  since: Dwell,
  isTrue: boolean,
  nowMs: Milliseconds,
): { readonly dwell: Dwell; readonly lastedMs: Milliseconds } {
  if (!isTrue) return { dwell: null, lastedMs: milliseconds(0) };
  const dwell = since ?? nowMs;
  return { dwell, lastedMs: milliseconds(nowMs - dwell) };
}
