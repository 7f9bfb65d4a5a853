import type { Page } from '@playwright/test';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import type { OwnRoutine } from '#lib/domain/routine/routine.ts';
import type { RoutineRun } from '#lib/domain/routine/routine-run.ts';
import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import { encodeTrace } from '#lib/domain/trace/encode-trace.ts';
import type { SessionTrace } from '#lib/domain/trace/session-trace.ts';
import { toCheckInRow } from '#lib/storage/check-in-rows.ts';
import { DATABASE_NAME } from '#lib/storage/database.ts';
import { deflate } from '#lib/storage/deflate.ts';
import { toRoutineRow } from '#lib/storage/routine-rows.ts';
import { toRunRow } from '#lib/storage/run-rows.ts';
import { toSessionRow } from '#lib/storage/session-rows.ts';

export type SeededSession = {
  readonly record: SessionRecord;
  /** Null for a session of which none was kept. */
  readonly trace: SessionTrace | null;
};

/** What is kept beside sessions. */
export type SeededOthers = {
  readonly checkIns?: readonly CheckIn[];
  readonly routines?: readonly OwnRoutine[];
  readonly runs?: readonly RoutineRun[];
};

/** Puts records into the app's own database; a page of the app must have opened it before. */
export async function seedRecords(
  page: Page,
  sessions: readonly SeededSession[],
  { checkIns = [], routines = [], runs = [] }: SeededOthers = {},
): Promise<void> {
  const traces = await Promise.all(
    sessions.map(async ({ record, trace }) =>
      // As plain numbers, which go to the page as they are.
      trace === null
        ? []
        : [{ sessionId: record.id, packed: [...(await deflate(encodeTrace(trace)))] }],
    ),
  );
  await page.evaluate(
    ({ name, rows, packedRows }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error(`The database ${name} did not open.`));
        };
        opening.onsuccess = () => {
          const tables = [...Object.keys(rows), 'traces'];
          const writing = opening.result.transaction(tables, 'readwrite');
          for (const [table, ofTable] of Object.entries(rows)) {
            for (const row of ofTable) writing.objectStore(table).put(row);
          }
          packedRows.forEach(({ sessionId, packed }) =>
            writing.objectStore('traces').put({ sessionId, packed: Uint8Array.from(packed) }),
          );
          writing.onerror = () => {
            reject(new Error('The records cannot be written.'));
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    {
      name: DATABASE_NAME,
      rows: {
        sessions: sessions.map(({ record }) => toSessionRow(record)),
        checkIns: checkIns.map(toCheckInRow),
        routines: routines.map(toRoutineRow),
        runs: runs.map(toRunRow),
      },
      packedRows: traces.flat(),
    },
  );
}
