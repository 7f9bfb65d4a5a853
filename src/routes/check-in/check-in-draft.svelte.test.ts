import { describe, expect, it } from 'vitest';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { NOTHING_FELT, type Feeling } from '#lib/domain/check-in/feeling.ts';
import type { SaveOutcome } from '#lib/domain/ports.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { CheckInDraft } from './check-in-draft.svelte.ts';

const FEELING: Feeling = {
  tension: 6,
  moods: ['tired'],
  places: ['back.low-back'],
  note: 'long day',
};

/** A draft whose store answers as it is told to, or not yet. */
function newDraft() {
  const kept: CheckIn[] = [];
  const answers: ((outcome: SaveOutcome) => void)[] = [];
  let ids = 0;
  const draft = new CheckInDraft({
    checkIns: {
      save: (checkIn) => {
        kept.push(checkIn);
        return new Promise((resolve) => answers.push(resolve));
      },
    },
    clock: { today: () => epochMilliseconds(1_700_000_000_123) },
    newId: () => `id-${String((ids += 1))}`,
  });
  const answer = (outcome: SaveOutcome) => {
    answers.shift()?.(outcome);
  };
  return { draft, kept, answer };
}

describe('a check-in', () => {
  it('is kept on the person’s word, with its time', async () => {
    const { draft, kept, answer } = newDraft();
    draft.change(FEELING);
    expect(kept, 'it is kept before anybody said so').toEqual([]);
    const saving = draft.save();
    expect([draft.isSaving, draft.isSaved]).toEqual([true, false]);
    answer({ kind: 'saved' });
    await saving;
    expect(draft.isSaved).toBe(true);
    expect(kept).toEqual([{ id: 'id-1', at: 1_700_000_000_123, feeling: FEELING }]);
  });

  it('that says nothing is not kept, and says so until something is said', async () => {
    const { draft, kept } = newDraft();
    draft.change({ ...NOTHING_FELT, note: '  ' });
    await draft.save();
    expect(kept, 'an empty entry stands in the journal').toEqual([]);
    expect(draft.isEmpty, 'the button does nothing without a word').toBe(true);
    draft.change({ ...NOTHING_FELT, tension: 0 });
    expect(draft.isEmpty).toBe(false);
  });

  it('stays in the form when it could not be kept, and is the same one at the next try', async () => {
    const { draft, kept, answer } = newDraft();
    draft.change(FEELING);
    const first = draft.save();
    answer({ kind: 'disk-full' });
    await first;
    expect(draft.problem, 'it seems kept and is not').toEqual({ kind: 'disk-full' });
    expect(draft.feeling, 'what was written is gone').toEqual(FEELING);
    const second = draft.save();
    expect(draft.problem).toBeNull();
    answer({ kind: 'saved' });
    await second;
    expect(draft.isSaved).toBe(true);
    expect(
      kept.map(({ id }) => id),
      'one check-in stands in the journal twice',
    ).toEqual(['id-1', 'id-1']);
  });

  it('is written once however often the button is pressed', async () => {
    const { draft, kept, answer } = newDraft();
    draft.change(FEELING);
    const saving = draft.save();
    await draft.save();
    draft.change({ ...FEELING, tension: 1 });
    answer({ kind: 'saved' });
    await saving;
    await draft.save();
    expect(kept).toHaveLength(1);
    expect(draft.feeling, 'something else is shown than was kept').toEqual(FEELING);
  });

  it('makes room for another one', async () => {
    const { draft, kept, answer } = newDraft();
    draft.change(FEELING);
    const first = draft.save();
    answer({ kind: 'saved' });
    await first;
    draft.startAnew();
    expect([draft.isSaved, draft.feeling]).toEqual([false, NOTHING_FELT]);
    draft.change({ ...NOTHING_FELT, tension: 2 });
    void draft.save();
    expect(kept.at(-1)?.id, 'the first one is overwritten').toBe('id-2');
  });
});
