import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import type { Recent } from './filters/recent.ts';

/** The time that sway is taken over (docs/clinical.md A1, fault 3b). */
export const SWAY_OVER = seconds(2);

/** With less than this part of that time behind it, nothing is said. */
const ENOUGH = 0.75;

/**
 * Standard deviation of the samples of the last two seconds, none from before `sinceMs`: what a body
 * did on its way to rest is no sway. In the samples' unit; null while there is too little.
 */
export function swayOver(
  recent: Recent,
  { sinceMs, nowMs }: { readonly sinceMs: Milliseconds; readonly nowMs: Milliseconds },
): number | null {
  const from = Math.max(sinceMs, nowMs - SWAY_OVER);
  const values = recent.filter(({ atMs }) => atMs >= from);
  const first = values[0];
  if (first === undefined || nowMs - first.atMs < milliseconds(SWAY_OVER * ENOUGH)) return null;
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance);
}
