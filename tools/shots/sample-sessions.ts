import type { Page } from '@playwright/test';
import { toCheckInId, type CheckIn } from '../../src/lib/domain/check-in/check-in.ts';
import { NO_FEELINGS } from '../../src/lib/domain/check-in/feeling.ts';
import { toRunId, type RoutineRun } from '../../src/lib/domain/routine/routine-run.ts';
import { toSessionId, type SessionRecord } from '../../src/lib/domain/session/session-record.ts';
import type { StretchDefinition } from '../../src/lib/domain/stretch/stretch-definition.ts';
import { epochMilliseconds, milliseconds, seconds } from '../../src/lib/domain/units.ts';
import { clipSession } from '../../tests/support/clip-session.ts';
import { seedRecords, type SeededSession } from '../../tests/support/seed-records.ts';
import { loadStretches } from '../accuracy/load-stretches.ts';

/** The day on which the pictures are taken, whenever that is. */
export const TODAY = new Date('2026-03-14T18:20:00Z');

const daysBack = (days: number) => epochMilliseconds(TODAY.getTime() - days * 86_400_000);

const LUNGE = 'half-kneeling-lunge';
const LYING = 'knee-to-chest';
const BREATHING_ID = 'breathing';
const EVENING_RUN_ID = toRunId('sample-evening-run');

async function definitionOf(id: string): Promise<StretchDefinition> {
  const definition = (await loadStretches()).find((stretch) => stretch.id === id);
  if (definition === undefined) throw new Error(`content has no ${id}`);
  return definition;
}

/** Both stretches before the camera, of recorded clips, so that there is something to replay. */
async function cameraSessions(): Promise<readonly SeededSession[]> {
  const lunge = clipSession({
    definition: await definitionOf(LUNGE),
    clips: ['lunge_good', 'lunge_lean30', 'lunge_good_mirror'],
    about: {
      id: toSessionId('sample-lunge'),
      startedAt: daysBack(1),
      runId: EVENING_RUN_ID,
      acceptedSides: ['left'],
      feelings: {
        before: { tension: 7, moods: ['restless'], places: ['front.left.hip'], note: '' },
        after: {
          tension: 4,
          moods: ['calm'],
          places: [],
          note: 'After a long day at the desk. The left side is the tighter one.',
        },
      },
    },
  });
  const lying = clipSession({
    definition: await definitionOf(LYING),
    clips: ['supine_good', 'supine_otherleg', 'supine_good_mirror'],
    about: {
      id: toSessionId('sample-lying'),
      startedAt: daysBack(2),
      ending: 'stopped',
      feelings: {
        before: { tension: 5, moods: [], places: ['back.low-back'], note: '' },
        after: null,
      },
      easeOffs: [
        { atMs: milliseconds(22_300), stretchedSide: 'left', pain: 3, reason: 'pain' },
        { atMs: milliseconds(36_000), stretchedSide: null, pain: null, reason: 'tired' },
      ],
    },
  });
  return [lunge, lying];
}

/** A session from before there were replays. */
const WITHOUT_TRACE: SessionRecord = {
  id: toSessionId('sample-one-side'),
  practiceId: LUNGE,
  mode: 'camera',
  guided: null,
  runId: null,
  model: 'lite',
  startedAt: daysBack(3),
  updatedAt: epochMilliseconds(daysBack(3) + 61_000),
  endedAt: epochMilliseconds(daysBack(3) + 61_000),
  ending: 'stopped',
  holdTargetMs: seconds(30),
  heldMs: { left: milliseconds(0), right: milliseconds(17_900) },
  measures: [
    {
      measure: 'hipExtension',
      limb: 'rear',
      stretchedSide: 'right',
      median: 11.2,
      error: 5,
      frames: 365,
    },
    {
      measure: 'trunkLean',
      limb: 'trunk',
      stretchedSide: 'right',
      median: -4.7,
      error: 3,
      frames: 365,
    },
  ],
  faults: [{ faultId: 'forward-lean', stretchedSide: 'right', durationMs: milliseconds(6_300) }],
  repetitions: [],
  moments: [],
  positionMatch: { left: null, right: null },
  level: null,
  easeOffs: [],
  acceptedSides: [],
  feelings: NO_FEELINGS,
};

