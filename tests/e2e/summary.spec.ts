import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { heldMs, startCheck, stopCheck, waitForStage } from '../support/practise.ts';
import { seedSettings } from '../support/seed-settings.ts';
import { storedSessions, storedTraces } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'lunge_good' } });

test('a session can be seen again, remarked on and shared, and nothing of the camera is kept', async ({
  page,
}) => {
  await startCheck(page);
  await waitForStage(page, 'working');
  await expect.poll(() => heldMs(page, 'right'), { timeout: 60_000 }).toBeGreaterThan(2000);
  await stopCheck(page);

  const moment = page.getByRole('slider', { name: 'Moment of the session' });
  await expect(moment, 'there is no replay of what the camera saw').toBeEnabled();
  await moment.focus();
  await page.keyboard.press('Home');
  const begin = Number(await moment.inputValue());
  await page.keyboard.press('End');
  expect(Number(await moment.inputValue()), 'the replay has no length').toBeGreaterThan(begin);
  await expectNoViolation(page, 'the summary with its replay');

  await page.getByRole('button', { name: 'Tension 2 of 10' }).click();
  await page.getByLabel('A note to yourself').fill('softer on the right');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const [session] = await storedSessions(page);
  await page.goto(`/journal/session/?id=${session?.id ?? ''}`);
  await expect(page.getByLabel('A note to yourself'), 'the note is lost').toHaveValue(
    'softer on the right',
  );
  await expect(page.getByRole('button', { name: 'Tension 2 of 10' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the picture' }).click();
  expect((await downloading).suggestedFilename(), 'the picture is no picture').toMatch(/\.png$/);

  const [trace] = await storedTraces(page);
  expect(trace, 'the replay was not kept').toBeDefined();
});

test('whoever keeps no replays has none stored', async ({ page }) => {
  await seedSettings(page, { keepsTraces: false });
  await startCheck(page);
  await waitForStage(page, 'working');
  await stopCheck(page);
  await expect(page.getByText('There is no replay of this session')).toBeVisible();
  expect(await storedTraces(page), 'what the camera saw was kept against the setting').toEqual([]);
});
