import type { Page } from '@playwright/test';

/** How somebody felt, as it lies in the database. */
type StoredFeeling = {
  readonly tension: number | null;
  readonly moods: readonly string[];
  readonly places: readonly string[];
  readonly note: string;
};

/** The part of a stored session that the tests look at. */
export type StoredSession = {
  readonly id: string;
  readonly state: 'running' | 'ended';
  readonly practiceId: string;
  readonly mode: 'camera' | 'timer' | 'guided';
  readonly guided: { readonly plannedMs: number; readonly practisedMs: number } | null;
  readonly runId: string | null;
  readonly ending: string | null;
  readonly heldLeftMs: number;
  readonly heldRightMs: number;
  readonly measures: readonly { readonly measure: string; readonly median: number }[];
  readonly faults: readonly { readonly faultId: string; readonly durationMs: number }[];
  readonly repetitions: readonly {
    readonly stretchedSide: 'left' | 'right';
    readonly heldMs: number;
    readonly isComplete: boolean;
  }[];
  readonly easeOffs: readonly { readonly pain: number | null; readonly reason: string }[];
  readonly acceptedSides: readonly string[];
  readonly feelingBefore: StoredFeeling | null;
  readonly feelingAfter: StoredFeeling | null;
};

/** A trace as it lies in the database, packed. */
export type StoredTrace = { readonly sessionId: string; readonly bytes: number };

/** What lies in the browser's database, read past the app. Newest first. */
export function storedSessions(page: Page): Promise<readonly StoredSession[]> {
  return page.evaluate(
    () =>
      new Promise<StoredSession[]>((resolve, reject) => {
        const opening = indexedDB.open('unfurl');
        opening.onerror = () => {
          reject(new Error('the database cannot be opened'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('sessions').objectStore('sessions').getAll();
          reading.onsuccess = () => {
            database.close();
            const rows = reading.result as (StoredSession & { startedAtMs: number })[];
            resolve(rows.sort((a, b) => b.startedAtMs - a.startedAtMs));
          };
        };
      }),
  );
}

/** Which sessions have a trace, and how many bytes it takes. */
export function storedTraces(page: Page): Promise<readonly StoredTrace[]> {
  return page.evaluate(
    () =>
      new Promise<StoredTrace[]>((resolve, reject) => {
        const opening = indexedDB.open('unfurl');
        opening.onerror = () => {
          reject(new Error('the database cannot be opened'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('traces').objectStore('traces').getAll();
          reading.onsuccess = () => {
            database.close();
            const rows = reading.result as { sessionId: string; packed: Uint8Array }[];
            resolve(rows.map(({ sessionId, packed }) => ({ sessionId, bytes: packed.length })));
          };
        };
      }),
  );
}
