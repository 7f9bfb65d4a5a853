import { expect, test } from '../support/app-server.ts';
import { heldMs, startCheck, stopCheck } from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'lunge_good' } });

test('after one visit the camera check works with the network gone', async ({
  page,
  context,
  appServer,
}) => {
  await page.goto('/');
  await expect(page.getByText('Ready offline').first()).toBeVisible({
    timeout: 60_000,
  });
  await page.close();
  await appServer.close();

  const later = await context.newPage();
  await startCheck(later);
  await expect.poll(() => heldMs(later, 'right'), { timeout: 60_000 }).toBeGreaterThan(1000);
  await stopCheck(later);
  const [session] = await storedSessions(later);
  expect(session?.state, 'a session done offline was not kept').toBe('ended');
  expect(session?.heldRightMs).toBeGreaterThan(0);

  await later.goto('/journal/');
  await expect(later.getByText('1 session')).toBeVisible();
  await expect(later.getByText('Ready offline').first()).toBeVisible();
});
