import { describe, expect, it } from 'vitest';
import { epochMilliseconds } from '#lib/domain/units.ts';
import type { RoutineItem } from './routine.ts';
import { guidedItem, ownRoutine, stretchItem } from '../../../../tests/support/made-up-routine.ts';
import {
  addItem,
  changeItem,
  cleanName,
  copyRoutine,
  duplicateItem,
  LONGEST_NAME,
  MOST_ITEMS,
  moveItem,
  removeItem,
} from './edit-routine.ts';

const [A, B, C] = [guidedItem('a'), guidedItem('b'), guidedItem('c')] as const;
const D: RoutineItem = stretchItem({ practiceId: 'd' });
const ABC: readonly RoutineItem[] = [A, B, C];
const idsOf = (items: readonly { readonly practiceId: string }[]) =>
  items.map(({ practiceId }) => practiceId).join('');

describe('the items of a routine', () => {
  it('are added at the end, or where an undo wants them', () => {
    expect(idsOf(addItem(ABC, D))).toBe('abcd');
    expect(idsOf(addItem(ABC, D, 0)), 'undo puts the item elsewhere').toBe('dabc');
    expect(idsOf(addItem(ABC, D, 2))).toBe('abdc');
  });

  it('are never more than somebody goes through', () => {
    const full: readonly RoutineItem[] = Array.from({ length: MOST_ITEMS }, () => A);
    expect(addItem(full, D)).toHaveLength(MOST_ITEMS);
    expect(duplicateItem(full, 3)).toHaveLength(MOST_ITEMS);
  });

  it('are removed one by one', () => {
    expect(idsOf(removeItem(ABC, 1))).toBe('ac');
    expect(idsOf(removeItem(ABC, 7)), 'something else went').toBe('abc');
    expect(idsOf(removeItem(ABC, -1)), 'something else went').toBe('abc');
  });

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 2, 'acb'],
    [1, 1, 'abc'],
    [0, -3, 'abc'],
    [0, 99, 'bca'],
    [5, 0, 'abc'],
    [-1, 0, 'abc'],
  ])('moved from %i to %i are in the order %s', (from, to, order) => {
    expect(idsOf(moveItem(ABC, from, to)), 'an item is lost or in the wrong place').toBe(order);
  });

  it('are changed in their place', () => {
    expect(idsOf(changeItem(ABC, 1, D))).toBe('adc');
    expect(idsOf(changeItem(ABC, 3, D))).toBe('abc');
  });

  it('are doubled right after themselves', () => {
    expect(idsOf(duplicateItem(ABC, 1))).toBe('abbc');
    expect(idsOf(duplicateItem(ABC, 3))).toBe('abc');
    expect(idsOf(duplicateItem(ABC, 0, () => D)), 'the copy is the same row').toBe('adbc');
  });

  it('stay as they were in the list that was given', () => {
    addItem(ABC, D);
    removeItem(ABC, 0);
    moveItem(ABC, 0, 2);
    changeItem(ABC, 0, D);
    expect(idsOf(ABC)).toBe('abc');
  });
});

describe('a copy of a routine', () => {
  const at = epochMilliseconds(1_700_000_009_000);
  const original = ownRoutine();
  const copy = copyRoutine(original, { id: 'other', name: '  After  the train, again ', at });

  it('has the same items and everything else of its own', () => {
    expect(copy).toEqual({
      id: 'other',
      name: 'After the train, again',
      items: original.items,
      createdAt: at,
      updatedAt: at,
    });
  });
});

describe('a name', () => {
  it.each([
    ['  Morning  ', 'Morning'],
    ['two\nlines\tand\u0000more', 'two lines and more'],
    ['turned \u202Earound', 'turned around'],
    ['half \uD83D', 'half'],
    ['   ', ''],
  ])('%j is kept as %j', (text, kept) => {
    expect(cleanName(text), 'the name is not what was meant').toBe(kept);
  });

  it('is cut where it grows too long, and never in the middle of a character', () => {
    const long = '🧘'.repeat(LONGEST_NAME + 7);
    expect(cleanName(long)).toBe('🧘'.repeat(LONGEST_NAME));
  });
});
