import { expect, type Locator, type Page } from '@playwright/test';
import type { VerdictKind } from '#lib/domain/form/form-verdict.ts';

/** The page of the lunge, ready to start; answers the health questions when they are asked. */
export async function openLunge(page: Page): Promise<void> {
  await page.goto('/practise/half-kneeling-lunge/');
  const start = page.getByRole('button', { name: 'Start with the camera' });
  const none = page.getByRole('button', { name: 'None of these' });
  await expect(start.or(none).first()).toBeEnabled();
  if (await none.isVisible()) await none.click();
  await expect(start).toBeEnabled();
}

/** From the address to the first answer of the camera check. */
export async function startCheck(page: Page): Promise<void> {
  await openLunge(page);
  await begin(page);
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start with the camera' }).click();
  await expect(stage(page)).not.toHaveAttribute('data-verdict', 'waiting', { timeout: 60_000 });
}

/**
 * As `startCheck`, with the model loaded by a first short session: the camera opens anew for the
 * second one, so its clip is seen from the beginning, however slow the machine.
 */
export async function startCheckFromClipStart(page: Page): Promise<void> {
  await startCheck(page);
  await stopCheck(page);
  await page.getByRole('button', { name: 'Once more' }).click();
  await begin(page);
}

/** Ends the session and waits until it is stored and shown. */
export async function stopCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}

export const stage = (page: Page): Locator => page.locator('[data-verdict]');

export const waitForVerdict = (page: Page, verdict: VerdictKind): Promise<void> =>
  expect(stage(page)).toHaveAttribute('data-verdict', verdict, { timeout: 40_000 });

/** The instruction in large type. */
export const cue = (page: Page): Locator => page.locator('.cue');
