import cues from '../../content/cues/en.json' with { type: 'json' };
import lunge from '../../content/stretches/half-kneeling-lunge.json' with { type: 'json' };
import { expect, test } from '../support/app-server.ts';
import { clipSeconds, watchCamera } from '../support/camera-time.ts';
import { ClipTruth } from '../support/clip-truth.ts';
import { watchForeignRequests } from '../support/foreign-requests.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import {
  cue,
  heldMs,
  startCheckFromClipStart,
  stopCheck,
  waitForStage,
  waitForVerdict,
} from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'lunge_good' } });

const FAULT_WORDS = lunge.faults.map((fault) => cues[fault.cue as keyof typeof cues].say);

test('a good lunge is held, counted for the right side, and stored; nothing leaves the device', async ({
  page,
  context,
  appServer,
}) => {
  const elsewhere = watchForeignRequests(context, appServer.url);
  await fakeVoice(page);
  await watchCamera(page);
  const truth = new ClipTruth('lunge_good');

  await startCheckFromClipStart(page);
  await waitForStage(page, 'working');
  // The rest of the hold that the countdown ran into; the next one is seen as a whole.
  await waitForVerdict(page, 'adjust');
  const before = await heldMs(page, 'right');
  const begun = await clipSeconds(page);
  await expect
    .poll(() => heldMs(page, 'right'), { timeout: 60_000 })
    .toBeGreaterThan(before + 4000);
  await expect(cue(page), 'a good hold is told in words').toHaveText('Good. Breathe slowly.');
  await waitForVerdict(page, 'adjust');
  const ended = await clipSeconds(page);
  await stopCheck(page);

  const [session] = await storedSessions(page);
  const expected = truth.heldSeconds(begun, ended);
  const held = { left: session?.heldLeftMs ?? NaN, right: session?.heldRightMs ?? NaN };
  expect(expected, 'the test itself missed the hold').toBeGreaterThan(4);
  expect(
    Math.abs((held[truth.stretchedSide] - before) / 1000 - expected),
    `counted ${JSON.stringify(held)} ms where ${expected.toFixed(1)} s were held`,
  ).toBeLessThanOrEqual(1.5);
  expect(held.left, 'time was counted for the side that was not stretched').toBe(0);
  expect(session?.ending).toBe('stopped');
  const depth = session?.measures.find(({ measure }) => measure === 'hipExtension');
  expect(depth?.median, 'the lunge angle of the hold is missing or absurd').toBeGreaterThan(10);

  const spoken = await spokenTexts(page);
  expect(
    spoken.filter((text) => FAULT_WORDS.includes(text)),
    'a good lunge was corrected',
  ).toEqual([]);
  await expect(page.getByText('Right hip').first()).toBeVisible();

  await page.goto('/journal/');
  await expect(page.getByText('2 sessions')).toBeVisible();
  expect(elsewhere, 'something was sent to another origin').toEqual([]);
});
