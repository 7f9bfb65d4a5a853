import type { App } from '#lib/app/create-app.ts';
import { findReadyRoutine } from '#lib/content/routines.ts';
import type { Feeling } from '#lib/domain/check-in/feeling.ts';
import type { Routine } from '#lib/domain/routine/routine.ts';
import { toRunId, type RoutineRun } from '#lib/domain/routine/routine-run.ts';
import type { EpochMilliseconds } from '#lib/domain/units.ts';

/** What the address asks for: a routine from its beginning, and an interrupted run of it. */
export type Asked = { readonly routine: Routine; readonly interrupted: RoutineRun | null };

/** Reads the address `?id=` of a routine or `?resume=` of a run; null when it is not on this device. */
export async function readAsked(app: App, params: URLSearchParams): Promise<Asked | null> {
  const waiting = await app.runs.listInterrupted();
  const resume = params.get('resume');
  if (resume !== null) {
    const run = waiting.find(({ id }) => id === resume);
    return run === undefined ? null : { routine: run.routine, interrupted: run };
  }
  const id = params.get('id');
  const own = await app.routines.list();
  const routine = id === null ? null : (own.find((each) => each.id === id) ?? findReadyRoutine(id));
  if (routine === null) return null;
  const interrupted = waiting.find((run) => run.routine.id === id) ?? null;
  return { routine, interrupted };
}

/** A run of a routine from its beginning. Only the routine itself is kept, not how it is listed. */
export const newRun = (
  { id, name, items }: Routine,
  { now, before }: { readonly now: EpochMilliseconds; readonly before: Feeling | null },
): RoutineRun => ({
  id: toRunId(crypto.randomUUID()),
  routine: { id, name, items },
  startedAt: now,
  updatedAt: now,
  endedAt: null,
  ending: null,
  passed: 0,
  feelings: { before, after: null },
});
