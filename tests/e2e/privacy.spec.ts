import { expect, test } from '../support/app-server.ts';
import { watchForeignRequests } from '../support/foreign-requests.ts';
import { watchPolicy } from '../support/policy-violations.ts';

const ELSEWHERE = 'http://127.0.0.1:9/collect';
const send = (url: string): Promise<string> =>
  fetch(url, { method: 'POST', body: 'landmarks' }).then(
    () => 'sent',
    () => 'refused',
  );

test('the policy of the pages refuses a request to another origin', async ({ page }) => {
  const violations = watchPolicy(page);
  await page.goto('/');
  expect(await page.evaluate(send, ELSEWHERE)).toBe('refused');
  expect(violations.join(), 'something else than the policy refused it').toContain('connect-src');
});

test.describe('with the policy switched off', () => {
  test.use({ bypassCSP: true });

  test('the watch of the other tests sees a request to another origin', async ({
    page,
    context,
    appServer,
  }) => {
    const foreign = watchForeignRequests(context, appServer.url);
    await page.goto('/');
    expect(foreign).toEqual([]);
    await page.evaluate(send, ELSEWHERE);
    expect(foreign, 'a leak would go unseen').toEqual([ELSEWHERE]);
  });
});
