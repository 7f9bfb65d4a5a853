import type { EpochMilliseconds } from '../units.ts';
import type { OwnRoutine, Routine, RoutineId } from './routine.ts';

/** A longer list is nothing that somebody goes through. Design value. */
export const MOST_ITEMS = 30;
/** In code points. Design value: two lines on a phone. */
export const LONGEST_NAME = 60;

/**
 * The entries of a list that is edited: items, or rows that hold an item. None of these changes the
 * given list.
 */
type List<Entry> = readonly Entry[];

const withAt = <Entry>(list: List<Entry>, entry: Entry, at: number): List<Entry> => [
  ...list.slice(0, at),
  entry,
  ...list.slice(at),
];

/** The list with one more entry, at its end or before the one at `at`; unchanged when it is full. */
export const addItem = <Entry>(list: List<Entry>, entry: Entry, at = list.length): List<Entry> =>
  list.length >= MOST_ITEMS ? list : withAt(list, entry, at);

/** The list without the entry at this index; the same entries when there is none. */
export const removeItem = <Entry>(list: List<Entry>, index: number): List<Entry> =>
  list.filter((_, at) => at !== index);

/**
 * The list with the entry at `from` at the place `to`; a place before the first or after the last is
 * that one. Unchanged when there is none at `from`.
 */
export function moveItem<Entry>(list: List<Entry>, from: number, to: number): List<Entry> {
  const entry = list[from];
  if (entry === undefined) return list;
  const place = Math.min(list.length - 1, Math.max(0, to));
  return withAt(removeItem(list, from), entry, place);
}

/** The list with another entry at this index; the same entries when there is none. */
export const changeItem = <Entry>(list: List<Entry>, index: number, entry: Entry): List<Entry> =>
  list.map((old, at) => (at === index ? entry : old));

/**
 * The list with a second one of the entry at this index right after it, as `copy` makes it; unchanged
 * when the list is full or has no such entry.
 */
export function duplicateItem<Entry>(
  list: List<Entry>,
  index: number,
  copy: (entry: Entry) => Entry = (entry) => entry,
): List<Entry> {
  const entry = list[index];
  return entry === undefined ? list : addItem(list, copy(entry), index + 1);
}

/** A routine of the person's own with the same items, whether the other is ready or their own. */
export const copyRoutine = (
  { items }: Pick<Routine, 'items'>,
  made: { readonly id: RoutineId; readonly name: string; readonly at: EpochMilliseconds },
): OwnRoutine => ({
  id: made.id,
  name: cleanName(made.name),
  items,
  createdAt: made.at,
  updatedAt: made.at,
});

/**
 * A name as it is kept: one line without control characters, cut at `LONGEST_NAME`. Empty when nothing
 * is left of it.
 */
export function cleanName(text: string): string {
  // Format characters could turn the text around them.
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Bidi_Control}\p{Cs}]/gu, '');
  return Array.from(line.replace(/\s+/g, ' ').trim()).slice(0, LONGEST_NAME).join('').trim();
}
