import { expect, test } from '../support/app-server.ts';
import { makeTimerSession } from '../support/seed-session.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test('one session can be deleted, and everything only when asked twice', async ({ page }) => {
  for (let made = 0; made < 3; made += 1) await makeTimerSession(page);
  await page.goto('/journal/');
  await expect(page.getByText('3 sessions')).toBeVisible();

  await page.getByRole('list', { name: 'Your sessions' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Half-kneeling lunge' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete this session' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('2 sessions')).toBeVisible();

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Yes, go on' }).click();
  expect(await storedSessions(page), 'deleted after one question').toHaveLength(2);
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByRole('heading', { name: 'A fresh page' })).toBeVisible();
  expect(await storedSessions(page)).toEqual([]);
});

test('a session that is not there is told so', async ({ page }) => {
  await page.goto('/journal/session/?id=nobody');
  await expect(page.getByText('This session is not here')).toBeVisible();
});
