import { expect, test } from '../support/app-server.ts';
import { holdTheClock, playUntil } from '../support/fast-clock.ts';
import { EVENING } from '../support/evening-routine.ts';
import { answerHealth } from '../support/practise.ts';
import { seedRecords } from '../support/seed-records.ts';
import { storedSessions } from '../support/stored-sessions.ts';

// The left hip, then the head at the other end for the right one; over and over.
test.use({
  camera: { clips: ['supine_good', 'supine_good', 'supine_good_mirror', 'supine_good_mirror'] },
});

test('a day: check-in, evening release with the camera, check-in, journal, all offline', async ({
  page,
  appServer,
}) => {
  test.setTimeout(300_000);
  await holdTheClock(page);
  await page.goto('/');
  await expect(page.getByText('Ready offline').first()).toBeVisible({ timeout: 60_000 });
  await seedRecords(page, [], { routines: [EVENING] });
  await appServer.close();

  await page.goto('/check-in/');
  await page.getByRole('button', { name: /^Tension 7/ }).click();
  await page.getByRole('button', { name: 'Restless' }).click();
  await page.getByLabel('A note to yourself').fill('Sat all day.');
  await page.getByRole('button', { name: 'Keep this check-in' }).click();
  await expect(page.getByText('Kept in your journal'), 'the check-in was not kept').toBeVisible();

  await page.goto('/routines/');
  await page
    .getByRole('region', { name: EVENING.name })
    .or(page.getByRole('article').filter({ hasText: EVENING.name }))
    .getByRole('link', { name: 'Start' })
    .first()
    .click();
  await answerHealth(page);
  await page.getByRole('button', { name: /^Tension 6/ }).click();
  await page.getByRole('button', { name: 'Start the routine' }).click();

  await expect(page.locator('[data-verdict]'), 'the camera part does not begin').toBeVisible({
    timeout: 90_000,
  });
  const rest = page.locator('[data-stage="opening"], [data-stage="part"]');
  await expect(rest.first(), 'the camera part never ends').toBeVisible({ timeout: 200_000 });
  await playUntil(page, page.getByRole('heading', { name: 'Done', level: 1 }), {
    withinMinutes: 20,
    lost: 'the routine does not come to its end',
  });
  await page.getByRole('button', { name: /^Tension 3/ }).click();
  await expect(page.getByText('3 steps less tense than before.')).toBeVisible();

  const sessions = await storedSessions(page);
  expect(
    sessions.map(({ practiceId, mode, ending }) => [practiceId, mode, ending]),
    'something of the evening is lost',
  ).toEqual([
    ['breathing', 'guided', 'completed'],
    ['constructive-rest', 'guided', 'completed'],
    ['knee-to-chest', 'camera', 'completed'],
  ]);

  await page.goto('/journal/');
  const journal = page.getByRole('main');
  for (const shown of [EVENING.name, 'Knee to chest', 'Constructive rest', 'Restless']) {
    await expect(journal.getByText(shown).first(), `${shown} is not in the journal`).toBeVisible();
  }
});
