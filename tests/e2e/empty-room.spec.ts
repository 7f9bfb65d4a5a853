import { expect, test } from '../support/app-server.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import { cue, startCheck, stage } from '../support/practise.ts';

test.use({ camera: { clip: 'empty_room' } });

test('an empty room is told as nobody in view, in words and by voice', async ({ page }) => {
  await fakeVoice(page);
  await startCheck(page);
  await expect(stage(page)).toHaveAttribute('data-verdict', 'out-of-view');
  await expect(cue(page)).toHaveText('Nobody in view');
  await expect.poll(() => spokenTexts(page)).toContain('I cannot see you. Come into the picture.');
});
