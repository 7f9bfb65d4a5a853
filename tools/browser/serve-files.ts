import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Page } from '@playwright/test';

/** Nothing listens here: every request of the page is answered from the given files. */
const ORIGIN = 'http://localhost';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.mp4': 'video/mp4',
  '.wasm': 'application/wasm',
};

/** Lets a page see the given files (path in the address -> path on disk) and an empty start page. */
export async function serveFiles(
  page: Page,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = files[pathname];
    if (path !== undefined) {
      const contentType = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
      await route.fulfill({ body: readFileSync(path), contentType });
    } else if (pathname === '/') {
      await route.fulfill({
        body: '<!doctype html><title>Unfurl</title>',
        contentType: 'text/html',
      });
    } else {
      await route.fulfill({ status: 404 });
    }
  });
  return ORIGIN;
}
