import { describe, expect, test } from 'vitest';
import { parseScreening } from './screening.ts';

const block = { kind: 'block', note: 'wait', agreedNote: 'mind', level: 'gentle' };
const question = {
  id: 'hip-replacement',
  group: 'joints',
  effects: { 'some-stretch': block },
  source: 'F94',
};
const rule = { id: 'calf', urgency: 'emergency', source: 'F91' };
const file = (change: object = {}) => ({
  version: 2,
  questions: [question],
  stopRules: [rule],
  ...change,
});
const withEffect = (effect: object) => ({
  questions: [{ ...question, effects: { 'some-stretch': effect } }],
});

describe('a screening file', () => {
  test('becomes questions with their effects', () => {
    const effects = {
      'some-stretch': block,
      'other-stretch': { kind: 'ask', note: 'ask-first', agreedNote: 'be-mild' },
      'third-stretch': { kind: 'limit', note: 'not-deep', level: 'standard' },
      'fourth-stretch': { kind: 'advise', note: 'hold-on' },
      pressing: { kind: 'never', note: 'not-here' },
    };
    const { questions } = parseScreening(
      'screening.json',
      file({ questions: [{ ...question, effects }] }),
    );
    expect(questions, 'an answer does something else than the file says').toEqual([
      {
        id: 'hip-replacement',
        group: 'joints',
        effects: {
          'some-stretch': {
            kind: 'block',
            noteId: 'wait',
            agreedNoteId: 'mind',
            level: 'gentle',
          },
          'other-stretch': {
            kind: 'ask',
            noteId: 'ask-first',
            agreedNoteId: 'be-mild',
            level: null,
          },
          'third-stretch': { kind: 'limit', noteId: 'not-deep', level: 'standard' },
          'fourth-stretch': { kind: 'advise', noteId: 'hold-on' },
          pressing: { kind: 'never', noteId: 'not-here' },
        },
      },
    ]);
  });

  test.each([
    ['an id that is no id', { questions: [{ ...question, id: 'Hip' }] }, 'questions.0.id'],
    ['no source', { questions: [{ ...question, source: '' }] }, 'questions.0.source'],
    ['an unknown group', { questions: [{ ...question, group: 'legs' }] }, 'questions.0.group'],
    ['a question without effect', { questions: [{ ...question, effects: {} }] }, 'effects'],
    ['an unknown effect', withEffect({ ...block, kind: 'forbid' }), 'effects.some-stretch.kind'],
    ['no note', withEffect({ kind: 'advise' }), 'effects.some-stretch.note'],
    ['a block without a word for later', withEffect({ kind: 'block', note: 'x' }), 'agreedNote'],
    [
      'an agreement to what stays closed',
      withEffect({ kind: 'never', note: 'x', agreedNote: 'y' }),
      'effects.some-stretch.agreedNote',
    ],
    ['a limit without a level', withEffect({ kind: 'limit', note: 'x' }), 'some-stretch.level'],
    ['an unknown level', withEffect({ ...block, level: 'deep' }), 'effects.some-stretch.level'],
    ['a level of mere advice', withEffect({ kind: 'advise', note: 'x', level: 'gentle' }), 'level'],
    ['an unknown urgency', { stopRules: [{ ...rule, urgency: 'soon' }] }, 'stopRules.0.urgency'],
    ['no questions', { questions: [] }, 'questions'],
    ['an id that stands twice', { questions: [question, question] }, 'stands twice'],
  ])('with %s is refused, with file and field', (_name, change, named) => {
    const parse = () => parseScreening('screening.json', file(change));
    expect(parse, 'the editor of the file is not told where the mistake is').toThrow(named);
    expect(parse, 'the editor is not told which file is wrong').toThrow('screening.json');
  });
});
