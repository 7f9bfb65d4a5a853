import type { Routine } from '#lib/domain/routine/routine.ts';
import { toRunId, type RoutineRun } from '#lib/domain/routine/routine-run.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { readFeelings, toFeelingFields } from './feeling-rows.ts';
import {
  isFiniteNumber,
  isObject,
  isOneOf,
  isText,
  readList,
  readNumbers,
} from './field-checks.ts';
import { readRoutineItem, toRoutineItemRow } from './routine-item-rows.ts';
import type { RunRow } from './rows.ts';

const ENDINGS: readonly NonNullable<RoutineRun['ending']>[] = ['completed', 'stopped'];

export const toRunRow = (run: RoutineRun): RunRow => ({
  id: run.id,
  state: run.endedAt === null ? 'running' : 'ended',
  routine: {
    id: run.routine.id,
    name: run.routine.name,
    items: run.routine.items.map(toRoutineItemRow),
  },
  startedAtMs: run.startedAt,
  updatedAtMs: run.updatedAt,
  endedAtMs: run.endedAt,
  ending: run.ending,
  passed: run.passed,
  ...toFeelingFields(run.feelings),
});

/**
 * Null when a field is broken without which the run would say something untrue, or when no item of
 * its routine is understood.
 */
export function toRoutineRun(row: unknown): RoutineRun | null {
  if (!isObject(row)) return null;
  const { id, endedAtMs } = row;
  const numbers = readNumbers(row, ['startedAtMs', 'updatedAtMs', 'passed']);
  if (numbers === null || (endedAtMs !== null && !isFiniteNumber(endedAtMs))) return null;
  const progress = readProgress(row.routine, numbers.passed);
  if (!isText(id) || progress === null) return null;
  return {
    id: toRunId(id),
    ...progress,
    startedAt: epochMilliseconds(numbers.startedAtMs),
    updatedAt: epochMilliseconds(numbers.updatedAtMs),
    endedAt: endedAtMs === null ? null : epochMilliseconds(endedAtMs),
    ending: isOneOf(ENDINGS, row.ending) ? row.ending : null,
    feelings: readFeelings(row),
  };
}

/**
 * The routine without the items that are not understood, and how many of the others are behind: a
 * plain `passed` would point past the item to go on with.
 */
function readProgress(
  routine: unknown,
  passed: number,
): { readonly routine: Routine; readonly passed: number } | null {
  if (!isObject(routine) || !isText(routine.id) || !Array.isArray(routine.items)) return null;
  const stored: readonly unknown[] = routine.items;
  const items = readList(stored, readRoutineItem);
  if (items.length === 0) return null;
  const name = isText(routine.name) ? routine.name : null;
  const behind = readList(stored.slice(0, Math.max(0, passed)), readRoutineItem).length;
  return { routine: { id: routine.id, name, items }, passed: behind };
}
