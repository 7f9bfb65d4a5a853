import { describe, expect, it } from 'vitest';
import type { ScreeningQuestion } from '#lib/domain/session/screening.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { guidedItem, KNOWN, stretchItem } from '../../../../tests/support/made-up-routine.ts';
import { leftOutForHealth } from './left-out.ts';

const block = { kind: 'block', noteId: 'no', agreedNoteId: 'yes', level: null } as const;
const questions: readonly ScreeningQuestion[] = [
  { id: 'bruises', effects: { pressing: block } },
  { id: 'hip', effects: { 'long-lunge': block } },
];
const items = [guidedItem('kneading'), stretchItem(), guidedItem('sighing'), stretchItem()];
const answered = (applies: readonly string[], cleared: readonly string[] = []) => ({
  answers: {
    answeredAt: epochMilliseconds(1_700_000_000_000),
    applies,
    cleared,
    asked: ['bruises', 'hip'],
  },
  questions,
});

describe('what the health answers leave out of a routine', () => {
  it('is nothing when nothing applies', () => {
    expect(leftOutForHealth({ items }, answered([]), KNOWN)).toEqual([]);
  });

  it('is a guided practice by what it is screened as', () => {
    expect(
      leftOutForHealth({ items }, answered(['bruises']), KNOWN),
      'somebody is led to what may harm them',
    ).toEqual(['kneading']);
  });

  it('is each practice once, in the order of the routine', () => {
    expect(leftOutForHealth({ items }, answered(['hip', 'bruises']), KNOWN)).toEqual([
      'kneading',
      'long-lunge',
    ]);
  });

  it('is nothing that a clinician has agreed to', () => {
    expect(leftOutForHealth({ items }, answered(['hip'], ['hip']), KNOWN)).toEqual([]);
  });

  it('is nothing yet while the questions are unanswered', () => {
    expect(leftOutForHealth({ items }, { answers: null, questions }, KNOWN)).toEqual([]);
  });
});
