import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { isNpmChromiumUsable, unpackNpmChromium } from './npm-chromium.ts';

/** A Chromium to run, and what it needs in its environment beyond the usual. */
export type Browser = {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly source: string;
};

/**
 * Arguments every launch needs: no sandbox, since containers and root have none, and none of the
 * browser's own traffic, so that a request seen in a test is the app's.
 */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const NOT_FOUND =
  'No browser for the tests was found. Run "npx playwright install chromium", or set CHROMIUM to the path of a Chromium or Chrome.';

/**
 * Finds the browser for tests and tools: `$CHROMIUM`, then Playwright's own, then one of the system,
 * then the one from npm (Linux on x64), which is unpacked on first use. `UNFURL_BROWSER` set to
 * `playwright`, `system` or `npm` allows that source only.
 */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env.CHROMIUM;
  const only = process.env.UNFURL_BROWSER;
  if (chosen !== undefined && chosen !== '' && only === undefined) {
    if (existsSync(chosen)) return plain(chosen, 'CHROMIUM');
    throw new Error(`CHROMIUM names ${chosen}, but there is no such file. Correct it or unset it.`);
  }
  const allowed = (source: string): boolean => only === undefined || only === source;
  if (allowed('playwright') && existsSync(chromium.executablePath())) {
    return plain(chromium.executablePath(), 'Playwright');
  }
  const system = findSystemBrowser();
  if (allowed('system') && system !== undefined) return plain(system, 'the system');
  if (allowed('npm') && isNpmChromiumUsable()) {
    return { ...(await unpackNpmChromium()), source: 'npm (@sparticuz/chromium)' };
  }
  throw new Error(NOT_FOUND);
}

function plain(executablePath: string, source: string): Browser {
  return { executablePath, env: {}, source };
}

function findSystemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)));
  return [...onPath, ...SYSTEM_PATHS].find((path) => existsSync(path));
}
