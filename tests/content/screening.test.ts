import { describe, expect, it } from 'vitest';
import english from '#content/messages/en/screening.json';
import { SCREENING_GROUPS, screeningQuestions, stopRules } from '#lib/content/screening.ts';
import { practices } from '#lib/content/practices.ts';
import { stretches } from '#lib/content/stretches.ts';
import { practiceAccess, type PracticeEffect } from '#lib/domain/session/screening.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';

const LUNGE = 'half-kneeling-lunge';
const KNEE_TO_CHEST = 'knee-to-chest';
/** The ids under which the screen knows the practices, in the order of the table. */
const COLUMNS = [
  LUNGE,
  KNEE_TO_CHEST,
  'abdominal-massage',
  'rolling',
  'thigh-massage',
  'bridge',
  'constructive-rest',
  'side-lying-knee-to-chest',
  'breathing',
  'stillness',
];

type Cell = PracticeEffect['kind'] | 'gentle' | '-';
/**
 * The table of the dossier (docs/clinical.md B2), row by row, with the two rows split whose parts
 * differ. `gentle` is a limit to that level; what the dossier prints bold for pressing, and for a leg
 * with a clot, is `never`. A practice that the dossier calls fine carries no effect, or advice where it
 * adds a condition. The columns after rolling follow from it (docs/clinical.md E).
 */
const TABLE: readonly (readonly [id: string, ...cells: readonly Cell[]])[] = [
  [
    'hip-replacement',
    'block',
    'block',
    'block',
    'block',
    'block',
    'block',
    'advise',
    'block',
    '-',
    '-',
  ],
  ['hip-impingement', 'gentle', 'advise', '-', '-', '-', '-', '-', 'advise', '-', '-'],
  ['knee', 'advise', '-', '-', '-', '-', 'advise', '-', '-', '-', '-'],
  ['hypermobility', 'gentle', 'gentle', '-', '-', '-', 'advise', '-', 'advise', '-', '-'],
  ['back-pain-leg', 'block', 'block', 'block', '-', '-', 'block', 'advise', 'block', '-', '-'],
  ['back-bending-backwards', 'gentle', 'advise', '-', '-', '-', 'advise', '-', 'advise', '-', '-'],
  ['fragile-bones', 'advise', 'ask', 'block', 'block', 'advise', 'advise', '-', 'ask', '-', '-'],
  ['nerve-illness', 'ask', 'ask', 'block', 'block', 'block', 'ask', '-', 'ask', '-', '-'],
  ['pregnancy', 'advise', 'ask', 'never', 'advise', 'advise', 'ask', 'ask', 'advise', '-', '-'],
  ['aortic-aneurysm', 'ask', 'ask', 'never', 'block', '-', 'ask', '-', 'ask', '-', '-'],
  ['belly', 'ask', 'ask', 'never', 'block', 'advise', 'ask', '-', 'ask', '-', '-'],
  ['belly-illness', 'ask', 'ask', 'never', 'block', '-', 'advise', '-', 'ask', '-', '-'],
  ['blood-clot-now', 'block', 'ask', 'never', 'never', 'never', 'ask', '-', 'ask', '-', '-'],
  ['blood-clot', 'advise', 'advise', 'never', 'never', 'never', 'advise', '-', 'advise', '-', '-'],
  [
    'panic',
    'advise',
    'advise',
    'advise',
    '-',
    'advise',
    'advise',
    'advise',
    'advise',
    'advise',
    'advise',
  ],
  [
    'under-16',
    'advise',
    'advise',
    'block',
    'block',
    'advise',
    'advise',
    'advise',
    'advise',
    '-',
    '-',
  ],
  ['told-not-to', 'block', 'block', 'block', 'block', 'block', 'block', 'block', 'block', '-', '-'],
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
      COLUMNS.map((practiceId) => cellOf(question?.effects[practiceId])),
      'someone may do what the dossier advises against',
    ).toEqual(cells);
  });

  it('are those of the dossier, no more and no fewer', () => {
    expect(screeningQuestions.map(({ id }) => id).sort()).toEqual(TABLE.map(([id]) => id).sort());
  });

  it('speak only of practices that there are', () => {
    const known = new Set([
      ...stretches.map(({ id }) => id),
      ...practices.map(({ screenedAs }) => screenedAs),
    ]);
    const unknown = effects.filter(({ practiceId }) => !known.has(practiceId));
    expect(unknown, 'a misspelt practice stays open to someone at risk').toEqual([]);
    expect([...known].sort(), 'a practice that the table forgets').toEqual([...COLUMNS].sort());
  });

  const toldNotTo = (cleared: readonly string[]) => ({
    answeredAt: epochMilliseconds(1_700_000_000_000),
    applies: ['told-not-to'],
    cleared,
    asked: screeningQuestions.map(({ id }) => id),
  });
  const isClosed = (id: string): boolean =>
    practiceAccess(toldNotTo([]), screeningQuestions, id).kind === 'closed';

  it('close every stretch to someone who was told not to exercise', () => {
    expect(
      stretches.map(({ id }) => id).filter((id) => !isClosed(id)),
      'a new stretch is not in content/screening.json',
    ).toEqual([]);
  });

  it('leave them quiet breathing and stillness, and nothing else', () => {
    const open = practices.filter(({ screenedAs }) => !isClosed(screenedAs));
    expect(
      [...new Set(open.map(({ group }) => group))],
      'a new practice is not in content/screening.json',
    ).toEqual(['breathing', 'stillness']);
  });

  it('keep pressing the belly closed whatever a clinician agreed to', () => {
    const never = TABLE.filter(([, , , pressing]) => pressing === 'never').map(([id]) => id);
    for (const id of never) {
      const answers = { ...toldNotTo([id]), applies: [id] };
      expect(
        practiceAccess(answers, screeningQuestions, 'abdominal-massage').kind,
        `"${id}" was agreed to for something else, and opened it`,
      ).toBe('closed');
    }
    expect(never).toHaveLength(6);
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
