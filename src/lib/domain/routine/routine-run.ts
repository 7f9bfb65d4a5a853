import type { Feelings } from '../check-in/feeling.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { Routine } from './routine.ts';
import type { RunId } from './run-id.ts';

export { toRunId, type RunId } from './run-id.ts';

/** One going through of a routine; its sessions name it in `runId`. */
export type RoutineRun = {
  readonly id: RunId;
  /** As it was at the start: a later change of the routine does not change what was done. */
  readonly routine: Routine;
  readonly startedAt: EpochMilliseconds;
  readonly updatedAt: EpochMilliseconds;
  /** Null while it runs, or when it was interrupted and may be gone on with. */
  readonly endedAt: EpochMilliseconds | null;
  /** Null as long as `endedAt` is. */
  readonly ending: 'completed' | 'stopped' | null;
  /** How many items are behind: done, left early, or skipped. */
  readonly passed: number;
  readonly feelings: Feelings;
};
