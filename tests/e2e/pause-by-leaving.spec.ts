import { expect, test } from '../support/app-server.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import { heldMs, startCheck, stopCheck, waitForStage } from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

// Somebody lunges, gets up, leaves the picture, comes back and lunges again.
test.use({ camera: { clips: ['lunge_good', 'leave_return', 'lunge_good'] } });

test('leaving the picture pauses, and coming back goes on after a countdown', async ({ page }) => {
  test.setTimeout(240_000);
  await fakeVoice(page);
  await startCheck(page);
  await waitForStage(page, 'working');
  await waitForStage(page, 'paused');
  const held = await heldMs(page, 'right');
  await expect
    .poll(() => spokenTexts(page), 'nobody tells that the session waits')
    .toContain('Paused. I cannot see you. Come back when you like.');
  await waitForStage(page, 'countdown');
  expect(await heldMs(page, 'right'), 'time counted for an empty room').toBe(held);
  await waitForStage(page, 'working');
  await expect.poll(() => heldMs(page, 'right'), { timeout: 60_000 }).toBeGreaterThan(held + 2000);
  expect(await spokenTexts(page)).toContain('There you are. We go on.');
  await stopCheck(page);
  const [session] = await storedSessions(page);
  expect(session?.heldRightMs, 'what was held before the pause is lost').toBeGreaterThan(
    held + 2000,
  );
});
