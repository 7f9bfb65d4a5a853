import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALLOWED_SENTENCES } from './forbidden-claims-allowed.ts';
import { FORBIDDEN_CLAIMS } from './forbidden-claims-patterns.ts';

const content = new URL('../../content/', import.meta.url);
const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:json|md)$/u.test(path) && path !== 'README.md')
  .sort();

/** These hold the titles of other people's work. */
const CITATIONS = ['source', 'sources'];

/** The name of something, which nobody reads. */
const isId = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);

/** Every text of a parsed file, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isId(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    CITATIONS.includes(key) ? [] : textsIn(inner),
  );
}

/** The text of Markdown without its signs. */
const withoutMarkup = (markdown: string): string =>
  markdown
    .replaceAll(/^::.*$/gmu, '')
    .replaceAll(/\]\([^)]*\)/gu, '')
    .replaceAll(/[[*_#|]/gu, '');

const textsOf = (path: string): readonly string[] => {
  const text = readFileSync(new URL(path, content), 'utf8');
  return path.endsWith('.md') ? [withoutMarkup(text)] : textsIn(JSON.parse(text));
};

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?:;]["”“»]?)\s+|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const claimsIn = (sentence: string): readonly string[] =>
  Object.entries(FORBIDDEN_CLAIMS)
    .filter(([, pattern]) => pattern.test(sentence))
    .map(([name]) => name);

const sentences = files.flatMap((path) =>
  textsOf(path)
    .flatMap(sentencesOf)
    .map((sentence) => ({ path, sentence })),
);
const suspects = sentences.filter(({ sentence }) => claimsIn(sentence).length > 0);

describe('no text claims what nobody has shown', () => {
  it('and all of them are looked through', () => {
    expect(files.some((path) => path.startsWith('messages/de/'))).toBe(true);
    expect(files.some((path) => path.startsWith('cues/'))).toBe(true);
    expect(files.some((path) => path.startsWith('articles/en/'))).toBe(true);
    expect(sentences.length).toBeGreaterThan(1500);
  });

  it.each(files)('%s', (path) => {
    const found = suspects
      .filter(
        (suspect) => suspect.path === path && !Object.hasOwn(ALLOWED_SENTENCES, suspect.sentence),
      )
      .map(({ sentence }) => `${claimsIn(sentence).join(', ')}: ${sentence}`);
    expect(
      found,
      'a person is promised too much; if the sentence denies the claim, say why in forbidden-claims-allowed.ts',
    ).toEqual([]);
  });

  it('nor is anything excused that no text says any more', () => {
    const said = new Set(suspects.map(({ sentence }) => sentence));
    const stale = Object.keys(ALLOWED_SENTENCES).filter((sentence) => !said.has(sentence));
    expect(stale, 'an exception that excuses nothing hides the next claim').toEqual([]);
  });

  it('and every exception has a reason', () => {
    const bare = Object.entries(ALLOWED_SENTENCES).filter(([, reason]) => reason.length < 10);
    expect(bare).toEqual([]);
  });
});

describe('the list of forbidden claims', () => {
  it.each([
    ['cure', 'Cures a tight psoas in a week.', 'Das kuriert die Hüfte.'],
    ['heal', 'Feel how the muscle heals.', 'Die Heilung beginnt im Psoas.'],
    ['diagnose', 'The app diagnoses your hip.', 'Deine Diagnose: verkürzt.'],
    ['treat', 'This treats back pain.', 'Damit behandelst du Rückenschmerzen.'],
    ['therapy', 'A therapeutic stretch.', 'Eine therapeutische Übung.'],
    ['normal range', 'You are within the normal range.', 'Dein Winkel liegt im Normalbereich.'],
    ['released trauma', 'It releases old trauma.', 'Die Dehnung löst alte Ängste.'],
    ['stored trauma', 'Trauma is stored in the psoas.', 'Im Psoas ist Angst gespeichert.'],
    ['stored trauma', 'The psoas holds your stress.', 'Trauma sitzt in der Hüfte.'],
    ['muscle of the soul', 'Meet the muscle of the soul.', 'Der Seelenmuskel entspannt sich.'],
    ['detox', 'A detox for your hips.', 'Das entgiftet den Körper.'],
    ['guarantee', 'Results guaranteed.', 'Wirkung garantiert.'],
    ['miracle', 'A small miracle for the hips.', 'Ein Wundermittel für die Hüfte.'],
    ['proven', 'Clinically proven.', 'Wissenschaftlich erwiesen.'],
    ['medical device', 'Unfurl is a medical device.', 'Unfurl ist ein Medizinprodukt.'],
    ['posture', 'It corrects your posture.', 'Das verbessert deine Haltung.'],
    ['pain', 'Relieves pain at once.', 'Lindert Schmerzen sofort.'],
    ['injury', 'Prevents injuries.', 'Beugt nicht nur vor: verhindert Verletzungen.'],
    ['safe for all', 'Safe for everyone.', 'Für alle geeignet.'],
    ['a verdict on the muscle', 'Your psoas is tight.', 'Dein Psoas ist verkürzt.'],
    ['organs and energy', 'It aids digestion.', 'Das fördert die Verdauung.'],
  ])('finds "%s"', (name, english, german) => {
    expect(claimsIn(english), 'a claim in English gets through').toContain(name);
    expect(claimsIn(german), 'a claim in German gets through').toContain(name);
  });

  it('has an example for every claim', () => {
    expect(Object.keys(FORBIDDEN_CLAIMS)).toHaveLength(20);
  });

  it.each([
    'Health questions',
    'Unfurl is no medical device.',
    'Dies ist kein Medizinprodukt.',
    'Breathe normally.',
    'Haltungsabgleich',
    'A mild pull, never pain.',
  ])('leaves alone: %s', (sentence) => {
    expect(claimsIn(sentence)).toEqual([]);
  });
});
