import type { Page } from '@playwright/test';

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only interfaces merge
  interface Window {
    /** When the camera was last given to the page, in the page's time; its clip begins then. */
    cameraOpenedAtMs: number;
  }
}

/** Notes when the camera opens, so that a test knows where in its clip the camera is. */
export async function watchCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      window.cameraOpenedAtMs = performance.now();
      return stream;
    };
  });
}

/** Seconds of the clip that were played at this time of the page; now when none is given. */
export const clipSeconds = (page: Page, atMs?: number): Promise<number> =>
  page.evaluate(
    (time) => ((time ?? performance.now()) - window.cameraOpenedAtMs) / 1000,
    atMs ?? null,
  );
