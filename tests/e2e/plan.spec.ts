import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { watchPolicy } from '../support/policy-violations.ts';

test('a week is planned, stays, and goes into the calendar as a file', async ({ page }) => {
  const violations = watchPolicy(page);
  await page.goto('/routines/plan/');
  const monday = page.getByRole('checkbox', { name: 'Monday' });
  await expect(monday).toBeEnabled();
  await expectNoViolation(page, 'an empty plan');
  const remind = page.getByRole('button', { name: 'Put reminders into your calendar' });
  await expect(remind, 'a reminder of nothing is offered').toBeDisabled();

  await monday.check();
  await page.getByRole('checkbox', { name: 'Friday' }).check();
  const add = page.getByRole('button', { name: 'Add a time' });
  await add.click();
  const time = page.getByLabel('Time 1');
  await time.fill('06:50');
  await add.click();
  await expect(page.getByLabel('Time 2')).toBeVisible();
  await page.getByRole('button', { name: /^Remove 7:30/ }).click();
  await expect(add, 'the keyboard has lost its place').toBeFocused();
  await page.getByText('5', { exact: true }).click();
  await expect(page.getByText('Saved')).toBeVisible();

  await page.reload();
  await expect(monday, 'the plan is forgotten').toBeChecked();
  await expect(time).toHaveValue('06:50');
  await expect(page.getByRole('radio', { name: '5', exact: true })).toBeChecked();
  await expectNoViolation(page, 'a plan');

  await page.getByText('10 minutes before').click();
  const downloading = page.waitForEvent('download');
  await remind.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('unfurl-plan.ics');
  await expect(page.getByText('The file is in your downloads.')).toBeVisible();

  const text = await readFile(await download.path(), 'utf8');
  const [event, ...more] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents(
    'vevent',
  );
  expect(more, 'a removed time still reminds').toEqual([]);
  expect(event?.getFirstPropertyValue('rrule')?.toString()).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
  expect(event?.getFirstPropertyValue('dtstart')?.toString()).toMatch(/T06:50:00$/);
  expect(
    event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString(),
    'it rings at another time',
  ).toBe('-PT10M');
  expect(violations, 'the policy refuses something that the page needs').toEqual([]);
});
