import cues from '../../content/cues/en.json' with { type: 'json' };
import { expect, test } from '../support/app-server.ts';
import { fakeVoice, spoken } from '../support/fake-voice.ts';
import { courseOf, listening } from '../support/heard.ts';
import { openStretch, startCheck } from '../support/practise.ts';
import { seedSettings } from '../support/seed-settings.ts';
import { storedSessions } from '../support/stored-sessions.ts';

// The left hip, then the head at the other end for the right one; over and over.
test.use({
  camera: { clips: ['supine_good', 'supine_good', 'supine_good_mirror', 'supine_good_mirror'] },
});

const CUES = Object.values(cues).map(({ say }) => say);
/** As long as a hold of the clip lasts, so that both sides are whole within a minute or two. */
const HOLD_SECONDS = 5;

test('knee to chest goes from set-up to summary, both sides, without a touch after start', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await fakeVoice(page);
  await seedSettings(page, { holdSeconds: HOLD_SECONDS, repetitions: 1 });
  await startCheck(page, (visited) => openStretch(visited, 'knee-to-chest'));
  await expect(
    page.locator('[data-saved="saved"]'),
    'the session did not end by itself',
  ).toBeVisible({
    timeout: 240_000,
  });

  const [session] = await storedSessions(page);
  expect(session?.ending, 'both sides were held, and the record says otherwise').toBe('completed');
  for (const held of [session?.heldLeftMs, session?.heldRightMs]) {
    expect(held, 'a side was not held to its end').toBeGreaterThanOrEqual(HOLD_SECONDS * 1000);
    expect(held, 'more was counted than was asked for').toBeLessThan(HOLD_SECONDS * 1000 + 900);
  }

  const heard = await spoken(page);
  console.log(listening(heard));
  const [first, other] =
    session?.repetitions[0]?.stretchedSide === 'right' ? ['Right', 'left'] : ['Left', 'right'];
  expect(courseOf(heard, CUES), 'what is heard is not the course of the session').toEqual([
    `All set. ${first} hip first. Get ready.`,
    '3',
    '2',
    '1',
    'Begin.',
    `Done. Come out slowly. Now the other side, the ${other} hip.`,
    `All set. Now the ${other} hip. Get ready.`,
    '3',
    '2',
    '1',
    'Begin.',
    'Done, that was all. Rest a moment. Your session is saved.',
  ]);
  expect(
    heard.map(({ text }) => text),
    'the change of side is not explained',
  ).toContain(cues['head-to-the-other-end'].say);
});
