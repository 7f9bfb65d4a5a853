import { expect, type Page } from '@playwright/test';
import { openLunge, openStretch } from '../../tests/support/practise.ts';
import type { Album } from './album.ts';
import { SAMPLE_OTHERS, SAMPLE_SESSIONS, seedSessions, TODAY } from './sample-sessions.ts';

const PRACTISE = '/practise/half-kneeling-lunge/';
/** So long has the timer run in its picture. */
const TIMED_MS = 12_000;
/** Time passes in steps of this until the timer is where the next picture wants it. */
const STEP_MS = 500;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

/** Opens a page with the header and waits for what comes late in it. */
async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('header').getByText('Ready offline')).toBeVisible({ timeout: 60_000 });
}

/** Every page and state that needs no camera, in the order in which a new person meets them. */
export async function takeStillPages(page: Page, album: Album): Promise<void> {
  await page.clock.install({ time: TODAY });
  await takeEmptyApp(page, album);
  await takeHealthQuestions(page, album);
  await seedSessions(page);
  await takeUsedApp(page, album);
  await takeTimer(page, album);
}

async function takeEmptyApp(page: Page, album: Album): Promise<void> {
  await openPage(page, '/');
  await expect(page.getByText('Nothing yet')).toBeVisible();
  await album.takeStill(page, 'today-first-visit');

  await openPage(page, '/journal/');
  await expect(heading(page, 'A fresh page')).toBeVisible();
  await album.takeStill(page, 'journal-empty');

  await openPage(page, '/no/such/page/');
  await expect(heading(page, 'This path leads nowhere')).toBeVisible();
  await album.takeStill(page, 'not-found');
}

async function takeHealthQuestions(page: Page, album: Album): Promise<void> {
  await page.goto(PRACTISE);
  const none = button(page, 'None of these apply');
  await expect(none).toBeEnabled();
  await album.takeStill(page, 'health-nothing-ticked');

  const knee = page.getByRole('checkbox', { name: /knee replacement/ });
  await knee.check();
  await expect(button(page, 'Save my answers')).toBeEnabled();
  await album.takeStill(page, 'health-something-ticked');

  await knee.uncheck();
  const hip = page.getByRole('checkbox', { name: /hip replacement/ });
  await hip.check();
  await button(page, 'Save my answers').click();
  await expect(button(page, 'Change my answers')).toBeVisible();
  await album.takeStill(page, 'practise-closed');
  await button(page, 'Change my answers').click();
  await hip.uncheck();
  await none.click();
  await expect(button(page, 'Start with the camera')).toBeEnabled();
  await album.takeStill(page, 'practise-intro');
  await openStretch(page, 'knee-to-chest');
  await album.takeStill(page, 'practise-intro-lying');
}

async function takeUsedApp(page: Page, album: Album): Promise<void> {
  await openPage(page, '/');
  await expect(page.getByRole('link', { name: 'See this session' })).toBeVisible();
  await album.takeStill(page, 'today-with-sessions');

  await openPage(page, '/journal/');
  await expect(page.getByText(`${SAMPLE_SESSIONS.length} sessions`)).toBeVisible();
  await album.takeStill(page, 'journal-list');

  await button(page, 'Delete everything').click();
  await expect(heading(page, 'Delete everything?')).toBeVisible();
  await album.takeStill(page, 'journal-delete-all', { onlyVisible: true });

  for (const { id } of SAMPLE_SESSIONS) {
    await openPage(page, `/journal/session/?id=${id}`);
    await expect(button(page, 'Delete this session')).toBeVisible();
    await album.takeStill(page, `journal-session-${id}`);
  }

  for (const kind of ['run', 'check-in'] as const) {
    await openPage(page, `/journal/${kind}/?id=${SAMPLE_OTHERS[kind]}`);
    await expect(button(page, /^Delete/)).toBeVisible();
    await album.takeStill(page, `journal-${kind}`);
  }

  await openPage(page, '/settings/');
  await expect(page.getByRole('radio', { name: 'Full' })).toBeEnabled();
  await album.takeStill(page, 'settings');
}

async function takeTimer(page: Page, album: Album): Promise<void> {
  await page.goto(PRACTISE);
  await button(page, 'Use the timer without camera').click();
  await expect(page.locator('[data-stage="set-up"]')).toBeVisible();
  await album.takeStill(page, 'timer-before', { onlyVisible: true });
  const runTo = async (stage: string): Promise<void> => {
    await expect(async () => {
      await page.clock.runFor(STEP_MS);
      await expect(page.locator(`[data-stage="${stage}"]`)).toBeVisible({ timeout: 50 });
    }).toPass();
  };
  await runTo('countdown');
  await runTo('working');
  await page.clock.runFor(TIMED_MS);
  await album.takeStill(page, 'timer-running', { onlyVisible: true });
  await runTo('resting');
  await album.takeStill(page, 'timer-resting', { onlyVisible: true });
}

const GERMAN_PAGES = [
  ['today', '/'],
  ['practise-intro', PRACTISE],
  ['journal', '/journal/'],
  ['journal-session', `/journal/session/?id=${SAMPLE_SESSIONS[0]?.id ?? ''}`],
  ['practice', '/guided/thigh-massage/'],
  ['routines', '/routines/'],
  ['plan', '/routines/plan/'],
  ['learn-psoas', '/learn/psoas/'],
] as const;

/** What is longer in German: the pages that are read most, on their narrowest screen too. */
export async function takeGermanPages(page: Page, album: Album): Promise<void> {
  await page.clock.install({ time: TODAY });
  await openLunge(page);
  await seedSessions(page);
  await page.goto('/settings/');
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await album.takeStill(page, 'german-settings');
  for (const [name, path] of GERMAN_PAGES) {
    await page.goto(path);
    await expect(page.locator('html')).not.toHaveAttribute('data-translating');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await album.takeStill(page, `german-${name}`);
  }
}

/** The screen that says why there is no camera picture. */
export async function takeCameraProblem(page: Page, album: Album, name: string): Promise<void> {
  await openLunge(page);
  await button(page, 'Start with the camera').click();
  await expect(page.locator('[data-problem]')).toBeVisible();
  await album.takeStill(page, name);
}
