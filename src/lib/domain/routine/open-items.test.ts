import { describe, expect, it } from 'vitest';
import { endedSession } from '../../../../tests/support/ended-session.ts';
import { guidePractice } from '../../../../tests/support/guide-run.ts';
import { usualChoice } from '../guide/plan-guide.ts';
import type { CalendarDay } from '../plan/calendar-day.ts';
import type { ScreeningQuestion } from '../session/screening.ts';
import { epochMilliseconds, seconds } from '../units.ts';
import { itemStates, type ItemsAt } from './open-items.ts';
import type { RoutineItem } from './routine.ts';

const pressing = guidePractice({ id: 'pressing', screenedAs: 'belly', mostPerDay: 1 });
const guided = (practiceId: string): RoutineItem => ({
  kind: 'guided',
  practiceId,
  choice: usualChoice(pressing),
});
const stretch = (practiceId: string): RoutineItem => ({
  kind: 'stretch',
  practiceId,
  hasCamera: false,
  holdSeconds: 25,
  repetitions: 2,
  sides: 'both',
  restSeconds: 11,
});
const QUESTION: ScreeningQuestion = {
  id: 'pregnancy',
  effects: { belly: { kind: 'block', noteId: 'why', agreedNoteId: 'mind', level: null } },
};
const at = (change: Partial<ItemsAt> = {}): ItemsAt => ({
  answers: { answeredAt: epochMilliseconds(3), applies: [], cleared: [], asked: ['pregnancy'] },
  questions: [QUESTION],
  known: { stretchIds: ['lunge'], guided: [pressing] },
  records: [],
  now: epochMilliseconds(700),
  calendar: (moment) => ({ at: moment, day: 19 as CalendarDay, time: '08:15' }),
  ...change,
});

describe('the items of a routine', () => {
  it('are open, or not known in this version of the app', () => {
    expect(itemStates([stretch('lunge'), guided('pressing'), stretch('splits')], at())).toEqual([
      'open',
      'open',
      'unknown',
    ]);
  });

  it('wait for the health questions, and are closed by their answers', () => {
    expect(itemStates([guided('pressing')], at({ answers: null }))).toEqual(['unanswered']);
    const answers = {
      answeredAt: epochMilliseconds(3),
      applies: ['pregnancy'],
      cleared: [],
      asked: ['pregnancy'],
    };
    expect(
      itemStates([stretch('lunge'), guided('pressing')], at({ answers })),
      'a routine leads somebody into what is closed for them',
    ).toEqual(['open', 'closed']);
  });

  it('are not done more often in a day than is enough, not even in one routine', () => {
    expect(
      itemStates([guided('pressing'), guided('pressing')], at()),
      'a routine presses twice a day',
    ).toEqual(['open', 'enough']);
    const done = endedSession({
      practiceId: 'pressing',
      mode: 'guided',
      guided: { plannedMs: seconds(90), practisedMs: seconds(47) },
    });
    expect(itemStates([guided('pressing')], at({ records: [done] }))).toEqual(['enough']);
  });
});
