import { describe, expect, it } from 'vitest';
import { isMood, isStrong, MOODS } from './moods.ts';

describe('moods', () => {
  it('are offered once each', () => {
    expect(new Set(MOODS).size).toBe(MOODS.length);
  });

  it('are told from words of one’s own', () => {
    expect(isMood('hopeful')).toBe(true);
    expect(isMood('wobbly'), 'an own word is shown as a text that does not exist').toBe(false);
  });
});

describe('isStrong', () => {
  it.each(['overwhelmed', 'frightened', 'numb', 'despairing'])('%s is a lot', (mood) => {
    expect(
      isStrong({ tension: null, moods: ['tired', mood] }),
      'somebody in need is not shown the way out',
    ).toBe(true);
  });

  it.each(['calm', 'restless', 'sad', 'irritable', 'wobbly'])('%s alone is not', (mood) => {
    expect(isStrong({ tension: 4, moods: [mood] }), 'an ordinary mood is made an alarm').toBe(
      false,
    );
  });

  it.each([
    [8, false],
    [9, true],
    [10, true],
    [null, false],
  ])('tension %s: %s', (tension, strong) => {
    expect(isStrong({ tension, moods: [] })).toBe(strong);
  });
});