const TIMER: SessionRecord = {
  ...WITHOUT_TRACE,
  id: toSessionId('sample-timer'),
  startedAt: daysBack(12),
  updatedAt: epochMilliseconds(daysBack(12) + 161_000),
  endedAt: epochMilliseconds(daysBack(12) + 161_000),
  ending: 'completed',
  mode: 'timer',
  model: null,
  heldMs: { left: milliseconds(30_000), right: milliseconds(30_000) },
  measures: [],
  faults: [],
};

/** A guided practice that was part of the run. */
const BREATHING: SessionRecord = {
  ...TIMER,
  id: toSessionId('sample-breathing'),
  practiceId: BREATHING_ID,
  mode: 'guided',
  guided: { plannedMs: seconds(180), practisedMs: seconds(180) },
  runId: EVENING_RUN_ID,
  startedAt: epochMilliseconds(daysBack(1) - 190_000),
  updatedAt: epochMilliseconds(daysBack(1) - 8_000),
  endedAt: epochMilliseconds(daysBack(1) - 8_000),
  holdTargetMs: milliseconds(0),
  heldMs: { left: milliseconds(0), right: milliseconds(0) },
};

/** A guided practice on its own, left early. */
const ROLLING: SessionRecord = {
  ...BREATHING,
  id: toSessionId('sample-rolling'),
  practiceId: 'thigh-rolling',
  guided: { plannedMs: seconds(240), practisedMs: seconds(95) },
  runId: null,
  startedAt: daysBack(5),
  updatedAt: epochMilliseconds(daysBack(5) + 99_000),
  endedAt: epochMilliseconds(daysBack(5) + 99_000),
  ending: 'stopped',
  feelings: {
    before: { tension: 6, moods: ['tired'], places: ['front.right.thigh'], note: '' },
    after: { tension: 5, moods: [], places: [], note: '' },
  },
};

/** A routine that was gone through, with two of the sessions above. */
const EVENING_RUN: RoutineRun = {
  id: EVENING_RUN_ID,
  routine: {
    id: 'sample-evening',
    name: 'My evening',
    items: [
      {
        kind: 'guided',
        practiceId: BREATHING_ID,
        choice: {
          seconds: 180,
          rounds: 1,
          parts: 1,
          sides: 'none',
          breath: { inSeconds: 5, outSeconds: 5 },
        },
      },
      {
        kind: 'stretch',
        practiceId: LUNGE,
        hasCamera: true,
        holdSeconds: 30,
        repetitions: 2,
        sides: 'both',
        restSeconds: 15,
      },
    ],
  },
  startedAt: epochMilliseconds(daysBack(1) - 200_000),
  updatedAt: epochMilliseconds(daysBack(1) + 130_000),
  endedAt: epochMilliseconds(daysBack(1) + 130_000),
  ending: 'completed',
  passed: 2,
  feelings: {
    before: { tension: 7, moods: ['restless', 'tired'], places: ['front.left.hip'], note: '' },
    after: { tension: 3, moods: ['calm'], places: [], note: 'Slept well after it.' },
  },
};

const CHECK_IN: CheckIn = {
  id: toCheckInId('sample-check-in'),
  at: daysBack(4),
  feeling: {
    tension: 8,
    moods: ['worried', 'out of sorts'],
    places: ['back.low-back', 'front.left.groin'],
    note: 'Sat in the train all day.',
  },
};

/** One of each kind that the journal shows differently, newest first. */
export const SAMPLE_SESSIONS: readonly { readonly id: string }[] = [
  { id: 'sample-lunge' },
  { id: 'sample-breathing' },
  { id: 'sample-lying' },
  { id: 'sample-one-side' },
  { id: 'sample-rolling' },
  { id: 'sample-timer' },
];

/** What stands in the journal beside them. */
export const SAMPLE_OTHERS = { run: EVENING_RUN.id, 'check-in': CHECK_IN.id } as const;

/** Puts the samples into the app's own database; it must have been opened once. */
export async function seedSessions(page: Page): Promise<void> {
  const others = [BREATHING, WITHOUT_TRACE, ROLLING, TIMER];
  await seedRecords(
    page,
    [...(await cameraSessions()), ...others.map((record) => ({ record, trace: null }))],
    { checkIns: [CHECK_IN], runs: [EVENING_RUN] },
  );
}
