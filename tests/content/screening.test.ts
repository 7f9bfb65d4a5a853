import { describe, expect, it } from 'vitest';
import english from '#content/messages/en/screening.json';
import { SCREENING_GROUPS, screeningQuestions, stopRules } from '#lib/content/screening.ts';
import { stretches } from '#lib/content/stretches.ts';
import { practiceAccess, type PracticeEffect } from '#lib/domain/session/screening.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';

const LUNGE = 'half-kneeling-lunge';
const KNEE_TO_CHEST = 'knee-to-chest';
/** Guided practices that answers speak of already. */
const PRESSING = 'abdominal-massage';
const ROLLING = 'rolling';

type Cell = PracticeEffect['kind'] | 'gentle' | '-';
/**
 * The table of the dossier (docs/clinical.md B2), row by row, with the two rows split whose parts
 * differ. `gentle` is a limit to that level. A practice that the dossier calls fine carries no effect,
 * or advice where it adds a condition.
 */
const TABLE: readonly (readonly [
  id: string,
  lunge: Cell,
  kneeToChest: Cell,
  pressing: Cell,
  rolling: Cell,
])[] = [
  ['hip-replacement', 'block', 'block', 'block', 'block'],
  ['back-pain-leg', 'block', 'block', 'block', '-'],
  ['back-bending-backwards', 'gentle', 'advise', '-', '-'],
  ['fragile-bones', 'advise', 'ask', 'block', 'block'],
  ['pregnancy', 'advise', 'ask', 'block', 'advise'],
  ['aortic-aneurysm', 'ask', 'ask', 'block', 'block'],
  ['belly', 'ask', 'ask', 'block', 'block'],
  ['belly-illness', 'ask', 'ask', 'block', 'block'],
  ['blood-clot-now', 'block', 'ask', 'block', 'block'],
  ['blood-clot', 'advise', 'advise', 'block', 'block'],
  ['knee', 'advise', '-', '-', '-'],
  ['hip-impingement', 'gentle', 'advise', '-', '-'],
  ['hypermobility', 'gentle', 'gentle', '-', '-'],
  ['nerve-illness', 'ask', 'ask', 'block', 'block'],
  ['panic', 'advise', 'advise', 'advise', '-'],
  ['under-16', 'advise', 'advise', 'block', 'block'],
  ['told-not-to', 'block', 'block', 'block', 'block'],
];

const cellOf = (effect: PracticeEffect | undefined): Cell => {
  if (effect === undefined) return '-';
  return effect.kind === 'limit' && effect.level === 'gentle' ? 'gentle' : effect.kind;
};
const effects = screeningQuestions.flatMap((question) =>
  Object.entries(question.effects).flatMap(([practiceId, effect]) =>
    effect === undefined ? [] : [{ questionId: question.id, practiceId, effect }],
  ),
);

describe('the health questions', () => {
  it.each(TABLE)('"%s" does what the dossier says', (id, ...cells) => {
    const question = screeningQuestions.find((each) => each.id === id);
    expect(
      [LUNGE, KNEE_TO_CHEST, PRESSING, ROLLING].map((practiceId) =>
        cellOf(question?.effects[practiceId]),
      ),
      'someone may do what the dossier advises against',
    ).toEqual(cells);
  });

  it('are those of the dossier, no more and no fewer', () => {
    expect(screeningQuestions.map(({ id }) => id).sort()).toEqual(TABLE.map(([id]) => id).sort());
  });

  it('speak only of practices that there are or will be', () => {
    const known = new Set([...stretches.map(({ id }) => id), PRESSING, ROLLING]);
    const unknown = effects.filter(({ practiceId }) => !known.has(practiceId));
    expect(unknown, 'a misspelt practice stays open to someone at risk').toEqual([]);
  });

  it('close every stretch to someone who was told not to exercise', () => {
    const answers = {
      answeredAt: epochMilliseconds(1_700_000_000_000),
      applies: ['told-not-to'],
      cleared: [],
      asked: screeningQuestions.map(({ id }) => id),
    };
    const open = stretches.filter(
      ({ id }) => practiceAccess(answers, screeningQuestions, id).kind !== 'closed',
    );
    expect(
      open.map(({ id }) => id),
      'a new stretch is not in content/screening.json',
    ).toEqual([]);
  });

  it('stand under their headings without going back and forth', () => {
    const order = screeningQuestions.map(({ group }) => SCREENING_GROUPS.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size, 'a heading without questions').toBe(SCREENING_GROUPS.length);
  });
});

describe('the words of the health screen', () => {
  const notes = effects.flatMap(({ effect }) =>
    'agreedNoteId' in effect ? [effect.noteId, effect.agreedNoteId] : [effect.noteId],
  );
  const keys = [
    ...screeningQuestions.map(({ id }) => `screening.question.${id}`),
    ...SCREENING_GROUPS.map((group) => `screening.group.${group}`),
    ...stopRules.map(({ id }) => `screening.stop.${id}`),
    ...notes.map((id) => `screening.note.${id}`),
  ];

  it('are there for every question, heading, note and stop rule', () => {
    const missing = keys.filter((key) => !Object.hasOwn(english, key));
    expect(missing, 'a question or reason is shown as a bare id').toEqual([]);
  });

  it('are all used', () => {
    const wanted = new Set(keys);
    const unused = Object.keys(english).filter(
      (key) => /^screening\.(question|group|note)\./u.test(key) && !wanted.has(key),
    );
    expect(unused, 'words that nobody sees, or a misspelt key').toEqual([]);
  });

  it('promise nothing and frighten nobody', () => {
    const bad = Object.entries(english).filter(([, text]) =>
      /\b(diagnos\w*|cure\w*|heal(s|ed|ing)|normal|dangerous|fatal|deadly)\b/iu.test(text),
    );
    expect(bad).toEqual([]);
  });
});

describe('the stop rules', () => {
  it.each([
    ['emergency', ['numb-between-legs', 'tearing-pain', 'chest-pain', 'calf']],
    [
      'see-clinician',
      [
        'sharp-pain',
        'leg-pain',
        'giving-way',
        'fever',
        'flank-fever',
        'blood-in-urine',
        'next-morning',
      ],
    ],
    ['pause', ['dizzy', 'tingling', 'distress']],
  ] as const)('of urgency "%s" are complete (docs/clinical.md B3)', (urgency, ids) => {
    expect(
      stopRules.filter((rule) => rule.urgency === urgency).map(({ id }) => id),
      'a sign that calls for help is not told',
    ).toEqual(ids);
  });
});
