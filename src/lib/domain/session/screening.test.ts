import { describe, expect, it } from 'vitest';
import { epochMilliseconds } from '../units.ts';
import { mayPractise } from './screening.ts';

const answers = (applies: readonly string[], clearedByClinician = false) => ({
  answeredAt: epochMilliseconds(1_700_000_000_000),
  applies,
  clearedByClinician,
});

describe('mayPractise', () => {
  it('waits for the health questions', () => {
    expect(mayPractise(null), 'someone practised without being asked').toBe(false);
  });

  it('allows whoever has none of it', () => {
    expect(mayPractise(answers([]))).toBe(true);
  });

  it('refuses as soon as one thing applies', () => {
    expect(mayPractise(answers(['hip-replacement']))).toBe(false);
    expect(mayPractise(answers(['knee', 'pregnancy']))).toBe(false);
  });

  it('allows what a clinician has agreed to', () => {
    expect(mayPractise(answers(['knee'], true))).toBe(true);
  });
});
