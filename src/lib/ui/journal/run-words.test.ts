import { describe, expect, it } from 'vitest';
import { runRecord, unfinishedRun } from '../../../../tests/support/kept-records.ts';
import { runFacts } from './run-words.ts';

/** Each text as its key and what is put into it. */
const messages = {
  t: (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    [key, ...Object.values(values)].join(' '),
};

describe('runFacts', () => {
  it('says how far a routine was gone through and how tense it felt before and after', () => {
    expect(runFacts(messages, runRecord())).toEqual([
      'journal.run.parts 3 3',
      'journal.tension 8 3',
    ]);
  });

  it('says when it was stopped or is not finished', () => {
    const stopped = runRecord({ ending: 'stopped', passed: 2 });
    expect(runFacts(messages, stopped)).toContain('summary.ending.stopped');
    expect(
      runFacts(messages, unfinishedRun()),
      'a routine that waits looks as if it were over',
    ).toContain('journal.run.unfinished');
  });

  it('compares no tension that was not said', () => {
    const { before } = runRecord().feelings;
    expect(runFacts(messages, runRecord({ feelings: { before, after: null } }))).toEqual([
      'journal.run.parts 3 3',
    ]);
  });
});
