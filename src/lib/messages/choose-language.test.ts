import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#lib/domain/session/settings.ts';
import { chooseLanguage, toLanguage } from './choose-language.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

type Case = {
  readonly name: string;
  readonly stored: Language | null;
  readonly browser: readonly string[];
  readonly expected: Language;
};
const CASES: readonly Case[] = [
  { name: 'an English browser', stored: null, browser: ['en-GB', 'en'], expected: 'en' },
  { name: 'a German browser', stored: null, browser: ['de-DE', 'de', 'en'], expected: 'de' },
  { name: 'a region of its own', stored: null, browser: ['de-CH'], expected: 'de' },
  {
    name: 'capital letters, as some browsers write',
    stored: null,
    browser: ['DE-at'],
    expected: 'de',
  },
  {
    name: 'the first known one of several',
    stored: null,
    browser: ['fr-FR', 'de-DE', 'en'],
    expected: 'de',
  },
  {
    name: 'the order of several known ones',
    stored: null,
    browser: ['en-US', 'de'],
    expected: 'en',
  },
  { name: 'no known language', stored: null, browser: ['fr', 'nl'], expected: 'en' },
  { name: 'no language at all', stored: null, browser: [], expected: 'en' },
  { name: 'a tag that only begins alike', stored: null, browser: ['den', 'eng'], expected: 'en' },
  { name: 'a choice against the browser', stored: 'de', browser: ['en-GB'], expected: 'de' },
  {
    name: 'a choice of English in a German browser',
    stored: 'en',
    browser: ['de-DE'],
    expected: 'en',
  },
];

describe('choosing the language', () => {
  it.each(CASES)('follows $name', ({ stored, browser, expected }) => {
    expect(
      chooseLanguage(stored, browser),
      'somebody reads and hears a language that is not theirs',
    ).toBe(expected);
  });

  it('knows a language by its tag, and none by a foreign one', () => {
    expect(toLanguage('de-AT')).toBe('de');
    expect(toLanguage('fr')).toBeNull();
    expect(toLanguage('')).toBeNull();
  });

  it('has a name for each language in that language', () => {
    expect(LANGUAGES.map((language) => LANGUAGE_NAMES[language])).toEqual(['English', 'Deutsch']);
  });
});

/** Runs what the page runs before its first paint, and tells what it has made of `<html>`. */
function beforeFirstPaint(storage: object, languages: readonly string[]) {
  const root = { lang: 'en', dataset: {} as Record<string, string> };
  runInNewContext(readFileSync('static/language.js', 'utf8'), {
    localStorage: storage,
    navigator: { languages },
    document: { documentElement: root },
  });
  return { language: root.lang, isHidden: 'translating' in root.dataset };
}

const remembering = (value: string | null) => ({
  getItem: (key: string) => (key === 'unfurl.language' ? value : null),
});

describe('before the first paint', () => {
  it.each(CASES)('the same is decided for $name', ({ stored, browser, expected }) => {
    const { language, isHidden } = beforeFirstPaint(remembering(stored), browser);
    expect(language, 'the page begins in one language and jumps to another').toBe(expected);
    expect(isHidden, 'English flashes up, or an English page stays hidden').toBe(expected !== 'en');
  });

  it('goes by the browser when the remembered choice is no language of ours', () => {
    expect(beforeFirstPaint(remembering('xx'), ['de-DE']).language).toBe('de');
  });

  it('goes by the browser when storage is blocked', () => {
    const blocked = {
      getItem: () => {
        throw new Error('storage is blocked');
      },
    };
    expect(beforeFirstPaint(blocked, ['de-DE']).language).toBe('de');
  });
});
