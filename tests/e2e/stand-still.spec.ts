import { expect, test } from '../support/app-server.ts';
import { expectNoViolation } from '../support/axe.ts';
import { fakeVoice, spokenTexts } from '../support/fake-voice.ts';
import { watchPolicy } from '../support/policy-violations.ts';
import { cue, startCheck, stage, stopCheck } from '../support/practise.ts';
import { storedSessions } from '../support/stored-sessions.ts';

test.use({ camera: { clip: 'stand_still' } });

test('standing counts nothing and is told how to get into position', async ({ page }) => {
  const violations = watchPolicy(page);
  await fakeVoice(page);
  await startCheck(page);
  await expect(stage(page)).toHaveAttribute('data-verdict', 'not-in-position');
  await expect(cue(page)).toHaveText('Kneel on one knee');
  await expect.poll(() => spokenTexts(page)).toContain('Kneel on one knee, other foot in front.');
  await expectNoViolation(page, 'the running check');
  await stopCheck(page);
  expect(violations, 'the policy refuses something that the check needs').toEqual([]);
  const [session] = await storedSessions(page);
  expect([session?.heldLeftMs, session?.heldRightMs], 'standing was counted').toEqual([0, 0]);
  expect(session?.faults, 'a person who only stands was blamed for a fault').toEqual([]);
});
