import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { marchDay, momentOf } from '../../../../tests/support/plan-days.ts';
import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { countWords, dayHeading, feelingWords, timeOfDay } from './entry-words.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB', 'de-AT'] });
  vi.stubEnv('TZ', 'UTC');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Each text as its key and what is put into it. */
const messages = {
  locale: 'en',
  t: (key, values = {}) => [key, ...Object.values(values)].join(' '),
} as Pick<Messages, 't' | 'locale'> as Messages;

const heading = (fromMonday: number) => {
  const { day, at } = momentOf(marchDay(fromMonday), '18:05');
  return dayHeading(messages, { day, at }, marchDay(5));
};

describe('dayHeading', () => {
  it('says today and yesterday, and the date of any other day', () => {
    expect(heading(5)).toBe('journal.day.today');
    expect(heading(4)).toBe('journal.day.yesterday');
    expect(heading(3)).toMatch(/^Thursday,? 12 March$/);
  });

  it('names the year when it is another', () => {
    expect(heading(-100), 'last year looks like this one').toMatch(/^Saturday,? 29 November 2025$/);
  });
});

describe('timeOfDay', () => {
  it('is written as the region does', () => {
    const { at } = momentOf(marchDay(2), '18:05');
    expect(timeOfDay('en', at)).toBe('18:05');
    vi.stubGlobal('navigator', { languages: ['en-US'] });
    expect(timeOfDay('en', at)).toMatch(/^6:05\sPM$/);
  });
});

describe('countWords', () => {
  it('counts what there is and leaves out what there is not', () => {
    expect(countWords(messages, { sessions: 6, runs: 1, checkIns: 2 })).toBe(
      'journal.count 6, journal.count.runs 1, journal.count.checkIns 2',
    );
    expect(countWords(messages, { sessions: 0, runs: 0, checkIns: 3 })).toBe(
      'journal.count.checkIns 3',
    );
  });
});

describe('feelingWords', () => {
  it('has what was said, own words among it, and how much more there is', () => {
    expect(
      feelingWords(messages, {
        tension: 8,
        moods: ['out of sorts', 'calm', 'sad', 'tired'],
        places: [],
        note: ' long drive ',
      }),
    ).toEqual({
      facts: ['checkIn.tension.value 8', 'journal.more out of sorts, mood.calm, mood.sad 1'],
      lines: ['long drive'],
    });
  });

  it('leaves out what was not said, and keeps a tension of none', () => {
    expect(feelingWords(messages, NOTHING_FELT)).toEqual({ facts: [], lines: [] });
    expect(
      feelingWords(messages, { ...NOTHING_FELT, tension: 0 }).facts,
      'being at ease counts as nothing',
    ).toEqual(['checkIn.tension.value 0']);
  });
});
