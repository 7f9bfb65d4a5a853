import type { AnalysisReport } from '#lib/domain/report/file-report.ts';
import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { watchForeignRequests } from '../support/foreign-requests.ts';
import {
  clipPath,
  emptyPicture,
  fileInput,
  heldSeconds,
  openLab,
  photoOfShownFrame,
  problemOf,
  saved,
  timeline,
  waitForResult,
} from '../support/lab.ts';
import { watchPolicy } from '../support/policy-violations.ts';

const text = (name: string, content: string) => ({
  name,
  mimeType: 'video/mp4',
  buffer: Buffer.from(content),
});

test('a video is checked, scrubbed and saved, and nothing of it leaves the device', async ({
  page,
  context,
  appServer,
}) => {
  const elsewhere = watchForeignRequests(context, appServer.url);
  const violations = watchPolicy(page);
  await openLab(page);
  await fileInput(page).setInputFiles(clipPath('lunge_good'));
  await waitForResult(page);

  const held = await heldSeconds(page, 'right');
  expect(Math.abs(held - 6), `six seconds were held, ${String(held)} counted`).toBeLessThan(1.5);
  expect(await heldSeconds(page, 'left'), 'time was counted for the wrong side').toBe(0);

  const slider = timeline(page);
  await expect(slider, 'the hold is not what is seen first').toHaveAttribute(
    'aria-valuetext',
    /^\d+\.\d seconds, Hold$/,
  );
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.0 seconds, Not in position$/);
  await page.keyboard.press('ArrowRight');
  await expect(slider, 'the arrow keys skip frames').toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuenow', '194');
  const playedTo = () =>
    page.locator('main video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(playedTo, 'the picture stays behind the slider').toBeGreaterThan(12.8);

  const json = await saved(page, 'JSON');
  expect(json.name).toBe('lunge_good.json');
  const report = JSON.parse(json.text) as AnalysisReport;
  expect(report).toMatchObject({
    version: 1,
    stretch: 'half-kneeling-lunge',
    model: 'full',
    level: 'standard',
  });
  const [file] = report.files;
  expect(file).toMatchObject({ file: 'lunge_good.mp4', width: 640, height: 480, error: null });
  expect(file?.frames.length, 'frames are missing in the file').toBe(195);
  expect(file?.summary.heldSeconds.right).toBeCloseTo(held, 1);
  expect(file?.frames[110]?.measures['hipExtension.rear']?.error).toBeGreaterThan(0);

  for (const [name, ending] of [
    ['CSV', 'csv'],
    ['TRC', 'trc'],
    ['MOT', 'mot'],
  ] as const) {
    const export_ = await saved(page, name);
    expect(export_.name).toBe(`lunge_good.${ending}`);
    const lines = export_.text.split('\n').length;
    expect(lines, `the ${name} file lacks frames`).toBeGreaterThan(195);
  }

  // As when the checker can decode what the browser's own player cannot.
  await page.locator('main video').dispatchEvent('error');
  await expect(page.getByText('only the skeleton is shown')).toBeVisible();

  expect(elsewhere, 'something was sent to another origin').toEqual([]);
  expect(violations, 'the policy refuses something that the Lab needs').toEqual([]);
});

test('a photo is judged as a hold of three seconds, and axe finds nothing', async ({ page }) => {
  await openLab(page);
  await expectNoViolation(page, 'the choice of a file');
  await fileInput(page).setInputFiles(clipPath('lunge_lean30'));
  await waitForResult(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolation(page, `a checked video, ${colorScheme}`);
  }

  const cue = page.getByRole('button', { name: /Grow tall/ }).first();
  await cue.click();
  await expect(timeline(page), 'the cue leads to another moment').toHaveAttribute(
    'aria-valuetext',
    /^[234]\.\d seconds, Adjust$/,
  );
  await expect(page.locator('[data-verdict="adjust"]')).toContainText('Trunk leaning forward');

  const photo = await photoOfShownFrame(page);
  await page.getByRole('button', { name: 'Another file' }).click();
  await fileInput(page).setInputFiles(photo);
  await waitForResult(page);
  await expect(page.getByText('as if you held still for three seconds')).toBeVisible();
  await expect(page.locator('main img')).toBeVisible();
  await expect(page.locator('[data-verdict="adjust"]')).toBeVisible();
  await expectNoViolation(page, 'a checked photo');
});

test('a file that cannot be checked is told why, and another can be chosen at once', async ({
  page,
}) => {
  await openLab(page);
  await fileInput(page).setInputFiles(text('nothing.mp4', ''));
  await expect(problemOf(page, 'empty')).toContainText('nothing.mp4');
  await fileInput(page).setInputFiles(
    text('letter.mp4', 'Dear reader, this is no video. '.repeat(40)),
  );
  await expect(problemOf(page, 'not-footage')).toContainText('letter.mp4');
  await expect(problemOf(page, 'empty')).toHaveCount(0);
  await fileInput(page).setInputFiles(await emptyPicture(page));
  await expect(problemOf(page, 'nobody')).toContainText('nobody.png', { timeout: 60_000 });
  await expectNoViolation(page, 'a problem with a file');
});

test('cancelling leads back to the choice, and nothing half is shown', async ({ page }) => {
  await openLab(page);
  await fileInput(page).setInputFiles(clipPath('lunge_good'));
  await expect(page.getByText('Looking at every frame')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(fileInput(page)).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 }), 'the focus was lost').toBeFocused();
  await expect(timeline(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Check lunge_good.mp4 again' }).click();
  await waitForResult(page);
  const held = await heldSeconds(page, 'right');
  expect(Math.abs(held - 6), 'the cancelled run spoils the next one').toBeLessThan(1.5);
});

test('of several dropped files the first is taken, and that is said', async ({ page }) => {
  await openLab(page);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([], 'first.mp4'));
    transfer.items.add(new File(['x'], 'second.mp4'));
    return transfer;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(problemOf(page, 'empty')).toContainText('first.mp4');
  await expect(page.getByText('You dropped several files')).toBeVisible();
});

test('after one visit the Lab works with the network gone', async ({ page, appServer }) => {
  await page.goto('/');
  await expect(page.getByText('Ready offline').first()).toBeVisible({ timeout: 60_000 });
  await appServer.close();
  await openLab(page);
  await fileInput(page).setInputFiles(await emptyPicture(page));
  await expect(problemOf(page, 'nobody'), 'the checker needs a network').toBeVisible({
    timeout: 60_000,
  });
});
