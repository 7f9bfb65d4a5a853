import { describe, expect, it } from 'vitest';
import { STANDING, uprightFrame } from '../../../../tests/support/upright-skeleton.ts';
import { judgeDistance, type Distance } from './distance.ts';

const at = (trunk: number, before: Distance = 'good', size = { width: 640, height: 480 }) =>
  judgeDistance(uprightFrame({ ...STANDING, trunk, size }, 0), before);

describe('distance', () => {
  it('is good where the trunk takes a fair part of the picture', () => {
    expect(at(101)).toBe('good');
    expect(at(49)).toBe('good');
    expect(at(205)).toBe('good');
  });

  it('is too far or too near beyond', () => {
    expect(at(47), 'a person of a few pixels would be judged').toBe('too-far');
    expect(at(208)).toBe('too-near');
  });

  it('goes by the shorter side, so that a phone on its end is no farther away', () => {
    expect(at(60, 'good', { width: 480, height: 854 })).toBe('good');
  });

  it('does not flicker at its limits', () => {
    expect(at(51, 'too-far')).toBe('too-far');
    expect(at(54, 'too-far')).toBe('good');
    expect(at(190, 'too-near')).toBe('too-near');
    expect(at(184, 'too-near')).toBe('good');
  });
});
