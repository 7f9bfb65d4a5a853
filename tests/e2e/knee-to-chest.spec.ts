import cues from '../../content/cues/en.json' with { type: 'json' };
import kneeToChest from '../../content/stretches/knee-to-chest.json' with { type: 'json' };
import { expect, test } from '../support/app-server.ts';
import { clipSeconds, watchCamera } from '../support/camera-time.ts';
import { ClipTruth } from '../support/clip-truth.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import {
  cue,
  heldMs,
  openFromToday,
  startCheckFromClipStart,
  stopCheck,
  waitForStage,
  waitForVerdict,
} from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'supine_good' } });

const FAULT_WORDS = kneeToChest.faults.map((fault) => cues[fault.cue as keyof typeof cues].say);

test('knee to chest is held from Today to the journal, and counts for the long leg', async ({
  page,
}) => {
  await fakeVoice(page);
  await watchCamera(page);
  const truth = new ClipTruth('supine_good');

  await startCheckFromClipStart(page, (visited) => openFromToday(visited, 'Knee to chest'));
  await waitForStage(page, 'working');
  // The rest of the hold that the countdown ran into; the next one is seen as a whole.
  await waitForVerdict(page, 'not-in-position');
  const before = await heldMs(page, 'left');
  const begun = await clipSeconds(page);
  await expect.poll(() => heldMs(page, 'left'), { timeout: 60_000 }).toBeGreaterThan(before + 4000);
  await expect(cue(page), 'a good hold is told in words').toHaveText('Good. Breathe slowly.');
  await waitForVerdict(page, 'not-in-position');
  const ended = await clipSeconds(page);
  await stopCheck(page);

  const [session] = await storedSessions(page);
  const expected = truth.heldSeconds(begun, ended);
  const held = { left: session?.heldLeftMs ?? NaN, right: session?.heldRightMs ?? NaN };
  expect(expected, 'the test itself missed the hold').toBeGreaterThan(4);
  expect(truth.stretchedSide, 'the clip is not the one that this test is about').toBe('left');
  expect(
    Math.abs((held.left - before) / 1000 - expected),
    `counted ${JSON.stringify(held)} ms where ${expected.toFixed(1)} s were held`,
  ).toBeLessThanOrEqual(1.5);
  expect(held.right, 'time was counted for the leg that is drawn in').toBe(0);
  expect(
    (await spokenTexts(page)).filter((text) => FAULT_WORDS.includes(text)),
    'a good stretch was corrected',
  ).toEqual([]);
  await expect(page.getByText('Left hip').first()).toBeVisible();

  await page.goto('/journal/');
  const sessions = page.getByRole('main').getByRole('listitem');
  await expect(sessions, 'a session is missing in the journal').toHaveText([
    /Knee to chest/,
    /Knee to chest/,
  ]);
});
