import { expect, type Page } from '@playwright/test';
import { holdTheClock, playUntil } from '../../tests/support/fast-clock.ts';
import { answerHealth } from '../../tests/support/practise.ts';
import type { Album } from './album.ts';
import { seedSessions } from './sample-sessions.ts';

/** Pages that stand by themselves, with what shows that they are whole. */
const PAGES = [
  { name: 'practices', path: '/guided/', shows: 'Practices' },
  { name: 'routines', path: '/routines/', shows: 'Routines' },
  { name: 'routine-new', path: '/routines/edit/', shows: 'A new routine' },
  { name: 'plan', path: '/routines/plan/', shows: 'Your week' },
  { name: 'check-in', path: '/check-in/', shows: 'Check in with yourself' },
  { name: 'learn', path: '/learn/', shows: 'Learn' },
  { name: 'learn-psoas', path: '/learn/psoas/', shows: 'psoas' },
  { name: 'learn-emotion', path: '/learn/psoas-and-emotion/', shows: 'emotion' },
  { name: 'learn-press', path: '/learn/where-to-press/', shows: 'press' },
  { name: 'learn-stop', path: '/learn/when-to-see-a-professional/', shows: 'professional' },
] as const;

const INTROS = ['thigh-massage', 'breathing', 'side-lying-knee-to-chest', 'abdominal-massage'];

/** A practice while it runs, at the stage that is worth a look. */
const RUNNING = [
  { practice: 'thigh-massage', stage: 'opening' },
  { practice: 'thigh-rolling', stage: 'part' },
  { practice: 'breathing', stage: 'part' },
  { practice: 'bridge', stage: 'part' },
  { practice: 'side-lying-knee-to-chest', stage: 'part' },
  { practice: 'body-scan', stage: 'part' },
] as const;

/** Guided practices, routines, plan, check-in and articles. */
export async function takePracticePages(page: Page, album: Album): Promise<void> {
  await holdTheClock(page);
  await page.goto('/guided/breathing/');
  await answerHealth(page);
  await seedSessions(page);
  for (const { name, path, shows } of PAGES) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(shows);
    await expect(page.getByText('Ready offline').first()).toBeAttached({ timeout: 60_000 });
    await album.takeStill(page, name);
  }
  for (const practice of INTROS) {
    await page.goto(`/guided/${practice}/`);
    await expect(page.getByRole('button', { name: /^(Start|I have read)/ })).toBeEnabled();
    await album.takeStill(page, `practice-${practice}`);
  }
  for (const running of RUNNING) await takeRunning(page, album, running);
  await takeRoutine(page, album);
}

async function takeRunning(
  page: Page,
  album: Album,
  { practice, stage }: { readonly practice: string; readonly stage: string },
): Promise<void> {
  await page.goto(`/guided/${practice}/`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await playUntil(page, page.locator(`[data-stage="${stage}"]`), {
    withinMinutes: 3,
    lost: `${practice} does not come to ${stage}`,
  });
  await page.clock.runFor(3000);
  await album.takeStill(page, `running-${practice}`, { onlyVisible: true });
}

async function takeRoutine(page: Page, album: Album): Promise<void> {
  await page.goto('/routines/run/?id=desk-break');
  const start = page.getByRole('button', { name: 'Start the routine' });
  await expect(start).toBeEnabled();
  await album.takeStill(page, 'routine-intro');
  await start.click();
  await expect(page.locator('[data-stage="between"]')).toBeVisible();
  await album.takeStill(page, 'routine-way', { onlyVisible: true });
  await playUntil(page, page.locator('[data-stage="part"]'), {
    withinMinutes: 3,
    lost: 'the first practice does not begin',
  });
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Go on with the next' })).toBeVisible();
  await album.takeStill(page, 'routine-waiting');
  await page.getByRole('button', { name: 'End the routine' }).click();
  await expect(page.getByRole('heading', { name: 'Ended early' })).toBeVisible();
  await album.takeStill(page, 'routine-finished');
}
