import { describe, expect, test, vi } from 'vitest';
import { ReadState } from './read-state.svelte.ts';

describe('ReadState', () => {
  test('a late older reading does not replace the newer one', async () => {
    const answers: ((value: string) => void)[] = [];
    const state = new ReadState(() => new Promise<string>((resolve) => answers.push(resolve)));
    const first = state.refresh();
    const second = state.refresh();
    answers[1]?.('after the deletion');
    answers[0]?.('before the deletion');
    await Promise.all([first, second]);
    expect(state.value, 'a deleted session would stand in the journal again').toBe(
      'after the deletion',
    );
  });

  test('a failed reading is said and keeps what was read before', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = false;
    const state = new ReadState(() =>
      broken ? Promise.reject(new Error('closed')) : Promise.resolve(['one session']),
    );
    await state.refresh();
    broken = true;
    await state.refresh();
    expect(state.failed, 'the person is not told that the journal cannot be opened').toBe(true);
    expect(state.value, 'the journal empties before the eyes of the person').toEqual([
      'one session',
    ]);
  });
});
