import type { Page } from '@playwright/test';
import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import { encodeTrace } from '#lib/domain/trace/encode-trace.ts';
import type { SessionTrace } from '#lib/domain/trace/session-trace.ts';
import { DATABASE_NAME } from '#lib/storage/database.ts';
import { deflate } from '#lib/storage/deflate.ts';
import { toSessionRow } from '#lib/storage/session-rows.ts';

export type SeededSession = {
  readonly record: SessionRecord;
  /** Null for a session of which none was kept. */
  readonly trace: SessionTrace | null;
};

/** Puts sessions into the app's own database; a page of the app must have opened it before. */
export async function seedRecords(page: Page, sessions: readonly SeededSession[]): Promise<void> {
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
          const writing = opening.result.transaction(['sessions', 'traces'], 'readwrite');
          rows.forEach((row) => writing.objectStore('sessions').put(row));
          packedRows.forEach(({ sessionId, packed }) =>
            writing.objectStore('traces').put({ sessionId, packed: Uint8Array.from(packed) }),
          );
          writing.onerror = () => {
            reject(new Error('The sessions cannot be written.'));
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    {
      name: DATABASE_NAME,
      rows: sessions.map(({ record }) => toSessionRow(record)),
      packedRows: traces.flat(),
    },
  );
}
