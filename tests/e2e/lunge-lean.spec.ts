import { expect, test } from '../support/app-server.ts';
import { clipSeconds, watchCamera } from '../support/camera-time.ts';
import { ClipTruth } from '../support/clip-truth.ts';
import { fakeVoice } from '../support/fake-voice.ts';
import {
  cue,
  heldMs,
  startCheckFromClipStart,
  stopCheck,
  waitForStage,
} from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

// A good lunge first, so that the set-up and the countdown are over when the lean comes.
test.use({ camera: { clips: ['lunge_good', 'lunge_lean30'] } });

/** The enter limit of the forward lean in content/stretches. */
const LEAN_DEGREES = 15;

test('a forward lean is shown and spoken within three seconds, and no time counts', async ({
  page,
}) => {
  await fakeVoice(page);
  await watchCamera(page);
  const good = new ClipTruth('lunge_good');
  const leansFrom = good.lengthSeconds + new ClipTruth('lunge_lean30').leansFrom(LEAN_DEGREES);

  await startCheckFromClipStart(page);
  await waitForStage(page, 'working');
  expect(await clipSeconds(page), 'the check began after the lean').toBeLessThan(leansFrom);
  await expect.poll(() => clipSeconds(page), { timeout: 30_000 }).toBeGreaterThan(leansFrom);
  const held = await heldMs(page, 'right');
  await expect(cue(page)).toHaveText('Grow tall');
  const spokenAtMs = await page.evaluate(
    (fromMs) =>
      window.spokenTexts.find(({ text, atMs }) => atMs > fromMs && text.startsWith('Grow tall'))
        ?.atMs ?? NaN,
    (await page.evaluate(() => window.cameraOpenedAtMs)) + leansFrom * 1000,
  );
  const delay = (await clipSeconds(page, spokenAtMs)) - leansFrom;
  expect(delay, `spoken ${delay.toFixed(1)} s after the lean`).toBeLessThanOrEqual(3);
  expect(delay, 'spoken before there was a lean').toBeGreaterThan(0);

  await stopCheck(page);
  const [session] = await storedSessions(page);
  expect(session?.heldLeftMs, 'a faulty lunge was counted').toBe(0);
  expect(session?.heldRightMs, 'a faulty lunge was counted').toBe(held);
  expect(session?.faults.map(({ faultId }) => faultId)).toContain('forward-lean');
});
