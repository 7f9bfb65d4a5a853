import { expect, test } from '../support/app-server.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import { cue, openStretch, startCheck, stopCheck } from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'supine_otherleg' } });

test('a long leg that lifts is shown and spoken, and no time counts', async ({ page }) => {
  await fakeVoice(page);
  await startCheck(page, (visited) => openStretch(visited, 'knee-to-chest'));
  await expect(cue(page)).toHaveText('Long leg heavy', { timeout: 40_000 });
  await expect
    .poll(() => spokenTexts(page), 'shown, but not spoken')
    .toContain('Let the long leg sink into the mat.');
  await stopCheck(page);

  const [session] = await storedSessions(page);
  expect(
    [session?.heldLeftMs, session?.heldRightMs],
    'a hold with the long leg in the air was counted',
  ).toEqual([0, 0]);
  expect(session?.faults.map(({ faultId }) => faultId)).toContain('down-leg-lifts');
});
