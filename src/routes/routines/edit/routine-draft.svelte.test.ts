import { describe, expect, it } from 'vitest';
import type { SaveOutcome } from '#lib/domain/ports.ts';
import { MOST_ITEMS } from '#lib/domain/routine/edit-routine.ts';
import type { OwnRoutine } from '#lib/domain/routine/routine.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { guidedItem, ownRoutine, stretchItem } from '../../../../tests/support/made-up-routine.ts';
import { RoutineDraft } from './routine-draft.svelte.ts';

const NOW = epochMilliseconds(1_700_000_077_000);
const SIGH = guidedItem('sighing');

/** A store that answers when it is told to. */
function slowStore() {
  const saved: OwnRoutine[] = [];
  const answers: ((outcome: SaveOutcome) => void)[] = [];
  return {
    saved,
    save: (routine: OwnRoutine) => {
      saved.push(routine);
      return new Promise<SaveOutcome>((resolve) => answers.push(resolve));
    },
    answer: async (outcome: SaveOutcome = { kind: 'saved' }) => {
      answers.shift()?.(outcome);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

function draftOf(from: OwnRoutine | { id: string }) {
  const store = slowStore();
  const ports = { store, clock: { today: () => NOW } };
  return { store, draft: new RoutineDraft(ports, from, 'My routine') };
}

const namesOf = (draft: RoutineDraft) => draft.items.map(({ practiceId }) => practiceId).join(' ');

describe('a new routine', () => {
  it('leaves nothing behind until it has something in it', async () => {
    const { draft, store } = draftOf({ id: 'new' });
    draft.rename('Sunday');
    expect(store.saved, 'an empty routine is kept').toEqual([]);
    draft.add(SIGH);
    expect(draft.isStored).toBe(false);
    await store.answer();
    expect(store.saved).toEqual([
      { id: 'new', name: 'Sunday', items: [SIGH], createdAt: NOW, updatedAt: NOW },
    ]);
    expect(draft.isStored).toBe(true);
    expect(draft.outcome).toEqual({ kind: 'saved' });
  });

  it('has a name even when the person gives none', async () => {
    const { draft, store } = draftOf({ id: 'new' });
    draft.rename('   ');
    draft.add(SIGH);
    await store.answer();
    expect(store.saved.at(-1)?.name).toBe('My routine');
  });

  it('is kept with the next change when the disk was full', async () => {
    const { draft, store } = draftOf({ id: 'new' });
    draft.add(SIGH);
    await store.answer({ kind: 'disk-full' });
    expect(draft.outcome).toEqual({ kind: 'disk-full' });
    expect(draft.isStored, 'it is said to be kept').toBe(false);
    draft.rename('Again');
    await store.answer();
    expect(draft.isStored).toBe(true);
    expect(store.saved.at(-1)).toMatchObject({ name: 'Again', items: [SIGH] });
  });
});

describe('a change', () => {
  it('keeps everything else as it was', async () => {
    const routine = ownRoutine();
    const { draft, store } = draftOf(routine);
    draft.add(SIGH);
    await store.answer();
    expect(store.saved).toEqual([{ ...routine, items: [...routine.items, SIGH], updatedAt: NOW }]);
  });

  it('is of one item', () => {
    const { draft } = draftOf(ownRoutine());
    const [first] = draft.rows;
    const changed = stretchItem({ holdSeconds: 20 });
    draft.change(first?.id ?? '', changed);
    expect(draft.items).toEqual([changed, guidedItem()]);
    expect(draft.rows[0]?.id, 'the open fields of the item close').toBe(first?.id);
  });

  it('moves and doubles an item, each with an id of its own', () => {
    const { draft } = draftOf(ownRoutine());
    const [first] = draft.rows;
    draft.move(first?.id ?? '', 1);
    expect(namesOf(draft)).toBe('kneading long-lunge');
    draft.double(first?.id ?? '');
    expect(namesOf(draft)).toBe('kneading long-lunge long-lunge');
    expect(new Set(draft.rows.map(({ id }) => id)).size).toBe(3);
  });

  it('of an item that is not there is none', () => {
    const { draft } = draftOf(ownRoutine());
    draft.move('nobody', 0);
    draft.double('nobody');
    draft.remove('nobody');
    draft.undo('nobody');
    draft.change('nobody', SIGH);
    expect(namesOf(draft)).toBe('long-lunge kneading');
    expect(draft.removed).toEqual([]);
  });

  it('is written after the one before, and the last one wins', async () => {
    const { draft, store } = draftOf(ownRoutine());
    draft.rename('A');
    draft.rename('AB');
    draft.rename('ABC');
    expect(store.saved).toHaveLength(1);
    await store.answer();
    expect(
      store.saved.map(({ name }) => name),
      'an older state is written last',
    ).toEqual(['A', 'ABC']);
    await store.answer();
    expect(store.saved).toHaveLength(2);
  });

  it('may empty a routine that is kept', async () => {
    const { draft, store } = draftOf(ownRoutine({ items: [SIGH] }));
    draft.remove(draft.rows[0]?.id ?? '');
    await store.answer();
    expect(store.saved.at(-1)?.items).toEqual([]);
  });
});

describe('an item that is removed', () => {
  const items = [guidedItem('a'), guidedItem('b'), guidedItem('c')];

  it('comes back to its place', async () => {
    const { draft, store } = draftOf(ownRoutine({ items }));
    const id = draft.rows[1]?.id ?? '';
    draft.remove(id);
    expect(namesOf(draft)).toBe('a c');
    draft.undo(id);
    expect(namesOf(draft)).toBe('a b c');
    expect(draft.removed).toEqual([]);
    await store.answer();
    expect(store.saved.at(-1)?.items, 'it is back on the screen only').toEqual(items);
  });

  it('is forgotten on request', () => {
    const { draft } = draftOf(ownRoutine({ items }));
    const id = draft.rows[1]?.id ?? '';
    draft.remove(id);
    draft.forget(id);
    draft.undo(id);
    expect(namesOf(draft)).toBe('a c');
  });

  it('waits while the list is full', () => {
    const full = Array.from({ length: MOST_ITEMS }, () => SIGH);
    const { draft } = draftOf(ownRoutine({ items: full }));
    const id = draft.rows[4]?.id ?? '';
    draft.remove(id);
    expect(draft.add(guidedItem('a'))).not.toBeNull();
    expect(draft.isFull).toBe(true);
    expect(draft.add(guidedItem('b'))).toBeNull();
    draft.undo(id);
    expect(draft.removed, 'the item is lost').toHaveLength(1);
  });
});
