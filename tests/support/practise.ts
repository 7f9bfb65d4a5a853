import { expect, type Locator, type Page } from '@playwright/test';
import type { VerdictKind } from '#lib/domain/form/form-verdict.ts';
import type { Stage } from '#lib/domain/session/sequence/sequence-state.ts';

/** Shows the start page of a stretch and makes it ready to start. */
type WayIn = (page: Page) => Promise<void>;

/** The page of the lunge, ready to start; answers the health questions when they are asked. */
export const openLunge: WayIn = (page) => openStretch(page, 'half-kneeling-lunge');

/** As `openLunge`, for any stretch. */
export async function openStretch(page: Page, stretchId: string): Promise<void> {
  await page.goto(`/practise/${stretchId}/`);
  await getReady(page);
}

/** As a person comes to a stretch: from Today, by its card. */
export async function openFromToday(page: Page, stretchName: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: stretchName }) })
    .getByRole('link', { name: 'Start with the camera' })
    .click();
  await getReady(page);
}

async function getReady(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: 'Start with the camera' });
  const none = page.getByRole('button', { name: 'None of these' });
  await expect(start.or(none).first()).toBeEnabled();
  if (await none.isVisible()) await none.click();
  await expect(start).toBeEnabled();
}

/** From the way in to the first answer of the camera check. */
export async function startCheck(page: Page, wayIn = openLunge): Promise<void> {
  await wayIn(page);
  await begin(page);
}

/** Answers the health questions with "none", where they are asked. */
export async function answerHealth(page: Page): Promise<void> {
  const none = page.getByRole('button', { name: 'None of these' });
  const open = page.getByRole('button', { name: /^(Start|I have read it|Go on with part)/ });
  await expect(none.or(open).first()).toBeEnabled();
  if (await none.isVisible()) await none.click();
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start with the camera' }).click();
  await expect(stage(page)).not.toHaveAttribute('data-verdict', 'waiting', { timeout: 60_000 });
}

/**
 * As `startCheck`, with the model loaded by a first short session: the camera opens anew for the
 * second one, so its clip is seen from the beginning, however slow the machine.
 */
export async function startCheckFromClipStart(page: Page, wayIn = openLunge): Promise<void> {
  await startCheck(page, wayIn);
  await stopCheck(page);
  await page.getByRole('button', { name: 'Once more' }).click();
  await begin(page);
}

/** Ends the session and waits until it is stored and shown. */
export async function stopCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  await closeStopRules(page);
}

/** After a stop the stop rules are shown; whoever has none of it goes on to the summary. */
export async function closeStopRules(page: Page): Promise<void> {
  const rules = page.getByRole('dialog');
  await expect(rules, 'stopping does not show when to see a clinician').toBeVisible();
  await rules.getByRole('button').last().click();
  await expect(rules).toBeHidden();
}

export const stage = (page: Page): Locator => page.locator('[data-verdict]');

export const waitForVerdict = (page: Page, verdict: VerdictKind): Promise<void> =>
  expect(stage(page)).toHaveAttribute('data-verdict', verdict, { timeout: 40_000 });

/** Where the session is: set-up, countdown, working, resting, paused, easing. */
export const waitForStage = (page: Page, name: Stage['kind'], timeout = 60_000): Promise<void> =>
  expect(page.locator('[data-stage]')).toHaveAttribute('data-stage', name, { timeout });

/** Counted milliseconds of a side so far. */
export const heldMs = async (page: Page, side: 'left' | 'right'): Promise<number> =>
  Number(await page.locator(`[data-held-${side}]`).getAttribute(`data-held-${side}`));

/** The instruction in large type. */
export const cue = (page: Page): Locator => page.locator('.cue');
