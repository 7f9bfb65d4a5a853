import { toRunId } from '#lib/domain/routine/routine-run.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { epochMilliseconds, seconds } from '#lib/domain/units.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { checkInRecord, runRecord } from '../support/kept-records.ts';
import { watchPolicy } from '../support/policy-violations.ts';
import { seedRecords } from '../support/seed-records.ts';
import { makeTimerSession } from '../support/seed-session.ts';
import { guidedRecord, sessionRecord } from '../support/storage-tabs.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test('one session can be deleted, and everything only when asked twice', async ({ page }) => {
  for (let made = 0; made < 3; made += 1) await makeTimerSession(page);
  await page.goto('/journal/');
  await expect(page.getByText('3 sessions')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Half-kneeling lunge' }).first().click();
  await expect(page.getByRole('heading', { name: 'Half-kneeling lunge' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete this session' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('2 sessions')).toBeVisible();

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Yes, go on' }).click();
  expect(await storedSessions(page), 'deleted after one question').toHaveLength(2);
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByRole('heading', { name: 'A fresh page' })).toBeVisible();
  expect(await storedSessions(page)).toEqual([]);
});

const NOON = new Date('2026-03-14T12:00:00');
/** So many minutes before that noon. */
const before = (minutes: number) => epochMilliseconds(NOON.getTime() - minutes * 60_000);
const DAY = 24 * 60;

const RUN = runRecord({ id: toRunId('evening'), startedAt: before(DAY + 30) });
const RECORDS = [
  guidedRecord({
    id: toSessionId('rolling'),
    practiceId: 'thigh-rolling',
    startedAt: before(40),
    guided: { plannedMs: seconds(240), practisedMs: seconds(95) },
    heldMs: { left: seconds(60), right: seconds(35) },
    ending: 'stopped',
  }),
  guidedRecord({ id: toSessionId('breathing'), runId: RUN.id, startedAt: before(DAY + 29) }),
  sessionRecord({ id: toSessionId('lunge'), runId: RUN.id, startedAt: before(DAY + 22) }),
  sessionRecord({
    id: toSessionId('alone'),
    practiceId: 'knee-to-chest',
    runId: null,
    startedAt: before(9 * DAY),
  }),
];

async function openJournal(page: Page): Promise<void> {
  await page.clock.setFixedTime(NOON);
  await page.goto('/journal/');
  await expect(page.getByRole('heading', { name: 'A fresh page' })).toBeVisible();
  await seedRecords(
    page,
    RECORDS.map((record) => ({ record, trace: null })),
    { checkIns: [checkInRecord({ at: before(120) })], runs: [RUN] },
  );
  await page.reload();
  await expect(page.getByText('4 sessions, 1 routine, 1 check-in')).toBeVisible();
}

/** The entry in the list, not the way to another page. */
const entry = (page: Page, name: RegExp) =>
  page.getByRole('main').getByRole('listitem').getByRole('link', { name });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the journal has everything by day, and can be narrowed, ${colorScheme}`, async ({
    page,
  }) => {
    const violations = watchPolicy(page);
    await page.emulateMedia({ colorScheme });
    await openJournal(page);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Today',
      'Yesterday',
      /5 March|March 5/,
      'Delete your data',
    ]);
    await expect(page.getByRole('list', { name: 'Today' }).getByRole('listitem')).toHaveText([
      /Thigh rolling.*1:35 of 4:00.*You stopped it/,
      /Check-in.*Tension 6 of 10.*Left hip.*long drive/,
    ]);
    const inside = page.getByRole('list', { name: 'What you did in Evening release' });
    await expect(
      inside.getByRole('listitem'),
      'what was done in the routine does not stand in it',
    ).toHaveText([/Slow breathing.*3:07 of 5:00/, /Half-kneeling lunge/]);
    await expectNoViolation(page, 'the journal');

    await page.getByText('Check-ins', { exact: true }).click();
    await expect(page.getByText('1 check-in', { exact: true })).toBeVisible();
    await expect(entry(page, /./), 'sessions stand among the check-ins').toHaveCount(1);
    await entry(page, /Check-in/).click();
    await expect(page.getByRole('heading', { name: 'Check-in', level: 1 })).toBeVisible();
    await page.goBack();
    await expect(
      page.getByRole('radio', { name: 'Check-ins' }),
      'whoever goes back has to narrow the list again',
    ).toBeChecked();
    await page.getByText('Sessions', { exact: true }).click();
    await expect(page.getByText('4 sessions, 1 routine', { exact: true })).toBeVisible();
    await expect(entry(page, /Check-in/)).toHaveCount(0);
    expect(violations, 'the policy refuses something that a page needs').toEqual([]);
  });
}

test('a guided session is shown without what only the camera knows', async ({ page }) => {
  await openJournal(page);
  await entry(page, /Slow breathing/).click();
  await expect(page.getByRole('heading', { name: 'Slow breathing', level: 1 })).toBeVisible();
  await expect(page.getByText('3:07 of 5:00')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Before you began' })).toContainText('Restless');
  for (const name of ['Your session again', 'Your position in the hold', 'Share as a picture']) {
    await expect(page.getByRole('heading', { name }), 'nobody measured it').toHaveCount(0);
  }
  await expectNoViolation(page, 'a guided session');

  await page.getByRole('button', { name: 'Tension 2 of 10' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Part of Evening release' }).click();
  await expect(page.getByRole('heading', { name: 'Evening release' })).toBeVisible();
});

test('Today shows a guided session that was the last', async ({ page }) => {
  await openJournal(page);
  await page.goto('/');
  const last = page.getByRole('region', { name: 'Last time' });
  await expect(last.getByText('Thigh rolling'), 'it has no name on Today').toBeVisible();
  await expect(last).toContainText('1:35 of 4:00');
  await last.getByRole('link', { name: 'See this session' }).click();
  await expect(page.getByRole('heading', { name: 'Thigh rolling', level: 1 })).toBeVisible();
});

test('a routine has its sessions and feelings, and they outlive it', async ({ page }) => {
  await openJournal(page);
  await entry(page, /Evening release/).click();
  await expect(page.getByRole('heading', { name: 'Evening release' })).toBeVisible();
  await expect(entry(page, /./)).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Before you began' })).toContainText('8 of 10');
  await page.getByRole('button', { name: 'Tension 1 of 10' }).click();
  await expect(page.getByText('7 steps less tense than before.')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectNoViolation(page, 'a routine that was gone through');
  await page.reload();
  await expect(
    page.getByRole('button', { name: 'Tension 1 of 10' }),
    'how it felt after the routine is lost',
  ).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: 'Delete from the journal' }).click();
  await expect(page.getByRole('dialog')).toContainText('Its sessions stay');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(
    page.getByText('4 sessions, 1 check-in'),
    'the routine has taken its sessions along',
  ).toBeVisible();
  await expect(entry(page, /Half-kneeling lunge/)).toBeVisible();
});

test('a check-in can be read and deleted', async ({ page }) => {
  await openJournal(page);
  await entry(page, /Check-in/).click();
  await expect(page.getByText('my own word')).toBeVisible();
  await expect(page.getByText('long drive')).toBeVisible();
  await expectNoViolation(page, 'a check-in');
  await page.getByRole('button', { name: 'Delete this check-in' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('4 sessions, 1 routine', { exact: true })).toBeVisible();
  await page.getByText('Check-ins', { exact: true }).click();
  await expect(page.getByText('No check-in yet.')).toBeVisible();
});

test('what is not there is told so', async ({ page }) => {
  for (const [kind, words] of [
    ['session', 'This session is not here'],
    ['run', 'This routine is not here'],
    ['check-in', 'This check-in is not here'],
  ] as const) {
    await page.goto(`/journal/${kind}/?id=nobody`);
    await expect(page.getByRole('heading', { name: words, level: 1 })).toBeVisible();
  }
  await page.goto('/journal/run/');
  await expect(page.getByText('This routine is not here'), 'without an id it waits').toBeVisible();
});
