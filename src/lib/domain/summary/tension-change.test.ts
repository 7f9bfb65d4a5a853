import { expect, it } from 'vitest';
import { NOTHING_FELT } from '../check-in/feeling.ts';
import { tensionChange } from './tension-change.ts';

it.each([
  [7, 4, -3],
  [2, 5, 3],
  [0, 0, 0],
  [null, 4, null],
  [6, null, null],
])('before %s, after %s: %s', (before, after, change) => {
  const feelings = {
    before: { ...NOTHING_FELT, tension: before },
    after: { ...NOTHING_FELT, tension: after },
  };
  expect(tensionChange(feelings), 'a change is shown that nobody said').toBe(change);
});

it('is not known where somebody was not asked', () => {
  const after = { ...NOTHING_FELT, tension: 0 };
  expect(tensionChange({ before: null, after }), 'no answer is read as no tension').toBeNull();
  expect(tensionChange({ before: after, after: null })).toBeNull();
});
