import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import {
  closeStopRules,
  heldMs,
  openLunge,
  startCheck,
  stopCheck,
  waitForStage,
} from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'lunge_good' } });

test('space and a tap on the picture pause, and go on after a countdown', async ({ page }) => {
  await fakeVoice(page);
  await startCheck(page);
  await waitForStage(page, 'working');
  await expectNoViolation(page, 'the stage while it counts');
  await page.keyboard.press('Space');
  await waitForStage(page, 'paused');
  await expectNoViolation(page, 'the stage in a pause');
  const held = await heldMs(page, 'right');
  await page.getByRole('button', { name: 'Go on' }).first().click();
  await waitForStage(page, 'countdown');
  expect(await heldMs(page, 'right'), 'time counted in a pause').toBe(held);
  await waitForStage(page, 'working');
  await expect.poll(() => spokenTexts(page)).toContain('We go on.');
  await page.getByRole('button', { name: 'Pause' }).first().click();
  await waitForStage(page, 'paused');
  await stopCheck(page);
});

test('"it hurts" stops the hold, asks, and goes on more gently; next time it is remembered', async ({
  page,
}) => {
  await fakeVoice(page);
  await startCheck(page);
  await waitForStage(page, 'working');
  await page.keyboard.press('h');
  await waitForStage(page, 'easing');
  await expect(page.getByRole('heading', { name: 'Stopped. Come out slowly.' })).toBeFocused();
  await page.getByRole('button', { name: 'Pain 3 of 10' }).click();
  await page.getByRole('button', { name: 'Pain', exact: true }).click();
  await waitForStage(page, 'countdown');
  await expect
    .poll(() => spokenTexts(page))
    .toContain('We go on more gently: less far, and half as long.');
  await expect(page.getByText('of 15 s'), 'the next hold is as long as before').toBeVisible();
  await stopCheck(page);
  const [session] = await storedSessions(page);
  expect(session?.easeOffs).toMatchObject([{ pain: 3, reason: 'pain' }]);

  await openLunge(page);
  await expect(page.getByText('Last time it hurt: 3 of 10.')).toBeVisible();
  await expect(page.getByText('2 holds of 15 seconds')).toBeVisible();
  await page.getByRole('button', { name: 'Today as usual' }).click();
  await expect(page.getByText('2 holds of 30 seconds')).toBeVisible();
});

test('strong pain ends the session at once, saved, with the stop rules', async ({ page }) => {
  await fakeVoice(page);
  await startCheck(page);
  await waitForStage(page, 'working');
  await page.getByRole('button', { name: 'It hurts' }).click();
  await page.getByRole('button', { name: 'Pain 7 of 10' }).click();
  await page.getByRole('button', { name: 'Pain', exact: true }).click();
  await closeStopRules(page);
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  await expect
    .poll(() => spokenTexts(page))
    .toContain('That is enough for today. Rest now. What you held is saved.');
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({ ending: 'stopped', easeOffs: [{ pain: 7, reason: 'pain' }] });
});

test('"I feel it" accepts the own range, and the record says so', async ({ page }) => {
  await fakeVoice(page);
  await startCheck(page);
  await waitForStage(page, 'working');
  await expect.poll(() => heldMs(page, 'right'), { timeout: 60_000 }).toBeGreaterThan(800);
  await page.keyboard.press('f');
  await expect.poll(() => spokenTexts(page)).toContain('Good. That is your range, and it counts.');
  await stopCheck(page);
  const [session] = await storedSessions(page);
  expect(session?.acceptedSides).toEqual(['right']);
});

test('the target can be switched off and on, and stays so', async ({ page }) => {
  await startCheck(page);
  const target = page.getByRole('button', { name: 'Show the target' });
  await expect(target).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('g');
  await expect(target).toHaveAttribute('aria-pressed', 'false');
  await stopCheck(page);
  await page.getByRole('button', { name: 'Once more' }).click();
  await page.getByRole('button', { name: 'Start with the camera' }).click();
  await expect(target).toHaveAttribute('aria-pressed', 'false');
});
