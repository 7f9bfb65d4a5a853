import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { bundlePage } from './bundle-page.ts';
import { serveFolders } from './serve-folders.ts';

/** A page of the repository in a headless browser; whoever opened it closes it. */
export type OpenPage = { readonly page: Page; readonly close: () => Promise<void> };

/** Builds the page, serves it together with the given folders, and opens it. */
export async function openPage(htmlPath: string, folders: readonly string[]): Promise<OpenPage> {
  const undo: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const bundle = await bundlePage(htmlPath);
    undo.push(bundle.remove);
    const server = await serveFolders([bundle.directory, ...folders]);
    undo.push(server.close);
    const { executablePath, env } = await findBrowser();
    const browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: BROWSER_ARGS,
    });
    undo.push(() => browser.close());
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.url + bundle.path);
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
