import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-server.ts';
import { holdTheClock, playUntil } from '../support/fast-clock.ts';
import { fakeVoice, spoken } from '../support/fake-voice.ts';
import { answerHealth } from '../support/practise.ts';
import { seedSettings } from '../support/seed-settings.ts';
import { storedSessions } from '../support/stored-sessions.ts';

const PRACTICES = readdirSync('content/practices').map((name) => name.replace('.json', ''));

async function startPractice(page: Page, id: string): Promise<void> {
  await page.goto(`/guided/${id}/`);
  await answerHealth(page);
  const start = page.getByRole('button', { name: 'Start', exact: true });
  const optIn = page.getByRole('button', { name: 'I have read it and want to go on' });
  await expect(start.or(optIn)).toBeEnabled();
  if (await optIn.isVisible()) await optIn.click();
  await start.click();
  await expect(page.locator('[data-stage="opening"]')).toBeVisible();
}

test('every guided practice leads to its end by itself, and is in the journal', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await holdTheClock(page);
  await fakeVoice(page);
  await seedSettings(page, { asksFeeling: false });
  for (const id of PRACTICES) {
    await startPractice(page, id);
    await playUntil(page, page.locator('[data-saved="saved"]'), {
      withinMinutes: 20,
      lost: `${id} never comes to its end`,
    });
    const [session] = await storedSessions(page);
    expect(session, `${id} is not what it says in the journal`).toMatchObject({
      practiceId: id,
      mode: 'guided',
      ending: 'completed',
      runId: null,
    });
    expect(session?.guided?.practisedMs, `${id} was counted wrongly`).toBe(
      session?.guided?.plannedMs,
    );
    const heard = await spoken(page);
    expect(
      heard.at(-1)?.text,
      `whoever lies with closed eyes does not hear that ${id} is over`,
    ).toBe('Done, that was all. Rest a moment. Your session is saved.');
  }
});

test('pause, back, skip and "it hurts" work by key, and a stop shows the stop rules', async ({
  page,
}) => {
  await holdTheClock(page);
  await seedSettings(page, { asksFeeling: false });
  await startPractice(page, 'thigh-massage');
  await page.keyboard.press('ArrowRight');
  const stage = page.locator('[data-stage]');
  await expect(stage).toHaveAttribute('data-stage', 'part');
  await page.keyboard.press('Space');
  await expect(stage).toHaveAttribute('data-stage', 'paused');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await expect(stage, 'one cannot go back').toHaveAttribute('data-stage', 'opening');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Pain 3 of 10' }).click();
  await page.getByRole('button', { name: 'Pain', exact: true }).click();
  await expect(stage, 'it stays where it hurts').toHaveAttribute('data-stage', 'between');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog'), 'the stop rules are not shown').toBeVisible();
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({ ending: 'stopped', easeOffs: [{ pain: 3, reason: 'pain' }] });
});

test('a locked screen costs nothing: a practice is where the clock is', async ({ page }) => {
  await holdTheClock(page);
  await seedSettings(page, { asksFeeling: false });
  await startPractice(page, 'breathing');
  await page.clock.fastForward('30:00');
  await expect(
    page.locator('[data-saved="saved"]'),
    'the practice slept with the device',
  ).toBeVisible();
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({ ending: 'completed' });
  expect(session?.guided?.practisedMs, 'half an hour of sleep counts as breathing').toBe(
    session?.guided?.plannedMs,
  );
});

test('pressing beside the belly has to be wanted, and once a day is enough', async ({ page }) => {
  await holdTheClock(page);
  await seedSettings(page, { asksFeeling: false });
  await page.goto('/guided/abdominal-massage/');
  await answerHealth(page);
  const start = page.getByRole('button', { name: 'Start', exact: true });
  await expect(page.getByRole('link', { name: 'Take the thigh instead' }).or(start)).toBeVisible();
  await expect(start, 'somebody was led to it who did not ask for it').toBeHidden();
  await startPractice(page, 'abdominal-massage');
  await playUntil(page, page.locator('[data-saved="saved"]'), {
    withinMinutes: 10,
    lost: 'it never comes to its end',
  });
  await page.goto('/guided/abdominal-massage/');
  await page.getByRole('button', { name: 'I have read it and want to go on' }).click();
  await expect(page.getByText('Enough for today', { exact: true })).toBeVisible();
  await expect(start, 'it can be pressed again on the same day').toBeDisabled();
});
