import { describe, expect, it } from 'vitest';
import type { RoutineStore, SaveOutcome } from '#lib/domain/ports.ts';
import type { OwnRoutine } from '#lib/domain/routine/routine.ts';
import { ownRoutine } from '../../../tests/support/made-up-routine.ts';
import { OwnRoutines } from './own-routines.svelte.ts';

const [FIRST, SECOND] = [ownRoutine({ id: 'one' }), ownRoutine({ id: 'two', name: 'Sunday' })];

/** A store in memory; a full disk keeps nothing and lets nothing go. */
function memoryStore() {
  const kept = new Map<string, OwnRoutine>([
    [FIRST.id, FIRST],
    [SECOND.id, SECOND],
  ]);
  const state: { problem: Exclude<SaveOutcome, { kind: 'saved' }> | null } = { problem: null };
  const store: RoutineStore = {
    save: (routine) => {
      if (state.problem === null) kept.set(routine.id, routine);
      return Promise.resolve(state.problem ?? { kind: 'saved' });
    },
    list: () => Promise.resolve([...kept.values()]),
    delete: (id) => {
      if (state.problem === null) kept.delete(id);
      return Promise.resolve(state.problem ?? { kind: 'removed' });
    },
  };
  return { kept, state, store };
}

async function opened() {
  const memory = memoryStore();
  const own = new OwnRoutines(memory.store);
  await own.refresh();
  return { own, ...memory };
}

describe('a routine that is deleted', () => {
  it('is gone, and can be put back exactly as it was', async () => {
    const { own, kept } = await opened();
    await own.remove('one');
    expect(own.list).toEqual([SECOND]);
    expect(own.removed).toEqual([FIRST]);
    await own.undo('one');
    expect(kept.get('one'), 'the routine came back changed').toEqual(FIRST);
    expect(own.list).toContainEqual(FIRST);
    expect(own.removed).toEqual([]);
  });

  it('is not the only one that can be put back', async () => {
    const { own } = await opened();
    await own.remove('one');
    await own.remove('two');
    await own.undo('one');
    expect(own.list, 'the first of two is lost').toEqual([FIRST]);
    expect(own.removed).toEqual([SECOND]);
  });

  it('is said to be gone only when it is', async () => {
    const { own, state } = await opened();
    state.problem = { kind: 'unavailable', reason: 'closed' };
    await own.remove('one');
    expect(own.isDeletionFailed).toBe(true);
    expect(own.removed).toEqual([]);
    expect(own.list).toEqual([FIRST, SECOND]);
    expect(own.saveOutcome, 'two messages for one thing').toBeNull();
  });

  it('can be tried again to be put back when that failed', async () => {
    const { own, state } = await opened();
    await own.remove('one');
    state.problem = { kind: 'disk-full' };
    expect(await own.undo('one')).toBeNull();
    expect(own.saveOutcome).toEqual({ kind: 'disk-full' });
    expect(own.removed, 'the routine is lost').toEqual([FIRST]);
    state.problem = null;
    expect(await own.undo('one')).toEqual(FIRST);
    expect(own.saveOutcome).toBeNull();
  });

  it('is forgotten on request, and an unknown one is none', async () => {
    const { own } = await opened();
    await own.remove('nobody');
    expect(own.removed).toEqual([]);
    await own.remove('two');
    own.forget('two');
    expect(await own.undo('two')).toBeNull();
    expect(own.list).toEqual([FIRST]);
  });
});

describe('a routine that is taken in', () => {
  it('is in the list', async () => {
    const { own } = await opened();
    const third = ownRoutine({ id: 'three' });
    expect(await own.keep(third)).toBe(true);
    expect(own.list).toContainEqual(third);
  });

  it('is not said to be kept when the disk is full', async () => {
    const { own, state } = await opened();
    state.problem = { kind: 'disk-full' };
    expect(await own.keep(ownRoutine({ id: 'three' }))).toBe(false);
    expect(own.saveOutcome).toEqual({ kind: 'disk-full' });
    expect(own.isDeletionFailed).toBe(false);
  });
});
