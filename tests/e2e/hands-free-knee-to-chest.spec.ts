import cues from '../../content/cues/en.json' with { type: 'json' };
import { expect, test } from '../support/app-server.ts';
import { expectHandsFreeSession } from '../support/hands-free.ts';

// The left hip, then the head at the other end for the right one; over and over.
test.use({
  camera: { clips: ['supine_good', 'supine_good', 'supine_good_mirror', 'supine_good_mirror'] },
});

test('knee to chest goes from set-up to summary, both sides, without a touch after start', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const heard = await expectHandsFreeSession(page, 'knee-to-chest');
  expect(
    heard.map(({ text }) => text),
    'the change of side is not explained',
  ).toContain(cues['head-to-the-other-end'].say);
});
