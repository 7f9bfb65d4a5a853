import type { Page } from '@playwright/test';
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
      tension: { before: 7, after: 4 },
      acceptedSides: ['left'],
      note: 'After a long day at the desk. The left side is the tighter one.',
    },
  });
  const lying = clipSession({
    definition: await definitionOf(LYING),
    clips: ['supine_good', 'supine_otherleg', 'supine_good_mirror'],
    about: {
      id: toSessionId('sample-lying'),
      startedAt: daysBack(2),
      ending: 'stopped',
      tension: { before: 5, after: null },
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
  stretchId: LUNGE,
  mode: 'camera',
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
  tension: { before: null, after: null },
  note: '',
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

/** One of each kind that the journal shows differently, newest first. */
export const SAMPLE_SESSIONS: readonly { readonly id: string }[] = [
  { id: 'sample-lunge' },
  { id: 'sample-lying' },
  { id: 'sample-one-side' },
  { id: 'sample-timer' },
];

/** Puts the sample sessions into the app's own database; it must have been opened once. */
export async function seedSessions(page: Page): Promise<void> {
  const others = [WITHOUT_TRACE, TIMER].map((record) => ({ record, trace: null }));
  await seedRecords(page, [...(await cameraSessions()), ...others]);
}
