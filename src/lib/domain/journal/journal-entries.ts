import type { CheckIn } from '../check-in/check-in.ts';
import type { RoutineRun } from '../routine/routine-run.ts';
import type { SessionRecord } from '../session/session-record.ts';
import type { EpochMilliseconds } from '../units.ts';

/** One thing in the journal; `at` is when it began. */
export type JournalEntry =
  | {
      readonly kind: 'session';
      readonly at: EpochMilliseconds;
      readonly session: SessionRecord;
    }
  | {
      readonly kind: 'run';
      readonly at: EpochMilliseconds;
      readonly run: RoutineRun;
      /** In the order in which they were done; empty when none was kept. */
      readonly sessions: readonly SessionRecord[];
    }
  | { readonly kind: 'check-in'; readonly at: EpochMilliseconds; readonly checkIn: CheckIn };

/** Everything that is kept, each in any order. */
export type JournalRecords = {
  readonly sessions: readonly SessionRecord[];
  readonly runs: readonly RoutineRun[];
  readonly checkIns: readonly CheckIn[];
};

/** What was practised in one going through of a routine, in the order in which it was done. */
export const sessionsOfRun = (
  sessions: readonly SessionRecord[],
  { id }: Pick<RoutineRun, 'id'>,
): readonly SessionRecord[] =>
  sessions.filter(({ runId }) => runId === id).sort((a, b) => a.startedAt - b.startedAt);

/**
 * All records as entries, the newest first. Each session is there once: within the routine that it was
 * part of, or alone when it was part of none or when that one is deleted.
 */
export function journalEntries({
  sessions,
  runs,
  checkIns,
}: JournalRecords): readonly JournalEntry[] {
  const runIds = new Set(runs.map(({ id }) => id));
  const alone = sessions.filter(({ runId }) => runId === null || !runIds.has(runId));
  const entries: readonly JournalEntry[] = [
    ...alone.map((session) => ({ kind: 'session' as const, at: session.startedAt, session })),
    ...runs.map((run) => ({
      kind: 'run' as const,
      at: run.startedAt,
      run,
      sessions: sessionsOfRun(sessions, run),
    })),
    ...checkIns.map((checkIn) => ({ kind: 'check-in' as const, at: checkIn.at, checkIn })),
  ];
  return [...entries].sort((a, b) => b.at - a.at);
}

/** Names an entry among all others, whatever its kind. */
export function entryKey(entry: JournalEntry): string {
  switch (entry.kind) {
    case 'session':
      return `session ${entry.session.id}`;
    case 'run':
      return `run ${entry.run.id}`;
    case 'check-in':
      return `check-in ${entry.checkIn.id}`;
  }
}

/** What the list can be narrowed to. Routines count as sessions, which is what they are made of. */
export const JOURNAL_FILTERS = ['all', 'sessions', 'check-ins'] as const;
export type JournalFilter = (typeof JOURNAL_FILTERS)[number];

/** The entries that a filter lets through, in the same order. */
export const filterEntries = (
  entries: readonly JournalEntry[],
  filter: JournalFilter,
): readonly JournalEntry[] =>
  filter === 'all'
    ? entries
    : entries.filter(({ kind }) => (kind === 'check-in') === (filter === 'check-ins'));

export type JournalCounts = {
  /** Those within a routine included. */
  readonly sessions: number;
  readonly runs: number;
  readonly checkIns: number;
};

/** How many of each there are. */
export function countEntries(entries: readonly JournalEntry[]): JournalCounts {
  let [sessions, runs, checkIns] = [0, 0, 0];
  for (const entry of entries) {
    if (entry.kind === 'check-in') checkIns += 1;
    if (entry.kind === 'session') sessions += 1;
    if (entry.kind !== 'run') continue;
    runs += 1;
    sessions += entry.sessions.length;
  }
  return { sessions, runs, checkIns };
}
