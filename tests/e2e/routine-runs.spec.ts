import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-server.ts';
import { holdTheClock, playUntil } from '../support/fast-clock.ts';
import { fakeVoice, spoken } from '../support/fake-voice.ts';
import { answerHealth } from '../support/practise.ts';
import { seedSettings } from '../support/seed-settings.ts';
import { storedSessions } from '../support/stored-sessions.ts';

const ROUTINES = readdirSync('content/routines').map((name) => name.replace('.json', ''));

async function startRoutine(page: Page, id: string): Promise<void> {
  await page.goto(`/routines/run/?id=${id}`);
  await answerHealth(page);
  await page.getByRole('button', { name: 'Start the routine' }).click();
  await expect(page.locator('[data-stage="between"]')).toBeVisible();
}

const done = (page: Page) => page.getByRole('heading', { name: 'Done', level: 1 });

test('every routine leads to its end without a touch; without a camera, by voice and timer', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await holdTheClock(page);
  await fakeVoice(page);
  await seedSettings(page, { asksFeeling: false });
  for (const id of ROUTINES) {
    const before = (await storedSessions(page)).length;
    await startRoutine(page, id);
    await playUntil(page, done(page), { withinMinutes: 40, lost: `${id} stands still` });
    const sessions = await storedSessions(page);
    const ofRun = sessions.slice(0, sessions.length - before);
    expect(
      ofRun.filter(({ ending, runId }) => ending !== 'completed' || runId === null),
      `something of ${id} is not in the journal as done`,
    ).toEqual([]);
    const items = await page.getByRole('list', { name: 'What you did' }).getByRole('link').count();
    expect(items, `${id} left something out unasked`).toBe(ofRun.length);
    const heard = await spoken(page);
    expect(heard.at(-1)?.text, `nobody hears that ${id} is over`).toBe(
      'That was the whole routine. Rest a moment. It is saved.',
    );
    expect(heard.filter(({ text }) => text.startsWith('Next: ')).length).toBe(ofRun.length - 1);
  }
});

test('an interrupted routine is gone on with where it was', async ({ page }) => {
  await holdTheClock(page);
  await seedSettings(page, { asksFeeling: false });
  await startRoutine(page, 'desk-break');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-stage="between"]')).toContainText('2 of 2');
  await page.goto('/');
  await page.getByRole('link', { name: 'Go on', exact: true }).click();
  await page.getByRole('button', { name: 'Go on with part 2 of 2' }).click();
  await playUntil(page, done(page), { withinMinutes: 20, lost: 'it does not go on' });
  const sessions = await storedSessions(page);
  expect(
    sessions.map(({ practiceId }) => practiceId),
    'what was behind was done again',
  ).toEqual(['half-kneeling-lunge']);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on', exact: true })).toBeHidden();
});

test('after a stop nothing goes on unasked, and the stop rules are there', async ({ page }) => {
  await holdTheClock(page);
  await seedSettings(page, { asksFeeling: false });
  await startRoutine(page, 'desk-break');
  await playUntil(page, page.locator('[data-stage="part"]'), {
    withinMinutes: 2,
    lost: 'the first practice does not begin',
  });
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const goOn = page.getByRole('button', { name: 'Go on with the next' });
  await expect(goOn).toBeVisible();
  await expect(page.getByText('Call the emergency number').first()).toBeVisible();
  await page.clock.fastForward('05:00');
  await expect(goOn, 'it went on over the head of somebody who had stopped').toBeVisible();
  await page.getByRole('button', { name: 'End the routine' }).click();
  await expect(page.getByRole('heading', { name: 'Ended early' })).toBeVisible();
});

test('what the health answers close is left out of a routine', async ({ page }) => {
  await holdTheClock(page);
  await seedSettings(page, { asksFeeling: false });
  await page.goto('/routines/run/?id=desk-break');
  await page.getByRole('checkbox', { name: /hip replacement/ }).check();
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await expect(page.getByText('left out, because of your health answers')).toBeVisible();
  await page.getByRole('button', { name: 'Start the routine' }).click();
  await playUntil(page, done(page), { withinMinutes: 20, lost: 'it does not end' });
  const sessions = await storedSessions(page);
  expect(
    sessions.map(({ practiceId }) => practiceId),
    'something that is closed was started',
  ).toEqual(['breathing']);
});
