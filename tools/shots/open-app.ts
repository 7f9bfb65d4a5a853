import { chromium, type Page } from '@playwright/test';
import type { TestCamera } from '../../tests/support/camera-args.ts';
import { fakeVoice } from '../../tests/support/fake-voice.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { cameraArgs } from '../../tests/support/camera-args.ts';

/** Enough for a slow machine to load the pose model or to play a clip twice. */
const PATIENCE_MS = 60_000;

/**
 * Runs a visit in a browser of its own, since Chromium takes its camera at launch. Language and time
 * zone are fixed, so that the same build gives the same pictures anywhere.
 */
export async function openApp(
  options: { readonly address: string; readonly camera: TestCamera },
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [...BROWSER_ARGS, ...(await cameraArgs(options.camera))],
  });
  try {
    const context = await browser.newContext({
      baseURL: options.address,
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    // tsx wraps named functions in a call of this name, also those that are sent to the page.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    await fakeVoice(page);
    await visit(page);
  } finally {
    await browser.close();
  }
}
