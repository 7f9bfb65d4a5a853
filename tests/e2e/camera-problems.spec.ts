import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-server.ts';
import { openLunge } from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: 'none' });

async function tryCamera(page: Page): Promise<void> {
  await openLunge(page);
  await page.getByRole('button', { name: 'Start with the camera' }).click();
}

test('a device without a camera is told so, and nothing is lost or made up', async ({ page }) => {
  await tryCamera(page);
  await expect(page.locator('[data-problem="no-device"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No camera found' })).toBeVisible();
  expect(await storedSessions(page), 'a session that never began was stored').toEqual([]);
});

test('a camera that another program holds is told apart', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('held', 'NotReadableError'));
  });
  await tryCamera(page);
  await expect(page.getByRole('heading', { name: 'The camera is busy' })).toBeVisible();
});

test('an address that is not secure is told apart', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
  });
  await tryCamera(page);
  await expect(page.getByRole('heading', { name: 'This address is not secure' })).toBeVisible();
});

test('a browser without WebGL 2 is told the reason and offered the timer', async ({ page }) => {
  await page.addInitScript(() => {
    OffscreenCanvas.prototype.getContext = () => null;
  });
  await tryCamera(page);
  await expect(page.locator('[data-problem="webgl2"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await page.getByRole('button', { name: 'Use the timer without camera' }).click();
  await expect(page.getByRole('heading', { name: 'Voice and timer' })).toBeVisible();
});

test('a browser without WebAssembly SIMD is told the reason', async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await tryCamera(page);
  await expect(page.locator('[data-problem="wasm-simd"]')).toBeVisible();
});
