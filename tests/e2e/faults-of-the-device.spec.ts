import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-server.ts';
import { closeStopRules, startCheck, stage, waitForVerdict } from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'lunge_good' } });

const heldRight = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-held-right]').getAttribute('data-held-right'));

/** Waits until the checker has answered one more frame. */
async function waitForFrame(page: Page): Promise<void> {
  const frames = page.locator('[data-frames]');
  const before = (await frames.getAttribute('data-frames')) ?? '';
  await expect(frames, 'no frame is judged any more').not.toHaveAttribute('data-frames', before);
}

test('a session cut off by a closed tab is offered at the next visit and can be kept', async ({
  page,
  context,
}) => {
  await startCheck(page);
  await expect.poll(() => heldRight(page), { timeout: 60_000 }).toBeGreaterThan(2500);
  await page.close();

  const later = await context.newPage();
  await later.goto('/');
  await expect(later.getByText('Your last session was cut short')).toBeVisible();
  const [cutOff] = await storedSessions(later);
  expect(cutOff?.state).toBe('running');
  expect(cutOff?.heldRightMs, 'more than two seconds of the hold were lost').toBeGreaterThan(500);
  await later.getByRole('button', { name: 'Keep it' }).click();
  await expect(later.getByText('Your last session was cut short')).toBeHidden();
  const [kept] = await storedSessions(later);
  expect(kept).toMatchObject({ state: 'ended', ending: 'interrupted' });
  expect(kept?.heldRightMs).toBe(cutOff?.heldRightMs);
});

test('a running session is not offered to another tab', async ({ page, context }) => {
  await startCheck(page);
  await expect.poll(async () => (await storedSessions(page)).length).toBe(1);
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByText('Nothing yet.')).toBeVisible();
  await expect(other.getByText('Your last session was cut short')).toBeHidden();
});

test('a checker that dies is started once more; dying again ends the session, saved', async ({
  page,
}) => {
  const killChecker = async (): Promise<void> => {
    const [worker] = page.workers();
    if (worker === undefined) throw new Error('there is no pose worker');
    await worker.evaluate('self.close()');
  };
  await startCheck(page);
  await killChecker();
  await expect(page.getByText('The form check stopped and was started again.')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(stage(page)).not.toHaveAttribute('data-verdict', 'waiting');
  await waitForFrame(page);
  await killChecker();
  await expect(page.getByText('The form check stopped twice')).toBeVisible({ timeout: 30_000 });
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({ state: 'ended', ending: 'checker-lost' });
});

test('an error of the pose runtime costs a frame, not the session', async ({ page }) => {
  await startCheck(page);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('there is no pose worker');
  // The runtime hands every picture over as a texture: one that fails breaks its graph for good.
  await worker.evaluate(() => {
    const { prototype } = WebGL2RenderingContext;
    const texImage2D = Object.getOwnPropertyDescriptor(prototype, 'texImage2D');
    if (texImage2D === undefined) throw new Error('this browser has no texImage2D to break');
    Object.defineProperty(prototype, 'texImage2D', {
      configurable: true,
      value: () => {
        Object.defineProperty(prototype, 'texImage2D', texImage2D);
        Object.assign(self, { wasRefused: true });
        throw new Error('the texture was refused');
      },
    });
  });
  await expect.poll(() => worker.evaluate(() => 'wasRefused' in self)).toBe(true);
  await waitForFrame(page);
  await waitForFrame(page);
  await waitForVerdict(page, 'hold');
  await expect(page.getByText('The form check stopped')).toBeHidden();
});

test('a camera that ends is opened again, and one that is gone ends the session, saved', async ({
  page,
}) => {
  const endCamera = (): Promise<void> =>
    page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject as MediaStream;
      const [track] = stream.getVideoTracks();
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    });
  await startCheck(page);
  await endCamera();
  await expect(page.getByText('The camera is back.')).toBeVisible();
  await waitForFrame(page);
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('unplugged', 'NotFoundError'));
  });
  await endCamera();
  await expect(page.getByText('The camera was lost, so the session ended there.')).toBeVisible();
  const [session] = await storedSessions(page);
  expect(session).toMatchObject({ state: 'ended', ending: 'camera-lost' });
});

test('a picture that is frozen after the page was away is noticed and the camera restarted', async ({
  page,
}) => {
  await startCheck(page);
  await page.evaluate(() => {
    const video = document.querySelector('video');
    Object.defineProperty(video, 'currentTime', { get: () => 7, configurable: true });
    window.dispatchEvent(new Event('focus'));
  });
  await expect(page.getByText('The camera is back.')).toBeVisible();
  await waitForFrame(page);
});

test('a full device is told at once, and the session is saved when there is space again', async ({
  page,
}) => {
  const setDisk = (isFull: boolean): Promise<void> =>
    page.evaluate((full) => {
      const { prototype } = IDBObjectStore;
      const kept = Object.getOwnPropertyDescriptor(prototype, 'realPut') ?? {
        ...Object.getOwnPropertyDescriptor(prototype, 'put'),
      };
      Object.defineProperty(prototype, 'realPut', kept);
      const refuse = (): never => {
        throw new DOMException('no space is left', 'QuotaExceededError');
      };
      Object.defineProperty(prototype, 'put', { ...kept, value: full ? refuse : kept.value });
    }, isFull);
  await startCheck(page);
  await setDisk(true);
  const warning = page.getByRole('alert').filter({ hasText: 'This device is full' });
  await expect(warning, 'the person stretches on and does not know').toBeVisible();
  await expect.poll(() => heldRight(page), { timeout: 60_000 }).toBeGreaterThan(1500);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.locator('[data-saved="disk-full"]')).toBeVisible();
  await closeStopRules(page);
  await setDisk(false);
  await page.getByRole('button', { name: 'Save again' }).click();
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  const [session] = await storedSessions(page);
  expect(session?.state).toBe('ended');
  expect(session?.heldRightMs, 'what was held while the disk was full is lost').toBeGreaterThan(
    1500,
  );
});
