import type { Page } from '@playwright/test';
import {
  clipPath,
  fileInput,
  openLab,
  photoOfShownFrame,
  problemOf,
  waitForResult,
} from '../../tests/support/lab.ts';
import type { Album } from './album.ts';

/** The Lab from the choice of a file to what was found in it. */
export async function takeLab(page: Page, album: Album): Promise<void> {
  await openLab(page);
  await album.takeStill(page, 'lab-choose');

  await fileInput(page).setInputFiles({
    name: 'letter.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.from('Dear reader, this is no video.'),
  });
  await problemOf(page, 'not-footage').waitFor();
  await album.takeStill(page, 'lab-problem');

  await fileInput(page).setInputFiles(clipPath('lunge_good'));
  const checking = page.getByText('Looking at every frame');
  await album.takeMoving(page, 'lab-checking', {
    reached: () => checking.waitFor(),
    isThere: () => checking.isVisible(),
  });
  await waitForResult(page);
  await album.takeStill(page, 'lab-hold');
  const photo = await photoOfShownFrame(page);

  await checkNext(page, clipPath('lunge_lean30'));
  await album.takeStill(page, 'lab-fault');
  await checkNext(page, photo);
  await album.takeStill(page, 'lab-photo');
}

async function checkNext(
  page: Page,
  file: Parameters<ReturnType<typeof fileInput>['setInputFiles']>[0],
): Promise<void> {
  await page.getByRole('button', { name: 'Another file' }).click();
  await fileInput(page).setInputFiles(file);
  await waitForResult(page);
}
