import { expect, test } from '../support/app-server.ts';

test.use({ camera: { clip: 'lunge_good' } });

const HIP = 'A hip replacement, or another operation on a hip';

test('an answer of the health screen closes a practice, by its address too', async ({ page }) => {
  await page.goto('/practise/half-kneeling-lunge/');
  await page.getByRole('checkbox', { name: HIP }).check();
  await page.getByRole('button', { name: 'Save my answers' }).click();
  const start = page.getByRole('button', { name: 'Start with the camera' });
  await expect(page.getByText('doctor or physiotherapist').first()).toBeVisible();
  await expect(start, 'a blocked practice can be started').toBeHidden();

  await page.goto('/practise/half-kneeling-lunge/?start=camera#start');
  await expect(page.getByText('doctor or physiotherapist').first()).toBeVisible();
  await expect(start, 'the block was passed by the address').toBeHidden();
  await page.goto('/practise/knee-to-chest/');
  await expect(page.getByText('doctor or physiotherapist').first()).toBeVisible();
  await expect(start).toBeHidden();
});
