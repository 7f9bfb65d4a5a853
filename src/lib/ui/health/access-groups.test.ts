import { describe, expect, it } from 'vitest';
import type { PracticeEffect } from '#lib/domain/session/screening.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { accessGroups } from './access-groups.ts';

const question = (id: string, effects: Readonly<Record<string, PracticeEffect>>) => ({
  id,
  effects,
});
const ASK: PracticeEffect = { kind: 'ask', noteId: 'n', level: null, agreedNoteId: 'a' };
const QUESTIONS = [
  question('hip', { lunge: { kind: 'limit', noteId: 'l', level: 'gentle' }, rolling: ASK }),
  question('clot', { rolling: { kind: 'never', noteId: 'c' }, pressing: ASK }),
  question('knee', { rest: { kind: 'limit', noteId: 'k', level: 'standard' } }),
];
const PRACTICES = ['pressing', 'lunge', 'rolling', 'breathing', 'sitting', 'rest'].map((id) => ({
  id,
  name: id.toUpperCase(),
}));
const groups = (applies: readonly string[], cleared: readonly string[] = []) =>
  accessGroups(
    PRACTICES,
    {
      answeredAt: epochMilliseconds(1_700_000_000_000),
      applies,
      cleared,
      asked: QUESTIONS.map(({ id }) => id),
    },
    QUESTIONS,
  );

describe('the list of what answers mean', () => {
  it('is one line when everything is open', () => {
    expect(groups([])).toEqual([
      { state: { kind: 'open', maxLevel: null }, names: PRACTICES.map(({ name }) => name) },
    ]);
  });

  it('goes from the most open to the most closed, each practice once', () => {
    expect(groups(['hip', 'clot', 'knee'])).toEqual([
      { state: { kind: 'open', maxLevel: null }, names: ['BREATHING', 'SITTING'] },
      { state: { kind: 'open', maxLevel: 'standard' }, names: ['REST'] },
      { state: { kind: 'open', maxLevel: 'gentle' }, names: ['LUNGE'] },
      { state: { kind: 'closed' }, names: ['PRESSING'] },
      { state: { kind: 'never' }, names: ['ROLLING'] },
    ]);
  });

  it('promises an agreement nothing where one reason stays', () => {
    const of = (cleared: readonly string[]) =>
      groups(['hip', 'clot'], cleared).find(({ names }) => names.includes('ROLLING'))?.state;
    expect(of([])).toEqual({ kind: 'never' });
    expect(of(['hip', 'clot']), 'somebody believes it open').toEqual({ kind: 'never' });
  });

  it('lists two practices that are screened alike', () => {
    const twice = [
      { id: 'still', name: 'Scan' },
      { id: 'still', name: 'Sitting' },
    ];
    const answers = { answeredAt: epochMilliseconds(1), applies: [], cleared: [], asked: [] };
    expect(accessGroups(twice, answers, []).flatMap(({ names }) => names)).toEqual([
      'Scan',
      'Sitting',
    ]);
  });
});
