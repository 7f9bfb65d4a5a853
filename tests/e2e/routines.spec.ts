import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { watchPolicy } from '../support/policy-violations.ts';

const parts = (page: Page): Locator =>
  page.getByRole('list', { name: 'Parts of this routine, in order' }).getByRole('listitem');
const named = (page: Page, name: string): Locator =>
  page.getByRole('article', { name, exact: true });

async function expectOrder(page: Page, ...names: readonly string[]): Promise<void> {
  await expect(parts(page)).toHaveCount(names.length);
  await expect(parts(page), 'the parts are not in the order that was asked for').toContainText([
    ...names,
  ]);
}

/** With the mouse, in small steps as a hand makes them. */
async function drag(page: Page, handle: Locator, to: Locator): Promise<void> {
  const [from, target] = [await handle.boundingBox(), await to.boundingBox()];
  if (from === null || target === null) throw new Error('nothing to drag, or no place for it');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, target.y + 4, { steps: 25 });
  // The drag library looks where the mouse is only now and then.
  await expect(to.locator('xpath=..').locator('[data-is-dnd-shadow-item-internal]')).toHaveCount(1);
  await page.mouse.up();
}

test('a routine of one’s own is made, put in order, handed on, lost and found', async ({
  page,
}) => {
  const violations = watchPolicy(page);
  await page.goto('/routines/');
  await expect(page.getByText('Put together what does you good')).toBeVisible();
  for (const name of ['Desk break', 'Evening release', 'The daily two', 'Psoas flow']) {
    await expect(named(page, name).getByRole('link', { name: `Start ${name}` })).toBeVisible();
  }
  await expectNoViolation(page, 'the ready routines');

  await page.getByRole('link', { name: 'Make your own' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('After the train');
  expect(page.url(), 'an empty routine is kept').not.toContain('id=');
  for (const name of ['Half-kneeling lunge', 'Bridge', 'Slow breathing']) {
    await page
      .getByRole('button', { name: `Add ${name}`, exact: false })
      .first()
      .click();
  }
  await expectOrder(page, 'Half-kneeling lunge', 'Bridge', 'Slow breathing');
  await expect(page).toHaveURL(/id=/);

  const up = page.getByRole('button', { name: 'Move Bridge up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expectOrder(page, 'Bridge', 'Half-kneeling lunge', 'Slow breathing');
  await expect(page.getByText('Bridge: place 1 of 3.')).toBeAttached();
  await expect(
    page.getByRole('button', { name: 'Move Bridge down' }),
    'the focus is lost at the top of the list',
  ).toBeFocused();
  const handle = page.getByRole('button', { name: 'Move Bridge: drag' });
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expectOrder(page, 'Half-kneeling lunge', 'Slow breathing', 'Bridge');
  await expect(handle, 'the focus does not follow').toBeFocused();

  await drag(page, handle, parts(page).first());
  await expectOrder(page, 'Bridge', 'Half-kneeling lunge', 'Slow breathing');

  await page.getByRole('button', { name: 'Change Half-kneeling lunge' }).click();
  await page.getByLabel('Length of a hold').selectOption('45 s');
  await page.getByLabel('Watched by').selectOption('Nobody, voice and timer');
  await expectNoViolation(page, 'the editor');
  await page.getByRole('button', { name: 'Remove Slow breathing' }).click();
  await expectOrder(page, 'Bridge', 'Half-kneeling lunge');
  await expect(page.getByRole('button', { name: 'Undo Slow breathing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move Slow breathing: drag' })).toBeFocused();
  await expectOrder(page, 'Bridge', 'Half-kneeling lunge', 'Slow breathing');

  await page.reload();
  await expectOrder(page, 'Bridge', 'Half-kneeling lunge', 'Slow breathing');
  await expect(parts(page).nth(1)).toContainText('2 holds of 45 s, each side, with the timer');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('After the train');

  await page.getByRole('link', { name: 'All routines' }).click();
  await page.getByRole('button', { name: 'Copy After the train' }).click();
  await expect(named(page, 'After the train (copy)')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Share After the train', exact: true }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('after-the-train.unfurl.json');
  const text = await readFile(await file.path(), 'utf8');

  await page.getByRole('button', { name: 'Delete After the train', exact: true }).click();
  await expect(named(page, 'After the train')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo After the train' })).toBeFocused();
  await expectNoViolation(page, 'a deleted routine with its undo');
  await page.keyboard.press('Enter');
  await expect(named(page, 'After the train')).toBeVisible();

  const open = (content: string) =>
    page.getByLabel('Open a routine file').setInputFiles({
      name: 'r.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await open('{"kind":"holiday"}');
  await expect(page.getByText('This file is no routine of Unfurl')).toBeVisible();
  await open(text.replace('After the train', 'From a friend'));
  await expect(named(page, 'From a friend')).toBeVisible();

  await page.reload();
  for (const name of ['After the train', 'After the train (copy)', 'From a friend']) {
    const card = named(page, name);
    await expect(card.getByRole('listitem'), `${name} has lost something`).toContainText([
      'Bridge',
      'Half-kneeling lunge',
      'Slow breathing',
    ]);
  }
  expect(violations, 'the policy refuses something that a page needs').toEqual([]);
});

test('what the health answers close is said on the card, and a ready routine can be made one’s own', async ({
  page,
}) => {
  await page.goto('/settings/');
  await page.getByText('Answer the questions').click();
  await page.getByRole('checkbox', { name: /hip replacement/ }).check();
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await expect(page.getByText('Change my answers')).toBeVisible();
  await page.goto('/routines/');
  await expect(named(page, 'The daily two')).toContainText(
    'Left out for you, because of your health answers: Half-kneeling lunge, Knee to chest.',
  );

  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Make it your own The daily two' }).click();
  await expectOrder(page, 'Half-kneeling lunge', 'Knee to chest');
  await expect(parts(page).first()).toContainText('Your health answers close this.');
  await drag(
    page,
    page.getByRole('button', { name: 'Move Knee to chest: drag' }),
    parts(page).first(),
  );
  await expectOrder(page, 'Knee to chest', 'Half-kneeling lunge');
  await expectNoViolation(page, 'the editor in the dark');

  await page.goto('/routines/edit/?id=nobody');
  await expect(page.getByText('This routine is not here')).toBeVisible();
});
