import { expect, type Page } from '@playwright/test';
import { openLunge } from './practise.ts';

/** One session made by the timer: the quickest true way to something in the journal. */
export async function makeTimerSession(page: Page): Promise<void> {
  await openLunge(page);
  await page.getByRole('button', { name: 'Use the timer without camera' }).click();
  await page.getByRole('button', { name: 'Stretch the right hip' }).click();
  await page.getByRole('button', { name: 'End this hold' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}
