import { expect, type Page } from '@playwright/test';
import type { CameraClip } from '../../tests/support/camera-clips.ts';
import {
  closeStopRules,
  cue,
  openLunge,
  openStretch,
  stage,
  startCheck,
  stopCheck,
} from '../../tests/support/practise.ts';
import type { Album } from './album.ts';

/** So much of the hold must be counted, for the ring to show something. */
const HELD_MS = 2500;

/** A picture of the running check: which clip plays, and what must be on the screen. */
type CheckState = {
  readonly name: string;
  readonly clip: CameraClip;
  readonly stretchId: string;
  readonly verdict: string;
  readonly cue: string;
};

export const CHECK_STATES: readonly CheckState[] = [
  {
    name: 'check-lean',
    clip: 'lunge_lean30',
    stretchId: 'half-kneeling-lunge',
    verdict: 'adjust',
    cue: 'Grow tall',
  },
  {
    name: 'check-nobody',
    clip: 'empty_room',
    stretchId: 'half-kneeling-lunge',
    verdict: 'out-of-view',
    cue: 'Nobody in view',
  },
  {
    name: 'check-not-in-position',
    clip: 'stand_still',
    stretchId: 'half-kneeling-lunge',
    verdict: 'not-in-position',
    cue: 'Kneel on one knee',
  },
  {
    name: 'check-lying-fault',
    clip: 'supine_otherleg',
    stretchId: 'knee-to-chest',
    verdict: 'adjust',
    cue: 'Long leg heavy',
  },
];

const showing = (page: Page, verdict: string) =>
  stage(page).and(page.locator(`[data-verdict="${verdict}"]`));

/** Of both sides together. */
const heldMs = (page: Page): Promise<number> =>
  page
    .locator('[data-held-right]')
    .evaluate(
      (element) =>
        Number(element.getAttribute('data-held-left')) +
        Number(element.getAttribute('data-held-right')),
    );

/** One state of the running check. */
export async function takeCheckState(page: Page, album: Album, state: CheckState): Promise<void> {
  const shown = showing(page, state.verdict).filter({ has: cue(page).getByText(state.cue) });
  await startCheck(page, (visited) => openStretch(visited, state.stretchId));
  await album.takeMoving(page, state.name, {
    reached: () => shown.waitFor(),
    isThere: () => shown.isVisible(),
  });
}

/** Waits until a hold is on and some of it is counted. */
export async function reachHold(page: Page): Promise<void> {
  await showing(page, 'hold').waitFor();
  await expect.poll(() => heldMs(page), { timeout: 60_000 }).toBeGreaterThan(HELD_MS);
  await showing(page, 'hold').waitFor();
}

/** From the opening to the summary of a good lunge, with everything that a person can do in it. */
export async function takeGoodLunge(page: Page, album: Album): Promise<void> {
  await takeOpening(page, album);
  await takeStage(page, album, 'countdown');
  await takeHold(page, album, 'check-hold');
  await page.keyboard.press('Space');
  await takeStage(page, album, 'paused');
  await page.keyboard.press('h');
  await takeStage(page, album, 'easing');
  await page.getByRole('button', { name: 'End the session' }).click();
  await page.getByRole('dialog').waitFor();
  await album.takeStill(page, 'stop-rules', { onlyVisible: true });
  await closeStopRules(page);
  await album.takeStill(page, 'summary');
}

/** A stage of the session, as the set-up or a pause. */
async function takeStage(page: Page, album: Album, name: string): Promise<void> {
  const shown = page.locator(`[data-stage="${name}"] .stage`);
  await album.takeMoving(page, `check-${name}`, {
    reached: () => shown.waitFor(),
    isThere: () => shown.isVisible(),
  });
}

/** Hold and summary of a good knee to chest. */
export async function takeGoodKneeToChest(page: Page, album: Album): Promise<void> {
  await startCheck(page, (visited) => openStretch(visited, 'knee-to-chest'));
  await takeHold(page, album, 'check-lying-hold');
  await stopCheck(page);
  await album.takeStill(page, 'summary-lying');
}

const takeHold = (page: Page, album: Album, name: string): Promise<void> =>
  album.takeMoving(page, name, {
    reached: () => reachHold(page),
    isThere: () => showing(page, 'hold').isVisible(),
  });

/** The model is held back until the pictures are there; else the opening may be too short for them. */
async function takeOpening(page: Page, album: Album): Promise<void> {
  let letPass = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.context().route('**/pose/**', async (route) => {
    await passed;
    await route.continue();
  });
  await openLunge(page);
  await page.getByRole('button', { name: 'Start with the camera' }).click();
  const opening = page.getByText('Getting the form check ready');
  const playedSeconds = () =>
    page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await album.takeMoving(page, 'check-opening', {
    reached: async () => {
      await opening.waitFor();
      await expect.poll(playedSeconds).toBeGreaterThan(0);
    },
    isThere: () => opening.isVisible(),
  });
  letPass();
}
