import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { holdTheClock, playUntil } from '../support/fast-clock.ts';
import { watchPolicy } from '../support/policy-violations.ts';
import { answerHealth } from '../support/practise.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing around practices and check-in, ${colorScheme}`, async ({ page }) => {
    const violations = watchPolicy(page);
    await page.emulateMedia({ colorScheme });
    await page.goto('/guided/');
    await expect(page.getByRole('heading', { name: 'Foam rolling' })).toBeVisible();
    await expectNoViolation(page, 'the list of practices');

    await page.goto('/guided/abdominal-massage/');
    await answerHealth(page);
    const wanted = page.getByRole('button', { name: 'I have read it and want to go on' });
    await expect(wanted).toBeEnabled();
    await expectNoViolation(page, 'a practice that has to be wanted');
    await wanted.click();
    await page.getByText('Where in the body?').click();
    await expectNoViolation(page, 'the start of a practice with the check-in before it');

    await page.goto('/routines/run/?id=evening-release');
    await expect(page.getByRole('button', { name: 'Start the routine' })).toBeEnabled();
    await expectNoViolation(page, 'the start of a routine');

    await page.goto('/check-in/');
    await page.getByRole('button', { name: 'Overwhelmed' }).click();
    await page.getByRole('button', { name: /^Tension 9/ }).click();
    await expect(
      page.getByRole('link', { name: /professional/ }).first(),
      'a strong feeling finds no way out',
    ).toBeVisible();
    await expectNoViolation(page, 'a check-in with a strong feeling');
    await page.getByRole('button', { name: 'Keep this check-in' }).click();
    await expect(page.getByText('Kept in your journal')).toBeVisible();
    await expectNoViolation(page, 'a check-in that is kept');
    expect(violations, 'the policy refuses something that a page needs').toEqual([]);
  });
}

test('axe finds nothing on the stages of practices and routines', async ({ page }) => {
  const violations = watchPolicy(page);
  await holdTheClock(page);
  await page.goto('/guided/breathing/');
  await answerHealth(page);
  for (const practice of ['thigh-massage', 'breathing', 'bridge', 'quiet-sitting']) {
    await page.goto(`/guided/${practice}/`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await playUntil(page, page.locator('[data-stage="part"]'), {
      withinMinutes: 2,
      lost: `${practice} does not begin`,
    });
    await expectNoViolation(page, `the stage of ${practice}`);
  }
  await page.goto('/routines/run/?id=desk-break');
  await page.getByRole('button', { name: 'Start the routine' }).click();
  await expect(page.locator('[data-stage="between"]')).toBeVisible();
  await expectNoViolation(page, 'the way to the next item');
  await playUntil(page, page.locator('[data-stage="part"]'), {
    withinMinutes: 2,
    lost: 'the first practice does not begin',
  });
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Go on with the next' })).toBeVisible();
  await expectNoViolation(page, 'a routine that waits');
  expect(violations, 'the policy refuses something that a stage needs').toEqual([]);
});
