import { describe, expect, it } from 'vitest';
import { isChoice, patternIndex, valuesOf } from './guide-fields.ts';

const range = (least: number, most: number, step: number) => ({ least, usual: least, most, step });

describe('the values of a range', () => {
  it.each([
    [range(60, 180, 60), [60, 120, 180]],
    [range(1, 3, 1), [1, 2, 3]],
    [range(10, 34, 10), [10, 20, 30]],
    [range(7, 7, 1), [7]],
  ])('%o are all that can be chosen', (given, values) => {
    expect(valuesOf(given)).toEqual(values);
  });

  it('are no choice when there is only one', () => {
    expect(isChoice(range(7, 7, 1))).toBe(false);
    expect(isChoice(range(7, 9, 1))).toBe(true);
  });
});

describe('a breath', () => {
  const patterns = [
    { inSeconds: 5, outSeconds: 5 },
    { inSeconds: 4, outSeconds: 6 },
  ];

  it('is known by both of its halves', () => {
    expect(patternIndex(patterns, { inSeconds: 4, outSeconds: 6 })).toBe(1);
    expect(patternIndex(patterns, { inSeconds: 4, outSeconds: 5 }), 'another pace is shown').toBe(
      -1,
    );
  });
});
