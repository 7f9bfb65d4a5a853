import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { marchDay } from '../../../../tests/support/plan-days.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { momentWords, timeWords } from './moment-words.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB', 'de-AT'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Each text as its key and what is put into it. */
const messages: Pick<Messages, 't' | 'locale'> = {
  locale: 'en',
  t: (key, values = {}) => [key, ...Object.values(values)].join(' '),
};
const words = (day: number, time: string | null) =>
  momentWords(messages, { day: marchDay(day), time }, marchDay(1));

describe('momentWords', () => {
  it('says today, tomorrow, the weekday, and tells the same weekday apart from today', () => {
    expect(words(1, null)).toBe('plan.moment.today');
    expect(words(2, null)).toBe('plan.moment.tomorrow');
    expect(words(7, null)).toBe('plan.day.mo');
    expect(words(8, null), 'in a week sounds like today').toBe('plan.moment.inAWeek plan.day.tu');
  });

  it('adds the time as the region writes it, whatever the zone', () => {
    vi.stubEnv('TZ', 'America/New_York');
    expect(words(2, '18:05')).toBe('plan.moment plan.moment.tomorrow 18:05');
    expect(timeWords('de', '06:40')).toMatch(/^0?6:40$/);
    vi.stubGlobal('navigator', { languages: ['en-US'] });
    expect(timeWords('en', '18:05')).toMatch(/^6:05\sPM$/);
    vi.unstubAllEnvs();
  });
});
