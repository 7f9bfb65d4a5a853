import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { watchPolicy } from '../support/policy-violations.ts';

const GERMAN = new URL('../../content/articles/de/', import.meta.url);
const germanSlugs = existsSync(GERMAN)
  ? readdirSync(GERMAN).map((name) => name.replace('.md', ''))
  : [];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('articles can be read, with their evidence and its sources', async ({ page }) => {
    await page.goto('/learn/');
    await expect(page.getByRole('search'), 'a search that cannot work').toBeHidden();
    await page.getByRole('link', { name: 'What the psoas is and does' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the psoas is and does');
    await expect(page.getByText('The psoas major begins at the sides')).toBeVisible();
    await expect(page.getByRole('img', { name: /Drawing of the low back/ })).toBeVisible();
    const box = page.getByRole('note').filter({ hasText: 'bad posture' });
    await expect(box.getByText('Not supported'), 'the grade is missing').toBeVisible();
    await box.getByText('Sources of this box').click();
    const source = box.getByRole('link', { name: /Warneke et al\. 2025/ });
    await expect(source).toBeVisible();
    await expect(source, 'the other site learns where the reader came from').toHaveAttribute(
      'rel',
      'noreferrer',
    );
    await page.getByRole('link', { name: 'when to see a professional' }).click();
    await expect(page.getByText('Call the emergency number now')).toBeInViewport();
  });

  for (const slug of germanSlugs.slice(0, 1)) {
    test('an article leads to its German form, and that to others', async ({ page }) => {
      await page.goto(`/learn/${slug}/`);
      await page.getByRole('link', { name: 'Deutsch' }).click();
      await expect(page).toHaveURL(`/learn/de/${slug}/`);
      await expect(page.locator('[lang=de]').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('link', { name: 'English' })).toBeVisible();
    });
  }
});

test('the search finds articles and stretches without a network, and stays in the address', async ({
  page,
  appServer,
}) => {
  await page.goto('/learn/');
  await expect(page.getByText('Ready offline').first()).toBeVisible({ timeout: 60_000 });
  await appServer.close();

  const field = page.getByRole('searchbox', { name: /Search articles/ });
  await field.fill('brething');
  await expect(page.getByRole('status').filter({ hasText: 'for “brething”' })).toHaveText(
    /^\d+ results? for/,
  );
  await expect(page.getByRole('link', { name: 'Slow breathing' }).first()).toBeVisible();
  await field.fill('lunge');
  await expect(page.getByRole('link', { name: 'The half-kneeling lunge in depth' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Half-kneeling lunge', exact: true }),
    'a stretch cannot be found',
  ).toBeVisible();
  await expect(page).toHaveURL('/learn/?q=lunge');

  await page.getByRole('link', { name: 'The half-kneeling lunge in depth' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('half-kneeling lunge');
  await page.goBack();
  await expect(field, 'what was searched is lost').toHaveValue('lunge');
  await expect(page.getByText(/results for “lunge”/)).toBeVisible();

  await field.fill('teapot');
  await expect(page.getByText('Nothing found for “teapot”')).toBeVisible();
  await field.fill('');
  await expect(page.getByRole('link', { name: 'Privacy' }), 'the list is gone').toBeVisible();
  await expect(page).toHaveURL('/learn/');
});

test('axe finds nothing on the pages to read, light and dark', async ({ page }) => {
  const violations = watchPolicy(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/learn/');
    await page.getByText('How claims are graded').click();
    await expect(page.getByText('Plausible, not shown')).toBeVisible();
    await expectNoViolation(page, `the list of articles, ${colorScheme}`);
    await page.getByRole('searchbox').fill('psoas');
    await expect(page.getByText(/results for “psoas”/)).toBeVisible();
    await expectNoViolation(page, `what a search has found, ${colorScheme}`);
    for (const slug of ['psoas', 'where-to-press', 'breathing', 'when-to-see-a-professional']) {
      await page.goto(`/learn/${slug}/`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoViolation(page, `the article ${slug}, ${colorScheme}`);
    }
  }
  expect(violations, 'the policy refuses something that a page needs').toEqual([]);
});
