import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { startCheck } from '../../tests/support/practise.ts';
import { reachHold } from './camera-check.ts';

const SIZE = { width: 960, height: 640 };
/** The README must load quickly. */
const MAX_BYTES = 250_000;

/** Takes the picture at the top of the README: a hold in the camera check. */
export async function takeReadmePicture(page: Page, path: string): Promise<void> {
  await page.setViewportSize(SIZE);
  await startCheck(page);
  await reachHold(page);
  const picture = await page.screenshot();
  if (picture.length > MAX_BYTES) {
    throw new Error(`${path} would be ${picture.length} bytes, more than ${MAX_BYTES}.`);
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}
