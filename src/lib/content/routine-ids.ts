import type { RoutineId } from '#lib/domain/routine/routine.ts';

/** The ready routines by id alone, for lists that need no more of them. */
export const readyRoutineIds: readonly RoutineId[] = Object.keys(
  import.meta.glob('/content/routines/*.json'),
).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length));
