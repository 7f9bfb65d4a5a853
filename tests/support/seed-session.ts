import type { Page } from '@playwright/test';
import { openLunge, stopCheck, waitForStage } from './practise.ts';

/** One session made by the timer: the quickest true way to something in the journal. */
export async function makeTimerSession(page: Page): Promise<void> {
  await openLunge(page);
  await page.getByRole('button', { name: 'Use the timer without camera' }).click();
  await waitForStage(page, 'set-up');
  await stopCheck(page);
}
