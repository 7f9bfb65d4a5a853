import { expect, test } from 'vitest';
import { clockWords } from './clock-words.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [65_400, '1:05'],
  [3_600_000, '60:00'],
  [-4, '0:00'],
])('%d ms is %s', (timeMs, words) => {
  expect(clockWords(timeMs), 'a moment is named by another time').toBe(words);
});
