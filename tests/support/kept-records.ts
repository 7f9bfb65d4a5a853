import { toCheckInId, type CheckIn } from '#lib/domain/check-in/check-in.ts';
import type { OwnRoutine, RoutineItem } from '#lib/domain/routine/routine.ts';
import { toRunId, type RoutineRun } from '#lib/domain/routine/routine-run.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { NOW_MS } from './storage-tabs.ts';

/** One item of each kind, and a guided one with paced breathing. */
export const ROUTINE_ITEMS: readonly RoutineItem[] = [
  {
    kind: 'stretch',
    practiceId: 'half-kneeling-lunge',
    hasCamera: true,
    holdSeconds: 45,
    repetitions: 3,
    sides: 'one',
    restSeconds: 12,
  },
  {
    kind: 'guided',
    practiceId: 'thigh-rolling',
    choice: { seconds: 40, rounds: 2, parts: 4, sides: 'both', breath: null },
  },
  {
    kind: 'guided',
    practiceId: 'breathing',
    choice: {
      seconds: 180,
      rounds: 1,
      parts: 1,
      sides: 'none',
      breath: { inSeconds: 4, outSeconds: 6 },
    },
  },
];

export const checkInRecord = (changed: Partial<CheckIn> = {}): CheckIn => ({
  id: toCheckInId('check-in-a'),
  at: epochMilliseconds(NOW_MS - 77_000),
  feeling: {
    tension: 6,
    moods: ['heavy', 'my own word'],
    places: ['front.left.hip', 'back.low-back'],
    note: 'long drive',
  },
  ...changed,
});

export const ownRoutine = (changed: Partial<OwnRoutine> = {}): OwnRoutine => ({
  id: 'routine-a',
  name: 'Before bed',
  items: ROUTINE_ITEMS,
  createdAt: epochMilliseconds(NOW_MS - 900_000),
  updatedAt: epochMilliseconds(NOW_MS - 350_000),
  ...changed,
});

/** A run that was gone through to its end. */
export const runRecord = (changed: Partial<RoutineRun> = {}): RoutineRun => ({
  id: toRunId('run-a'),
  routine: { id: 'evening-release', name: null, items: ROUTINE_ITEMS },
  startedAt: epochMilliseconds(NOW_MS - 640_000),
  updatedAt: epochMilliseconds(NOW_MS - 21_000),
  endedAt: epochMilliseconds(NOW_MS - 20_000),
  ending: 'completed',
  passed: 3,
  feelings: {
    before: { tension: 8, moods: [], places: ['front.right.thigh'], note: '' },
    after: { tension: 3, moods: ['calm'], places: [], note: 'slept well' },
  },
  ...changed,
});

/** A run that was never ended: it goes on, or was cut off. */
export const unfinishedRun = (changed: Partial<RoutineRun> = {}): RoutineRun =>
  runRecord({ endedAt: null, ending: null, passed: 1, ...changed });
