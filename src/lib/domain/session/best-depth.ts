import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import type { SessionRecord } from './session-record.ts';

/** How many sessions it takes to know what a person can comfortably do (docs/clinical.md A2). */
const FIRST_SESSIONS = 3;

/**
 * The best middle value of the depth measure over a person's first sessions of a stretch, in the unit
 * of that measure; null before the first. `records` in any order.
 */
export function bestDepth(
  { id, depth }: Pick<StretchDefinition, 'id' | 'depth'>,
  records: readonly SessionRecord[],
): number | null {
  const depths = records
    .filter(({ practiceId }) => practiceId === id)
    .sort((a, b) => a.startedAt - b.startedAt)
    .map(({ measures }) =>
      measures
        .filter(({ measure, limb }) => measure === depth.measure && limb === depth.limb)
        .map(({ median }) => median),
    )
    .filter((medians) => medians.length > 0)
    .slice(0, FIRST_SESSIONS);
  return depths.length === 0 ? null : Math.max(...depths.flat());
}
