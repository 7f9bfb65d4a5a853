import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Shorter than what a practice still tells after a leap (three seconds), so that nothing goes untold.
 */
const LEAP_MS = 2000;
const STEP_MS = 500;

/** From now on the page's time can be made to pass quickly. To be called before the page is opened. */
export const holdTheClock = (page: Page): Promise<void> => page.clock.install();

/**
 * Lets the page's time pass in leaps until something is there: minutes of practice in seconds of test.
 * Fails after `withinMinutes` of the page's time.
 */
export const playUntil = (page: Page, there: Locator, within: Within): Promise<void> =>
  passUntil(there, { ...within, stepMs: LEAP_MS, step: () => page.clock.fastForward(LEAP_MS) });

/** The same with every timer of the page called when it is due, for what counts second by second. */
export const runUntil = (page: Page, there: Locator, within: Within): Promise<void> =>
  passUntil(there, { ...within, stepMs: STEP_MS, step: () => page.clock.runFor(STEP_MS) });

type Within = { readonly withinMinutes: number; readonly lost: string };

async function passUntil(
  there: Locator,
  {
    withinMinutes,
    lost,
    stepMs,
    step,
  }: Within & { readonly stepMs: number; readonly step: () => Promise<void> },
): Promise<void> {
  const steps = Math.ceil((withinMinutes * 60_000) / stepMs);
  for (let passed = 0; passed < steps; passed += 1) {
    if (await there.isVisible()) return;
    await step();
  }
  await expect(there, lost).toBeVisible();
}
