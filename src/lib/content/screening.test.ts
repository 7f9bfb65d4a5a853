import { describe, expect, test } from 'vitest';
import english from '#content/messages/en/screening.json';
import { parseScreening, screeningQuestions, stopRules } from './screening.ts';

const question = { id: 'hip-replacement', source: 'F94' };
const rule = { id: 'calf', urgency: 'emergency', source: 'F91' };

describe('screening content', () => {
  test('every question and stop rule has words', () => {
    const keys = [
      ...screeningQuestions.map(({ id }) => `screening.question.${id}`),
      ...stopRules.map(({ id }) => `screening.stop.${id}`),
    ];
    const missing = keys.filter((key) => !Object.hasOwn(english, key));
    expect(missing, 'a health question without words cannot be answered').toEqual([]);
  });

  test.each([
    ['an id that is no id', { questions: [{ ...question, id: 'Hip' }] }, 'questions.0.id'],
    ['no source', { questions: [{ ...question, source: '' }] }, 'questions.0.source'],
    ['an unknown urgency', { stopRules: [{ ...rule, urgency: 'soon' }] }, 'stopRules.0.urgency'],
    ['no questions', { questions: [] }, 'questions'],
    ['an id that stands twice', { questions: [question, question] }, 'stands twice'],
  ])('%s is refused with file and field', (_name, change, named) => {
    const content = { version: 1, questions: [question], stopRules: [rule], ...change };
    const parse = () => parseScreening('screening.json', content);
    expect(parse, 'the editor of the file is not told where the mistake is').toThrow(named);
    expect(parse, 'the editor is not told which file is wrong').toThrow('screening.json');
  });
});
