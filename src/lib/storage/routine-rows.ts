import type { OwnRoutine } from '#lib/domain/routine/routine.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { isObject, isText, readList, readNumbers } from './field-checks.ts';
import { readRoutineItem, toRoutineItemRow } from './routine-item-rows.ts';
import type { RoutineRow } from './rows.ts';

export const toRoutineRow = (routine: OwnRoutine): RoutineRow => ({
  id: routine.id,
  name: routine.name,
  createdAtMs: routine.createdAt,
  updatedAtMs: routine.updatedAt,
  items: routine.items.map(toRoutineItemRow),
});

/** Null when it is not known what it is called, when it was made or changed, or that it has a list. */
export function toOwnRoutine(row: unknown): OwnRoutine | null {
  if (!isObject(row)) return null;
  const { id, name, items } = row;
  const numbers = readNumbers(row, ['createdAtMs', 'updatedAtMs']);
  if (!isText(id) || !isText(name) || numbers === null || !Array.isArray(items)) return null;
  return {
    id,
    name,
    createdAt: epochMilliseconds(numbers.createdAtMs),
    updatedAt: epochMilliseconds(numbers.updatedAtMs),
    items: readList(items, readRoutineItem),
  };
}
