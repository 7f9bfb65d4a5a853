import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';

/** A file to be put in, as Playwright takes it. */
export type PutFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const clipPath = (clip: string): string =>
  fileURLToPath(new URL(`../clips/${clip}.mp4`, import.meta.url));

export async function openLab(page: Page): Promise<void> {
  await page.goto('/lab/');
  // The choices take effect, and with them the file, once the page has come alive.
  await expect(page.locator('header')).toContainText(/Ready offline|Getting ready|Not offline/);
  await expect(fileInput(page)).toBeAttached();
}

export const fileInput = (page: Page): Locator => page.locator('input[type="file"]');
export const timeline = (page: Page): Locator => page.getByRole('slider', { name: 'Time' });
export const problemOf = (page: Page, problem: string): Locator =>
  page.locator(`[data-problem="${problem}"]`);

/** Waits until the whole file was checked. */
export async function waitForResult(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'The whole file' })).toBeVisible({
    timeout: 90_000,
  });
}

/** Counted seconds of a side, as the page shows them. */
export async function heldSeconds(page: Page, side: 'left' | 'right'): Promise<number> {
  return parseFloat(await page.locator(`[data-held="${side}"]`).innerText());
}

/** What a click on this export saves. */
export async function saved(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

/** A grey picture without anybody. */
export async function emptyPicture(page: Page): Promise<PutFile> {
  return toPng(
    'nobody.png',
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 240;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = '#8a8f8c';
      context.fillRect(0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png');
    }),
  );
}

/** The frame of the video that the Lab shows now, as a photo. */
export async function photoOfShownFrame(page: Page): Promise<PutFile> {
  return toPng(
    'still.png',
    await page.locator('main video').evaluate((video: HTMLVideoElement) => {
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext('2d')?.drawImage(video, 0, 0);
      return canvas.toDataURL('image/png');
    }),
  );
}

const toPng = (name: string, dataUrl: string): PutFile => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'),
});
