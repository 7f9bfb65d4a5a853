import cues from '../../content/cues/en.json' with { type: 'json' };
import { expect, test } from '../support/app-server.ts';
import { holdTheClock, runUntil } from '../support/fast-clock.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import { openLunge, openStretch, stopCheck, waitForStage } from '../support/practise.ts';
import { seedSettings } from '../support/seed-settings.ts';
import { storedSessions } from '../support/stored-sessions.ts';

const begin = 'Use the timer without camera';

test('a whole session is led by voice and timer alone, and the record says so', async ({
  page,
}) => {
  await holdTheClock(page);
  await fakeVoice(page);
  await seedSettings(page, { holdSeconds: 8, repetitions: 1 });
  await openLunge(page);
  await page.getByText('right hip', { exact: true }).click();
  await page.getByRole('button', { name: begin }).click();
  await runUntil(page, page.locator('[data-saved="saved"]'), {
    withinMinutes: 5,
    lost: 'the session does not end by itself',
  });
  expect(await spokenTexts(page), 'what is heard is not the course of the session').toEqual([
    `Right hip first. ${cues['kneel-one-knee'].say}`,
    'All set. Right hip first. Get ready.',
    '3',
    '2',
    '1',
    'Begin.',
    cues['tuck-and-glide'].say,
    'Done. Come out slowly. Now the other side, the left hip.',
    'All set. Now the left hip. Get ready.',
    '3',
    '2',
    '1',
    'Begin.',
    cues['tuck-and-glide'].say,
    'Done, that was all. Rest a moment. Your session is saved.',
  ]);
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({
    mode: 'timer',
    ending: 'completed',
    heldLeftMs: 8000,
    heldRightMs: 8000,
  });
});

test('the timer pauses, and nothing counts meanwhile', async ({ page }) => {
  await holdTheClock(page);
  await fakeVoice(page);
  await openStretch(page, 'knee-to-chest');
  await page.getByRole('button', { name: begin }).click();
  await runUntil(page, page.locator('[data-stage="working"]'), {
    withinMinutes: 2,
    lost: 'the hold does not begin',
  });
  await page.keyboard.press('Space');
  await waitForStage(page, 'paused');
  await stopCheck(page);
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({ mode: 'timer', ending: 'stopped', heldRightMs: 0 });
});
