import { describe, expect, it } from 'vitest';
import type { PracticeEffect } from '#lib/domain/session/screening.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { agreeable, startDraft, withAgreement, withAnswer } from './health-draft.ts';

const CLOSING: PracticeEffect = { kind: 'ask', noteId: 'n', level: null, agreedNoteId: 'a' };
const question = (id: string, effects: Readonly<Record<string, PracticeEffect>> = {}) => ({
  id,
  effects,
});
const QUESTIONS = [
  question('hip', { lunge: CLOSING }),
  question('knee', { lunge: { kind: 'advise', noteId: 'k' } }),
  question('child', { rolling: CLOSING }),
];
const saved = (applies: readonly string[], cleared: readonly string[] = []) => ({
  answeredAt: epochMilliseconds(1_700_000_000_000),
  applies,
  cleared,
  asked: ['hip', 'knee'],
});
const ASKED = ['hip', 'knee', 'child'];

describe('the draft of the health answers', () => {
  it('starts empty, or from what was saved', () => {
    expect(startDraft(null, QUESTIONS)).toEqual({
      applies: [],
      cleared: [],
      asked: ASKED,
    });
    expect(
      startDraft(saved(['hip', 'knee'], ['hip']), QUESTIONS),
      'everything has to be ticked again',
    ).toEqual({ applies: ['hip', 'knee'], cleared: ['hip'], asked: ASKED });
  });

  it('leaves out what is no longer asked, which nobody could untick', () => {
    expect(startDraft(saved(['of-old', 'knee'], ['of-old']), QUESTIONS)).toEqual({
      applies: ['knee'],
      cleared: [],
      asked: ASKED,
    });
  });

  it('keeps a ticked question once, and lets it go', () => {
    const draft = { applies: ['knee'], cleared: [], asked: ASKED };
    expect(withAnswer(draft, 'hip', true).applies).toEqual(['knee', 'hip']);
    expect(withAnswer(draft, 'knee', true).applies).toEqual(['knee']);
    expect(withAnswer(draft, 'knee', false).applies).toEqual([]);
  });

  it('drops the agreement with its question', () => {
    const draft = { applies: ['hip', 'knee'], cleared: ['hip'], asked: ASKED };
    expect(
      withAnswer(draft, 'hip', false).cleared,
      'ticked again later, the question would count as agreed to',
    ).toEqual([]);
    expect(withAnswer(draft, 'knee', false).cleared).toEqual(['hip']);
  });

  it('ticks an agreement on and off', () => {
    const draft = { applies: ['hip'], cleared: [], asked: ASKED };
    const agreed = withAgreement(draft, 'hip', true);
    expect(agreed).toEqual({ applies: ['hip'], cleared: ['hip'], asked: ASKED });
    expect(withAgreement(agreed, 'hip', false)).toEqual(draft);
  });

  it('asks for an agreement only where it would open something that there is', () => {
    expect([...agreeable(QUESTIONS, ['lunge'])], 'a child is sent to ask for nothing').toEqual([
      'hip',
    ]);
    expect([...agreeable(QUESTIONS, ['lunge', 'rolling'])]).toEqual(['hip', 'child']);
  });
});
