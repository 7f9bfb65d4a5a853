import { describe, expect, it } from 'vitest';
import { checkInRecord, runRecord } from '../../../../tests/support/kept-records.ts';
import { greenwich, marchDay, momentOf } from '../../../../tests/support/plan-days.ts';
import { guidedRecord, sessionRecord } from '../../../../tests/support/storage-tabs.ts';
import { toCheckInId } from '../check-in/check-in.ts';
import { toRunId } from '../routine/routine-run.ts';
import { toSessionId } from '../session/session-record.ts';
import { journalDays } from './journal-days.ts';
import {
  countEntries,
  entryKey,
  filterEntries,
  journalEntries,
  sessionsOfRun,
  type JournalEntry,
} from './journal-entries.ts';

const at = (day: number, time: string) => momentOf(marchDay(day), time).at;

const EVENING = runRecord({ id: toRunId('evening'), startedAt: at(1, '20:00') });
const LUNGE = sessionRecord({
  id: toSessionId('lunge'),
  runId: EVENING.id,
  startedAt: at(1, '20:04'),
});
const BREATHING = guidedRecord({
  id: toSessionId('breathing'),
  runId: EVENING.id,
  startedAt: at(1, '20:01'),
});
const ALONE = sessionRecord({
  id: toSessionId('alone'),
  runId: null,
  startedAt: at(2, '07:15'),
});
const CHECK_IN = checkInRecord({ id: toCheckInId('noon'), at: at(1, '12:30') });

const records = {
  sessions: [LUNGE, ALONE, BREATHING],
  runs: [EVENING],
  checkIns: [CHECK_IN],
};
const keysOf = (entries: readonly JournalEntry[]) => entries.map(entryKey);

describe('journalEntries', () => {
  it('has every kind, the newest first, and the sessions of a routine inside it as they were done', () => {
    const entries = journalEntries(records);
    expect(keysOf(entries), 'something recorded is missing or out of order').toEqual([
      'session alone',
      'run evening',
      'check-in noon',
    ]);
    expect(entries[1], 'the routine does not hold what was done in it').toEqual({
      kind: 'run',
      at: EVENING.startedAt,
      run: EVENING,
      sessions: [BREATHING, LUNGE],
    });
  });

  it('shows the sessions of a deleted routine on their own', () => {
    expect(
      keysOf(journalEntries({ ...records, runs: [] })),
      'deleting a routine takes its sessions along',
    ).toEqual(['session alone', 'session lunge', 'session breathing', 'check-in noon']);
  });

  it('shows a routine of which no session was kept', () => {
    const [entry, ...more] = journalEntries({ sessions: [], runs: [EVENING], checkIns: [] });
    expect(entry, 'a routine is lost with its sessions').toMatchObject({
      kind: 'run',
      sessions: [],
    });
    expect(more).toEqual([]);
  });

  it('is empty when nothing was recorded', () => {
    expect(journalEntries({ sessions: [], runs: [], checkIns: [] })).toEqual([]);
  });

  it('leaves the records that it is given as they are', () => {
    const given = [...records.sessions];
    journalEntries({ ...records, sessions: given });
    sessionsOfRun(given, EVENING);
    expect(given, 'another list is out of order').toEqual(records.sessions);
  });
});

describe('filterEntries', () => {
  const entries = journalEntries(records);

  it('takes routines for sessions', () => {
    expect(keysOf(filterEntries(entries, 'sessions')), 'a routine is hidden').toEqual([
      'session alone',
      'run evening',
    ]);
  });

  it('finds the check-ins alone, or everything', () => {
    expect(keysOf(filterEntries(entries, 'check-ins'))).toEqual(['check-in noon']);
    expect(filterEntries(entries, 'all')).toEqual(entries);
  });
});

describe('countEntries', () => {
  it('counts the sessions within a routine, too', () => {
    expect(countEntries(journalEntries(records)), 'practice is not counted').toEqual({
      sessions: 3,
      runs: 1,
      checkIns: 1,
    });
  });
});

describe('journalDays', () => {
  it('puts what began on one day under that day, the newest day first', () => {
    const days = journalDays(journalEntries(records), greenwich);
    expect(days.map(({ day, entries }) => ({ day, keys: keysOf(entries) }))).toEqual([
      { day: marchDay(2), keys: ['session alone'] },
      { day: marchDay(1), keys: ['run evening', 'check-in noon'] },
    ]);
  });

  it('leaves a routine over midnight whole, on the day of its start', () => {
    const run = runRecord({ id: toRunId('late'), startedAt: at(3, '23:58') });
    const session = sessionRecord({ runId: run.id, startedAt: at(4, '00:02') });
    const days = journalDays(
      journalEntries({ sessions: [session], runs: [run], checkIns: [] }),
      greenwich,
    );
    expect(
      days.map(({ day }) => day),
      'one evening is torn apart',
    ).toEqual([marchDay(3)]);
  });

  it('has no day without an entry', () => {
    expect(journalDays([], greenwich)).toEqual([]);
  });
});
