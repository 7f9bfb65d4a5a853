import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { watchPolicy } from '../support/policy-violations.ts';
import { closeStopRules, openLunge, openStretch } from '../support/practise.ts';
import { makeTimerSession } from '../support/seed-session.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, and the policy refuses nothing, ${colorScheme}`, async ({
    page,
  }) => {
    const violations = watchPolicy(page);
    await page.emulateMedia({ colorScheme });
    await page.goto('/practise/half-kneeling-lunge/');
    await expect(page.getByRole('button', { name: 'None of these' })).toBeVisible();
    await expectNoViolation(page, 'the health questions');
    await page.getByRole('checkbox', { name: /hip replacement/ }).check();
    await expectNoViolation(page, 'a health question with its meaning');
    await page.getByRole('button', { name: 'Save my answers' }).click();
    await expect(page.getByRole('button', { name: 'Change my answers' })).toBeVisible();
    await expectNoViolation(page, 'a practice that is closed');
    await page.getByRole('button', { name: 'Change my answers' }).click();
    await page.getByRole('checkbox', { name: /hip replacement/ }).uncheck();
    await page.getByRole('button', { name: 'None of these apply' }).click();

    await openLunge(page);
    await expectNoViolation(page, 'the start of the practice');
    await openStretch(page, 'knee-to-chest');
    await expectNoViolation(page, 'the start of the practice lying down');
    await openLunge(page);
    await page.getByRole('button', { name: 'Start with the camera' }).click();
    await expect(page.locator('[data-problem]')).toBeVisible();
    await expectNoViolation(page, 'a camera problem');
    await page.getByRole('button', { name: 'Use the timer without camera' }).click();
    await expect(page.getByRole('heading', { name: 'Voice and timer' })).toBeVisible();
    await expectNoViolation(page, 'the timer');
    await page.keyboard.press('h');
    await expect(page.getByRole('button', { name: 'Pain 3 of 10' })).toBeVisible();
    await expectNoViolation(page, 'the question after "it hurts"');
    await page.getByRole('button', { name: 'End the session' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolation(page, 'the stop rules');
    await closeStopRules(page);

    await makeTimerSession(page);
    await expectNoViolation(page, 'the summary');
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoViolation(page, 'Today');
    await page.goto('/journal/');
    await expect(page.getByText('2 sessions')).toBeVisible();
    await expectNoViolation(page, 'the journal');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expectNoViolation(page, 'the question before deleting');
    await page.getByRole('button', { name: 'Keep my data' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Half-kneeling lunge' }).first().click();
    await expect(page.getByRole('button', { name: 'Delete this session' })).toBeVisible();
    await expectNoViolation(page, 'one session');
    await page.goto('/settings/');
    await expect(page.getByRole('radio').first()).toBeEnabled();
    await expectNoViolation(page, 'the settings');
    await page.goto('/no-such-page/');
    await expectNoViolation(page, 'the page for unknown addresses');
    expect(violations, 'the policy refuses something that a page needs').toEqual([]);
  });
}
