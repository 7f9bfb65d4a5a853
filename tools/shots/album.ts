import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, ViewportSize } from '@playwright/test';

/** The sizes at which every page is looked at, in CSS pixels. */
export const SCREENS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
} as const;

export type ScreenName = keyof typeof SCREENS;

const SCREEN_NAMES = Object.keys(SCREENS) as readonly ScreenName[];
const SCHEMES = ['light', 'dark'] as const;

/** The folder of pictures: NAME.SCREEN.SCHEME.png for pages, NAME.SCREEN.png for the stage. */
export class Album {
  readonly #folder: string;
  #count = 0;

  /** Begins anew: pictures of an earlier run are removed. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Takes a page that stands still on every screen, light and dark; from head to foot, or with
   * `onlyVisible` what fits on the screen.
   */
  async takeStill(page: Page, name: string, { onlyVisible = false } = {}): Promise<void> {
    for (const screen of SCREEN_NAMES) {
      await page.setViewportSize(SCREENS[screen]);
      if (!onlyVisible) await stretchToPage(page, SCREENS[screen]);
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.screenshot({
          path: this.#pathOf(name, screen, scheme),
          animations: 'disabled',
        });
      }
    }
    this.#tell(name);
  }

  /**
   * Takes a state that comes and goes, on phone and desktop. `reached` waits for it; a picture in
   * whose making the state ended is thrown away and taken again.
   */
  async takeMoving(
    page: Page,
    name: string,
    state: { readonly reached: () => Promise<void>; readonly isThere: () => Promise<boolean> },
  ): Promise<void> {
    for (const screen of ['phone', 'desktop'] as const) {
      await page.setViewportSize(SCREENS[screen]);
      do {
        await state.reached();
        await page.screenshot({ path: this.#pathOf(name, screen) });
      } while (!(await state.isThere()));
    }
    this.#tell(name);
  }

  #pathOf(...parts: readonly string[]): string {
    this.#count += 1;
    return join(this.#folder, `${parts.join('.')}.png`);
  }

  #tell(name: string): void {
    console.log(`  ${name}`);
  }
}

/**
 * Makes the screen as high as the page. Playwright's own whole-page pictures leave the tab bar of a
 * phone where the screen ended, in the middle of the text.
 */
async function stretchToPage(page: Page, { width, height }: ViewportSize): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole > height) await page.setViewportSize({ width, height: whole });
}
