import { expect, test } from '../support/app-server.ts';

test.describe('a German browser', () => {
  test.use({ locale: 'de-AT' });

  test('is met in German, and English never shows', async ({ page }) => {
    await page.addInitScript({
      content: `globalThis.shown = new Set();
        const look = () => {
          const heading = document.querySelector('h1');
          if (heading && getComputedStyle(heading).visibility === 'visible') shown.add(heading.textContent);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);`,
    });
    await page.goto('/journal/');
    await expect(page.getByRole('heading', { name: 'Tagebuch' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page).toHaveTitle('Tagebuch · Unfurl');
    expect(await page.evaluate('[...shown]'), 'the wrong language flashes by').toEqual([
      'Tagebuch',
    ]);
  });
});

test('the language changes without a reload, in every tab, without a network, and stays', async ({
  page,
  appServer,
}) => {
  await page.goto('/settings/');
  await expect(page.getByText('Ready offline').first()).toBeVisible({ timeout: 60_000 });
  const other = await page.context().newPage();
  await other.goto('/journal/');
  await expect(other.getByRole('heading', { name: 'Journal' })).toBeVisible();
  await appServer.close();

  await page.evaluate('globalThis.isSamePage = true');
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await page.evaluate('globalThis.isSamePage'), 'the page was loaded anew').toBe(true);
  await expect(other.getByRole('heading', { name: 'Tagebuch' })).toBeVisible();

  await other.reload();
  await expect(other.getByRole('heading', { name: 'Tagebuch' })).toBeVisible();

  await page.getByRole('radio', { name: /^Wie der Browser/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
