import type { Page } from '@playwright/test';
import { toSessionId, type SessionRecord } from '../../src/lib/domain/session/session-record.ts';
import { epochMilliseconds, milliseconds, seconds } from '../../src/lib/domain/units.ts';
import { DATABASE_NAME } from '../../src/lib/storage/database.ts';
import { toSessionRow } from '../../src/lib/storage/session-rows.ts';

/** The day on which the pictures are taken, whenever that is. */
export const TODAY = new Date('2026-03-14T18:20:00Z');

const daysBack = (days: number) => epochMilliseconds(TODAY.getTime() - days * 86_400_000);

const HELD: SessionRecord = {
  id: toSessionId('sample-held'),
  stretchId: 'half-kneeling-lunge',
  mode: 'camera',
  model: 'full',
  startedAt: daysBack(1),
  updatedAt: epochMilliseconds(daysBack(1) + 161_000),
  endedAt: epochMilliseconds(daysBack(1) + 161_000),
  ending: 'completed',
  holdTargetMs: seconds(30),
  heldMs: { left: milliseconds(30_400), right: milliseconds(26_700) },
  measures: [
    {
      measure: 'hipExtension',
      limb: 'rear',
      stretchedSide: 'left',
      median: 14.6,
      error: 5,
      frames: 412,
    },
    {
      measure: 'trunkLean',
      limb: 'trunk',
      stretchedSide: 'left',
      median: -2.4,
      error: 3,
      frames: 412,
    },
    {
      measure: 'stanceRatio',
      limb: 'front',
      stretchedSide: 'left',
      median: 1.23,
      error: 0.08,
      frames: 412,
    },
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
      median: 4.7,
      error: 3,
      frames: 365,
    },
  ],
  faults: [
    { faultId: 'forward-lean', stretchedSide: 'right', durationMs: milliseconds(6_300) },
    { faultId: 'front-knee-forward', stretchedSide: 'left', durationMs: milliseconds(2_100) },
  ],
};

/** One of each kind that the journal shows differently. */
export const SAMPLE_SESSIONS: readonly SessionRecord[] = [
  HELD,
  {
    ...HELD,
    id: toSessionId('sample-one-side'),
    startedAt: daysBack(3),
    model: 'lite',
    ending: 'stopped',
    heldMs: { left: milliseconds(0), right: milliseconds(17_900) },
  },
  {
    ...HELD,
    id: toSessionId('sample-timer'),
    startedAt: daysBack(12),
    mode: 'timer',
    model: null,
    heldMs: { left: milliseconds(30_000), right: milliseconds(30_000) },
    measures: [],
    faults: [],
  },
];

/** Puts the sample sessions into the app's own database; it must have been opened once. */
export async function seedSessions(page: Page): Promise<void> {
  await page.evaluate(
    ({ name, rows }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error(`The database ${name} did not open.`));
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sessions', 'readwrite');
          rows.forEach((row) => writing.objectStore('sessions').put(row));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { name: DATABASE_NAME, rows: SAMPLE_SESSIONS.map(toSessionRow) },
  );
}
