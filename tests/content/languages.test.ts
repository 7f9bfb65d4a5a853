import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { cueText, loadCues } from '#lib/content/cues.ts';
import { LANGUAGES, type Language } from '#lib/domain/session/settings.ts';
import { SAME_IN_BOTH } from './same-in-both.ts';

const FOLDER = 'content/messages';
type Texts = Readonly<Record<string, string>>;

const readTexts = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8')) as Texts;
const areas = readdirSync(`${FOLDER}/en`).map((name) => name.replace('.json', ''));
const others = LANGUAGES.filter((language) => language !== 'en');

/** Each variable of a text with how it is used, and in plurals the exact numbers that are singled out. */
function variablesOf(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type !== TYPE.plural) return [`{${element.value}}`];
    const options = Object.entries(element.options);
    return [
      `plural {${element.value}}`,
      ...options.filter(([name]) => name.startsWith('=')).map(([name]) => `case ${name}`),
      ...options.flatMap(([, { value }]) => variablesOf(value)),
    ];
  });
}
const parseText = (text: string) => parse(text, { ignoreTag: true });
const variables = (text: string) => [...new Set(variablesOf(parseText(text)))].sort();

/** The plural forms that a text leaves out although the language has them. */
function missingForms(language: Language, elements: readonly MessageFormatElement[]): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const missing = needed.filter((form) => !Object.hasOwn(element.options, form));
    const inside = Object.values(element.options).flatMap(({ value }) =>
      missingForms(language, value),
    );
    return [...missing.map((form) => `${element.value}: ${form}`), ...inside];
  });
}

describe('languages', () => {
  it('are those that have folders and cues', () => {
    const known = [...LANGUAGES].sort();
    expect(readdirSync(FOLDER).sort()).toEqual(known);
    expect(readdirSync('content/cues').sort()).toEqual(known.map((each) => `${each}.json`));
  });

  it.each(others)('%s has the same areas as English', (language) => {
    expect(readdirSync(`${FOLDER}/${language}`).map((name) => name.replace('.json', ''))).toEqual(
      areas,
    );
  });
});

describe.each(areas)('texts of %s', (area) => {
  const english = readTexts(`${FOLDER}/en/${area}.json`);

  it.each(LANGUAGES)('have every plural form of the language: %s', (language) => {
    const texts = Object.entries(readTexts(`${FOLDER}/${language}/${area}.json`));
    const missing = texts.flatMap(([key, text]) =>
      missingForms(language, parseText(text)).map((form) => `${key} ${form}`),
    );
    expect(missing, 'some numbers read wrong').toEqual([]);
  });

  it.each(LANGUAGES)('are never empty: %s', (language) => {
    const texts = Object.entries(readTexts(`${FOLDER}/${language}/${area}.json`));
    expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  describe.each(others)('%s', (language) => {
    const translated = readTexts(`${FOLDER}/${language}/${area}.json`);
    const common = Object.keys(english).filter((key) => Object.hasOwn(translated, key));

    it('has the same keys as English', () => {
      expect(Object.keys(translated).sort(), 'a page breaks off at a text that is missing').toEqual(
        Object.keys(english).sort(),
      );
    });

    it('puts the same values into each text', () => {
      const used = (texts: Texts) =>
        Object.fromEntries(common.map((key) => [key, variables(texts[key] ?? '')]));
      expect(used(translated), 'a name or a number is missing from a text').toEqual(used(english));
    });

    it('is translated', () => {
      const left = common.filter(
        (key) => translated[key] === english[key] && !Object.hasOwn(SAME_IN_BOTH, key),
      );
      expect(left, 'left in English; if it reads the same, say why in same-in-both.ts').toEqual([]);
    });
  });
});

describe('texts that read the same in both languages', () => {
  const all = (language: Language): Texts =>
    Object.assign(
      {},
      ...areas.map((area) => readTexts(`${FOLDER}/${language}/${area}.json`)),
    ) as Texts;

  it('are still there, and still the same', () => {
    const english = all('en');
    const german = all('de');
    const stale = Object.keys(SAME_IN_BOTH).filter(
      (key) => english[key] === undefined || english[key] !== german[key],
    );
    expect(stale, 'an exception that excuses nothing hides the next mistake').toEqual([]);
  });
});

type Cues = Readonly<Record<string, Readonly<Record<string, string>>>>;
const readCues = (language: Language): Cues =>
  JSON.parse(readFileSync(`content/cues/${language}.json`, 'utf8')) as Cues;

describe('cues', () => {
  const fieldsOf = (cues: Cues) =>
    Object.fromEntries(Object.entries(cues).map(([id, cue]) => [id, Object.keys(cue).sort()]));

  beforeAll(async () => {
    await Promise.all(LANGUAGES.map(loadCues));
  });

  it.each(others)('%s has the same cues with the same fields as English', (language) => {
    expect(
      fieldsOf(readCues(language)),
      'the voice falls silent, or the picture carries no words',
    ).toEqual(fieldsOf(readCues('en')));
  });

  it.each(LANGUAGES)('are short enough to be heard: nine words at most, in %s', (language) => {
    const long = Object.values(readCues(language))
      .flatMap(({ say = '', plain = '' }) => [say, plain])
      .filter((spoken) => spoken.split(/\s+/).length > 9);
    expect(long, 'too long to follow in a hold').toEqual([]);
  });

  it.each(others)('are translated: %s', (language) => {
    const english = new Set(Object.values(readCues('en')).flatMap((cue) => Object.values(cue)));
    const left = Object.values(readCues(language))
      .flatMap((cue) => Object.values(cue))
      .filter((text) => english.has(text));
    expect(left, 'the voice of one language reads out another').toEqual([]);
  });

  it.each(LANGUAGES)('can be read: %s', (language) => {
    for (const [id, { say }] of Object.entries(readCues(language))) {
      expect(cueText(language, id).say).toBe(say);
    }
  });
});
