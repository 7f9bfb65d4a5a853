import { toCheckInId, type CheckIn } from '#lib/domain/check-in/check-in.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { readFeeling, toFeelingRow } from './feeling-rows.ts';
import { isFiniteNumber, isObject, isText } from './field-checks.ts';
import type { CheckInRow } from './rows.ts';

export const toCheckInRow = ({ id, at, feeling }: CheckIn): CheckInRow => ({
  id,
  atMs: at,
  feeling: toFeelingRow(feeling),
});

/** Null when it is not known whose, when or what: a check-in is nothing but these. */
export function toCheckIn(row: unknown): CheckIn | null {
  if (!isObject(row)) return null;
  const { id, atMs } = row;
  const feeling = readFeeling(row.feeling);
  if (!isText(id) || !isFiniteNumber(atMs) || feeling === null) return null;
  return { id: toCheckInId(id), at: epochMilliseconds(atMs), feeling };
}
