import { expect, test } from '../support/app-server.ts';
import { holdTheClock, runUntil } from '../support/fast-clock.ts';
import { openLunge, stopCheck } from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: 'denied' });

test('a denied camera has its own screen, and the timer goes on without it', async ({ page }) => {
  await holdTheClock(page);
  await page.goto('/settings/');
  await page.getByText('15 s', { exact: true }).click();
  await expect(page.getByRole('radio', { name: /^15 / })).toBeChecked();
  await openLunge(page);
  await page.getByRole('button', { name: 'Start with the camera' }).click();
  await expect(page.locator('[data-problem="denied"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The camera is not allowed' })).toBeVisible();

  await page.getByRole('button', { name: 'Use the timer without camera' }).click();
  await runUntil(page, page.locator('[data-stage="resting"]'), {
    withinMinutes: 2,
    lost: 'the first hold does not come to its rest',
  });
  await expect(page.getByText('Done. Come out slowly.')).toBeVisible();
  await stopCheck(page);
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({ mode: 'timer', ending: 'stopped', heldLeftMs: 15_000 });
  expect(session?.heldRightMs).toBe(0);
});
