import { expect, type Page } from '@playwright/test';

/** Fields of the stored settings, as storage/rows.ts has them. */
export type SeededSettings = {
  readonly holdSeconds?: number;
  readonly repetitions?: number;
  readonly language?: 'en' | 'de';
  readonly keepsTraces?: boolean;
  readonly asksFeeling?: boolean;
  readonly ownMoods?: readonly string[];
  readonly planDays?: readonly string[];
  readonly planTimes?: readonly string[];
  readonly planRoutineId?: string | null;
  readonly planGoalDays?: number;
};

/**
 * Puts settings into the browser's database past the app, for values that no control offers, such as a
 * hold as short as the one of a clip. The app must have made its database: a page of it is open.
 */
export async function seedSettings(page: Page, settings: SeededSettings): Promise<void> {
  await page.goto('/settings/');
  // An open of ours before the app's own would make a database without tables.
  await page.waitForFunction(async () => {
    const databases = await indexedDB.databases();
    return databases.some(({ name, version }) => name === 'unfurl' && (version ?? 0) > 1);
  });
  await expect(() => writeSettings(page, settings), 'the settings cannot be written').toPass();
}

/** One try; a database that does not answer is asked anew. */
const writeSettings = (page: Page, settings: SeededSettings): Promise<void> =>
  page.evaluate(
    (fields) =>
      new Promise<void>((resolve, reject) => {
        setTimeout(reject, 3000, new Error('the database does not answer'));
        const opening = indexedDB.open('unfurl');
        opening.onerror = () => {
          reject(new Error('the database cannot be opened'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          try {
            const writing = database.transaction('settings', 'readwrite');
            writing.objectStore('settings').put({ id: 'current', ...fields });
            writing.oncomplete = () => {
              resolve();
            };
          } finally {
            database.close();
          }
        };
      }),
    settings,
  );
