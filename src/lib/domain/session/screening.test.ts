import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../stretch/stretch-definition.ts';
import { epochMilliseconds } from '../units.ts';
import {
  allowedLevel,
  canBeAgreedTo,
  canBeOpened,
  practiceAccess,
  type PracticeEffect,
  type ScreeningQuestion,
} from './screening.ts';

const effectOf = (effect: PracticeEffect, practiceId = 'lunge') => ({ [practiceId]: effect });

const HIP: ScreeningQuestion = {
  id: 'hip',
  effects: effectOf({ kind: 'block', noteId: 'hip-wait', level: 'gentle', agreedNoteId: 'hip-ok' }),
};
const ARTERY: ScreeningQuestion = {
  id: 'artery',
  effects: effectOf({ kind: 'ask', noteId: 'artery-ask', level: null, agreedNoteId: 'artery-ok' }),
};
const SUPPLE: ScreeningQuestion = {
  id: 'supple',
  effects: effectOf({ kind: 'limit', noteId: 'supple-limit', level: 'standard' }),
};
const KNEE: ScreeningQuestion = {
  id: 'knee',
  effects: effectOf({ kind: 'advise', noteId: 'knee-stand' }),
};
const VESSEL: ScreeningQuestion = {
  id: 'vessel',
  effects: effectOf({ kind: 'never', noteId: 'vessel-never' }, 'pressing'),
};
const ELSEWHERE: ScreeningQuestion = {
  id: 'elsewhere',
  effects: effectOf({ kind: 'block', noteId: 'no', level: null, agreedNoteId: 'yes' }, 'rolling'),
};
const QUESTIONS = [HIP, ARTERY, SUPPLE, KNEE, VESSEL, ELSEWHERE];

const answers = (applies: readonly string[], cleared: readonly string[] = []) => ({
  answeredAt: epochMilliseconds(1_700_000_000_000),
  applies,
  cleared,
  asked: QUESTIONS.map(({ id }) => id),
});
const access = (applies: readonly string[], cleared: readonly string[] = []) =>
  practiceAccess(answers(applies, cleared), QUESTIONS, 'lunge');

const OPEN = { kind: 'open', maxLevel: null, notes: [] };

