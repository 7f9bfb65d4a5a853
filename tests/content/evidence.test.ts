import { describe, expect, it } from 'vitest';
import written from '#content/evidence.json';
import english from '#content/messages/en/learn.json';
import { evidenceClaims, parseEvidence } from '#lib/content/evidence.ts';
import {
  EVIDENCE_BASES,
  EVIDENCE_GRADES,
  type EvidenceGrade,
} from '#lib/domain/article/evidence.ts';

/** The evidence check of the dossier, claim by claim, with the number of sources that it names. */
const TABLE: readonly (readonly [id: string, grade: EvidenceGrade, sources: number])[] = [
  ['muscle-of-the-soul', 'none-found', 3],
  ['only-muscle', 'partly-right', 0],
  ['stored-trauma', 'none-found', 3],
  ['contracts-first', 'plausible', 0],
  ['eases-stress', 'none-found', 2],
  ['hip-extension', 'supported', 6],
  ['pelvic-tuck', 'supported', 2],
  ['back-pain', 'mixed', 1],
  ['posture', 'not-supported', 2],
  ['thumb-pressure', 'caution', 4],
  ['rolling-the-psoas', 'caution', 3],
  ['slow-breathing', 'mixed', 4],
  ['organs-and-energy', 'none-found', 0],
  ['home-test', 'caution', 3],
];

describe('the graded claims', () => {
  it('are those of the dossier, with its grades and its sources', () => {
    expect(
      evidenceClaims.map(({ id, grade, sources }) => [id, grade, sources.length]),
      'a claim is shown as better or worse founded than it is',
    ).toEqual(TABLE);
  });

  it('say what they rest on where no study is named', () => {
    const bare = evidenceClaims.filter(
      ({ sources, basis }) => (basis === null) !== sources.length > 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('the words of the evidence boxes', () => {
  const words = Object.keys(english).filter((key) => key.startsWith('learn.evidence.'));
  const wanted = [
    ...evidenceClaims.flatMap(({ id }) => [`${id}.claim`, `${id}.text`]),
    ...EVIDENCE_BASES.map((basis) => `basis.${basis}`),
    'title',
    'said',
    'sources',
  ].map((key) => `learn.evidence.${key}`);
  const optional = evidenceClaims.map(({ id }) => `learn.evidence.${id}.extent`);

  it('are there for every claim', () => {
    expect(
      wanted.filter((key) => !words.includes(key)),
      'a box is empty',
    ).toEqual([]);
  });

  it('are all used', () => {
    const unused = words.filter((key) => !wanted.includes(key) && !optional.includes(key));
    expect(unused, 'words that nobody sees, or a misspelt key').toEqual([]);
  });

  it('are there for every grade', () => {
    const keys = EVIDENCE_GRADES.flatMap((grade) => [
      `learn.grade.${grade}`,
      `learn.grade.${grade}.meaning`,
    ]);
    const found = Object.keys(english).filter((key) => key.startsWith('learn.grade.'));
    expect(found.sort(), 'a grade has no word').toEqual(keys.sort());
  });
});

const FILE = 'content/evidence.json';
const [first, ...others] = written.claims;

/** The real file with its first claim, or its sources, changed. */
const changed = (change: object, sources: object = {}): object => ({
  claims: [{ ...first, ...change }, ...others],
  sources: { ...written.sources, ...sources },
});

describe('a mistake in the file is told with file and field', () => {
  it.each<readonly [rule: string, data: object, message: string]>([
    ['a grade that there is not', changed({ grade: 'proven' }), 'claims.0.grade'],
    ['an id that is no id', changed({ id: 'Muscle of the soul' }), 'claims.0.id'],
    ['an id that stands twice', changed({ id: 'posture' }), 'claims: an id stands twice'],
    ['a number that stands twice', changed({ number: 9 }), 'claims: a number stands twice'],
    ['an unknown field', changed({ text: 'Words.' }), 'claims.0.text'],
    ['neither source nor basis', changed({ sources: [] }), 'claims.0.sources: needs a source'],
    ['an unknown basis', changed({ basis: 'hearsay' }), 'claims.0.basis'],
    [
      'a source that is not there',
      changed({ sources: ['F999'] }),
      'muscle-of-the-soul rests on F999',
    ],
    ['a source without its text', changed({}, { F500: { text: '' } }), 'sources.F500.text'],
    [
      'a link that is not encrypted',
      changed({}, { F500: { text: 'A page', link: 'http://example.org' } }),
      'sources.F500.link: must begin with https://',
    ],
    ['no claims', { claims: [], sources: {} }, 'claims: needs'],
  ])('%s', (_, data, message) => {
    const run = () => parseEvidence(FILE, data);
    expect(run, 'a mistake reaches the reader').toThrow(`${FILE} cannot be used:`);
    expect(run).toThrow(message);
  });
});
