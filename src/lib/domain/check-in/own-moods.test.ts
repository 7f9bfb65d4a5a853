import { describe, expect, it } from 'vitest';
import {
  MOST_OWN_MOODS,
  OWN_MOOD_LENGTH,
  sameWord,
  toOwnMood,
  withOwnMood,
  withoutOwnMood,
} from './own-moods.ts';

describe('a mood word of one’s own', () => {
  it('loses stray spaces', () => {
    expect(toOwnMood('  a bit \n wobbly ')).toBe('a bit wobbly');
  });

  it('is none when nothing was typed', () => {
    expect(toOwnMood(' \t '), 'an empty pill').toBeNull();
  });

  it('is cut to what a pill holds, never through a character', () => {
    expect(toOwnMood('🌊'.repeat(40))).toBe('🌊'.repeat(OWN_MOOD_LENGTH));
  });
});

describe('the list of own words', () => {
  it('has the newest last, and no word twice', () => {
    expect(withOwnMood(['wobbly', 'foggy'], 'Wobbly')).toEqual(['foggy', 'Wobbly']);
  });

  it('drops the oldest beyond the most', () => {
    const full = Array.from({ length: MOST_OWN_MOODS }, (_, index) => `word ${String(index)}`);
    const words = withOwnMood(full, 'soft');
    expect([words.length, words[0], words.at(-1)]).toEqual([MOST_OWN_MOODS, 'word 1', 'soft']);
  });

  it('gives a word away again', () => {
    expect(withoutOwnMood(['wobbly', 'foggy'], 'WOBBLY')).toEqual(['foggy']);
  });

  it('finds a word however it is capitalised', () => {
    expect(sameWord(['Wobbly', 'foggy'], 'wobbly')).toBe('Wobbly');
    expect(sameWord(['Wobbly'], 'wobble')).toBeNull();
  });
});
