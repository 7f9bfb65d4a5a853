import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { practices } from '#lib/content/practices.ts';
import { stretches } from '#lib/content/stretches.ts';
import type { PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';
import { LANGUAGES } from '#lib/domain/session/settings.ts';

type Texts = Readonly<Record<string, string>>;
const textsOf = (language: string): Texts =>
  JSON.parse(readFileSync(`content/messages/${language}/practices.json`, 'utf8')) as Texts;

/** What is shown of every practice; of a stretch the camera check shows the rest. */
const ABOUT = ['dose', 'easier', 'harder', 'notFor'];
const SHOWN = ['name', 'summary', 'lead', 'figure', 'open', 'step.1', 'step.2', ...ABOUT];
const OPTIONAL = ['camera', 'warning'];

const keysOf = ({ id, hasSides, parts }: PracticeDefinition): readonly string[] =>
  [
    ...SHOWN,
    ...(hasSides ? ['otherSide'] : []),
    ...parts.flatMap((part) => [`part.${part.id}`, `part.${part.id}.say`]),
    ...parts.flatMap(({ remarks }) => remarks.map(({ remarkId }) => `remark.${remarkId}`)),
  ].map((key) => `practice.${id}.${key}`);
const required = [
  ...practices.flatMap(keysOf),
  ...stretches.flatMap(({ id }) => ABOUT.map((key) => `practice.${id}.${key}`)),
];
const allowed = new Set([
  ...required,
  ...practices.flatMap(({ id }) => OPTIONAL.map((key) => `practice.${id}.${key}`)),
]);
const isStep = (key: string): boolean =>
  practices.some(({ id }) => key.startsWith(`practice.${id}.step.`));
const isSpoken = (key: string): boolean => /\.(say|open|otherSide)$|\.remark\.[a-z-]+$/u.test(key);

describe.each(LANGUAGES)('the words of practices, %s', (language) => {
  const texts = textsOf(language);

  it('are there for every practice', () => {
    expect(
      required.filter((key) => !Object.hasOwn(texts, key)),
      'the voice is silent, or the page has a hole',
    ).toEqual([]);
  });

  it('are all used', () => {
    const unused = Object.keys(texts).filter((key) => !allowed.has(key) && !isStep(key));
    expect(unused, 'words that nobody sees or hears, or a misspelt key').toEqual([]);
  });

  it('count their steps without a gap', () => {
    for (const { id } of practices) {
      const steps = Object.keys(texts).filter((key) => key.startsWith(`practice.${id}.step.`));
      expect(steps, 'the page stops at the gap').toEqual(
        steps.map((_, index) => `practice.${id}.step.${String(index + 1)}`),
      );
    }
  });

  it('warn before what can go wrong', () => {
    const optIns = practices.filter(({ isOptIn }) => isOptIn).map(({ id }) => id);
    const silent = optIns.filter((id) => !Object.hasOwn(texts, `practice.${id}.warning`));
    expect(silent, 'somebody starts without having read the warning').toEqual([]);
  });

  it('are spoken in short sentences', () => {
    const long = Object.entries(texts).filter(
      ([key, text]) =>
        isSpoken(key) &&
        text.split(/(?<=[.?!:])\s+/u).some((sentence) => sentence.split(/\s+/u).length > 15),
    );
    expect(
      long.map(([key]) => key),
      'too long to follow with closed eyes',
    ).toEqual([]);
  });

  it('leave the voice time: no part begins with more than twelve seconds of talk', () => {
    const long = Object.entries(texts).filter(
      ([key, text]) => key.endsWith('.say') && text.length > 110,
    );
    expect(long.map(([key]) => key)).toEqual([]);
  });
});

it('the English words promise nothing', () => {
  const bad = Object.entries(textsOf('en')).filter(([, text]) =>
    /\b(diagnos\w*|cures?|cured|heal(s|ed|ing)?|normal\w*|detox\w*|release[sd]? (the )?(psoas|trauma))\b/iu.test(
      text,
    ),
  );
  expect(bad.map(([key]) => key)).toEqual([]);
});
