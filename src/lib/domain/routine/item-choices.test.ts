import { describe, expect, it } from 'vitest';
import {
  guidedItem,
  KNEADING,
  SIGHING,
  stretchItem,
} from '../../../../tests/support/made-up-routine.ts';
import { newGuidedItem, newStretchItem } from './new-item.ts';
import { fitGuidedItem, fitStretchItem, nearestOf, onStep } from './item-choices.ts';

describe('the nearest choice', () => {
  it.each([
    [-999, 15],
    [17, 15],
    [17.5, 15],
    [17.6, 20],
    [38, 45],
    [1e300, 60],
  ])('to %d is %d', (wanted, choice) => {
    expect(nearestOf([15, 20, 30, 45, 60], wanted)).toBe(choice);
  });

  it('is taken for every number of a stretch', () => {
    const item = stretchItem({ holdSeconds: 55, repetitions: 900, restSeconds: 0 });
    expect(fitStretchItem(item)).toEqual({
      ...item,
      holdSeconds: 60,
      repetitions: 4,
      restSeconds: 5,
    });
  });
});

describe('a step', () => {
  it.each([
    [{ least: 60, usual: 120, most: 300, step: 60 }, 149, 120],
    [{ least: 60, usual: 120, most: 300, step: 60 }, 151, 180],
    [{ least: 60, usual: 120, most: 300, step: 60 }, 1e300, 300],
    [{ least: 1, usual: 1, most: 3, step: 1 }, 2.4, 2],
    [{ least: 10, usual: 10, most: 25, step: 10 }, 25, 20],
  ])('of %o for %d is %d', (range, wanted, value) => {
    expect(onStep(range, wanted)).toBe(value);
  });

  it('is taken for every number of a practice', () => {
    const breath = { inSeconds: 4.4, outSeconds: 70 };
    const item = guidedItem('sighing', { seconds: 200, rounds: 1.4, sides: 'both', breath });
    expect(fitGuidedItem(item, SIGHING).choice).toEqual({
      seconds: 180,
      rounds: 1,
      parts: 1,
      sides: 'none',
      breath: { inSeconds: 4, outSeconds: 8 },
    });
  });
});

describe('a new item', () => {
  it('is a stretch as the person does it elsewhere', () => {
    const settings = { holdSeconds: 45, repetitions: 1, sides: 'one' } as const;
    expect(newStretchItem('long-lunge', settings)).toMatchObject({
      kind: 'stretch',
      practiceId: 'long-lunge',
      ...settings,
    });
  });

  it('is a practice as it is usually done', () => {
    expect(newGuidedItem(KNEADING)).toEqual({
      kind: 'guided',
      practiceId: 'kneading',
      choice: { seconds: 17, rounds: 1, parts: 2, sides: 'both', breath: null },
    });
    expect(newGuidedItem(SIGHING).choice).toMatchObject({
      sides: 'none',
      breath: { inSeconds: 5, outSeconds: 5 },
    });
  });
});