describe('practiceAccess', () => {
  it('waits for the health questions', () => {
    expect(
      practiceAccess(null, QUESTIONS, 'lunge'),
      'someone practised without being asked',
    ).toEqual({ kind: 'unanswered' });
  });

  it('asks again when an answer names a question that is no longer asked', () => {
    expect(access(['hip-of-old']), 'an answer was forgotten, and opened a practice').toEqual({
      kind: 'unanswered',
    });
    expect(access(['knee', 'hip-of-old'], ['hip-of-old'])).toEqual({ kind: 'unanswered' });
  });

  it('asks again when a question has been added since', () => {
    const before = { ...answers([]), asked: QUESTIONS.slice(1).map(({ id }) => id) };
    expect(
      practiceAccess(before, QUESTIONS, 'lunge'),
      'a question that was never asked was taken for a no',
    ).toEqual({ kind: 'unanswered' });
  });

  it('is open without a limit to whoever has none of it', () => {
    expect(access([])).toEqual(OPEN);
  });

  it.each([
    ['hip', 'hip-wait', 'block'],
    ['artery', 'artery-ask', 'ask'],
  ] as const)('"%s" closes it, and says why', (questionId, noteId, kind) => {
    expect(access([questionId]), 'someone at risk was let in').toEqual({
      kind: 'closed',
      because: [{ questionId, noteId, kind }],
    });
  });

  it('gives every reason, in the order of the questions', () => {
    expect(access(['artery', 'knee', 'hip'])).toEqual({
      kind: 'closed',
      because: [
        { questionId: 'hip', noteId: 'hip-wait', kind: 'block' },
        { questionId: 'artery', noteId: 'artery-ask', kind: 'ask' },
      ],
    });
  });

  it('opens only by an agreement to that very question', () => {
    expect(access(['hip'], ['artery']), 'another agreement opened it').toMatchObject({
      kind: 'closed',
    });
    expect(access(['hip', 'artery'], ['hip'])).toEqual({
      kind: 'closed',
      because: [{ questionId: 'artery', noteId: 'artery-ask', kind: 'ask' }],
    });
  });

  it('minds, once agreed to, what still has to be minded', () => {
    expect(access(['hip'], ['hip']), 'the limit went with the agreement').toEqual({
      kind: 'open',
      maxLevel: 'gentle',
      notes: [{ questionId: 'hip', noteId: 'hip-ok' }],
    });
    expect(access(['artery'], ['artery'])).toEqual({
      kind: 'open',
      maxLevel: null,
      notes: [{ questionId: 'artery', noteId: 'artery-ok' }],
    });
  });

  it('limits the level, and only advises where that is enough', () => {
    expect(access(['supple'])).toEqual({
      kind: 'open',
      maxLevel: 'standard',
      notes: [{ questionId: 'supple', noteId: 'supple-limit' }],
    });
    expect(access(['knee'])).toEqual({
      kind: 'open',
      maxLevel: null,
      notes: [{ questionId: 'knee', noteId: 'knee-stand' }],
    });
  });

  it('takes the lowest of several limits', () => {
    expect(access(['supple', 'hip', 'knee'], ['hip'])).toEqual({
      kind: 'open',
      maxLevel: 'gentle',
      notes: [
        { questionId: 'hip', noteId: 'hip-ok' },
        { questionId: 'supple', noteId: 'supple-limit' },
        { questionId: 'knee', noteId: 'knee-stand' },
      ],
    });
  });

  it('leaves a practice alone that the question does not name', () => {
    expect(access(['elsewhere'])).toEqual(OPEN);
    expect(practiceAccess(answers(['elsewhere']), QUESTIONS, 'rolling')).toMatchObject({
      kind: 'closed',
    });
    expect(practiceAccess(answers(['hip']), QUESTIONS, 'rolling')).toEqual(OPEN);
  });

  it('is open exactly when everything that closes it was agreed to', () => {
    const ids = fc.subarray(QUESTIONS.map(({ id }) => id));
    fc.assert(
      fc.property(ids, ids, (applies, cleared) => {
        const isOpen = ['hip', 'artery'].every(
          (id) => !applies.includes(id) || cleared.includes(id),
        );
        expect(access(applies, cleared).kind).toBe(isOpen ? 'open' : 'closed');
      }),
    );
  });

  it('stays closed where an agreement opens nothing', () => {
    const pressing = (cleared: readonly string[]) =>
      practiceAccess(answers(['vessel', 'hip'], cleared), QUESTIONS, 'pressing');
    const closed = {
      kind: 'closed',
      because: [{ questionId: 'vessel', noteId: 'vessel-never', kind: 'never' }],
    };
    expect(pressing([])).toEqual(closed);
    expect(pressing(['vessel', 'hip']), 'an agreement opened what must stay closed').toEqual(
      closed,
    );
    expect(access(['vessel']), 'it closes another practice too').toEqual(OPEN);
  });

  it('ignores an agreement to what does not apply', () => {
    expect(access([], ['hip', 'knee'])).toEqual(OPEN);
  });
});

describe('allowedLevel', () => {
  it.each([
    ['advanced', 'gentle', 'gentle'],
    ['advanced', 'standard', 'standard'],
    ['gentle', 'standard', 'gentle'],
    ['standard', 'standard', 'standard'],
    ['gentle', 'advanced', 'gentle'],
  ] as const)('wanted %s, at most %s: %s', (wanted, most, allowed) => {
    expect(allowedLevel(wanted, most), 'judged by a level that is too deep').toBe(allowed);
  });

  it('is the wanted one without a limit', () => {
    expect(LEVELS.map((level) => allowedLevel(level, null))).toEqual(LEVELS);
  });
});

describe('canBeAgreedTo', () => {
  it('holds for what closes one of the practices', () => {
    expect(QUESTIONS.map((question) => canBeAgreedTo(question, ['lunge']))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(canBeAgreedTo(ELSEWHERE, ['lunge', 'rolling'])).toBe(true);
    expect(canBeAgreedTo(HIP, [])).toBe(false);
    expect(
      canBeAgreedTo(VESSEL, ['pressing']),
      'somebody is sent to ask for what the app will not open',
    ).toBe(false);
  });
});

describe('canBeOpened', () => {
  const reason = (kind: 'block' | 'ask' | 'never') => ({ questionId: 'q', noteId: 'n', kind });

  it('holds unless one of the reasons stays', () => {
    expect(canBeOpened([reason('block'), reason('ask')])).toBe(true);
    expect(
      canBeOpened([reason('ask'), reason('never')]),
      'somebody is told to ask, for nothing',
    ).toBe(false);
  });
});
