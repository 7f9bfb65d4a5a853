import { describe, expect, it } from 'vitest';
import { moodName, typedMood } from './mood-words.ts';

const messages = { t: (key: string) => (key === 'mood.calm' ? 'Ruhig' : key) };

describe('moodName', () => {
  it('is the text of an offered mood, and an own word as it was written', () => {
    expect(moodName(messages, 'calm')).toBe('Ruhig');
    expect(moodName(messages, 'wobbly')).toBe('wobbly');
  });
});

describe('typedMood', () => {
  it('finds an offered mood by its word', () => {
    expect(typedMood(messages, ' ruhig ', []), 'the same mood stands there twice').toBe('calm');
  });

  it('finds one of the own words however it is typed', () => {
    expect(typedMood(messages, 'WOBBLY', ['wobbly'])).toBe('wobbly');
  });

  it('is a new word else, and none when nothing was typed', () => {
    expect(typedMood(messages, 'foggy', ['wobbly'])).toBe('foggy');
    expect(typedMood(messages, '  ', ['wobbly'])).toBeNull();
  });
});
