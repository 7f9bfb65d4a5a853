import cues from '../../content/cues/en.json' with { type: 'json' };
import { expect, test } from '../support/app-server.ts';
import { expectHandsFreeSession } from '../support/hands-free.ts';

// The right hip, then the body turned round for the left one; over and over.
test.use({
  camera: { clips: ['lunge_good', 'lunge_good', 'lunge_good_mirror', 'lunge_good_mirror'] },
});

test('a lunge goes from set-up to summary, both sides, without a touch after start', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const heard = await expectHandsFreeSession(page, 'half-kneeling-lunge');
  expect(
    heard.map(({ text }) => text),
    'the change of side is not explained',
  ).toContain(cues['turn-round-and-kneel'].say);
});
