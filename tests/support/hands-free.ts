import { expect, type Page } from '@playwright/test';
import cues from '../../content/cues/en.json' with { type: 'json' };
import { fakeVoice, spoken, type Spoken } from './fake-voice.ts';
import { courseOf, listening } from './heard.ts';
import { openStretch, startCheck } from './practise.ts';
import { seedSettings } from './seed-settings.ts';
import { storedSessions } from './stored-sessions.ts';

const CUES = Object.values(cues).map(({ say }) => say);
/** As long as a hold of the clips lasts, so that both sides are whole within a minute or two. */
const HOLD_SECONDS = 5;

/**
 * From the tap on start to the summary without another touch, both sides: what is stored, and every
 * word of the session's course. Gives what was heard, cues included.
 */
export async function expectHandsFreeSession(
  page: Page,
  stretchId: string,
): Promise<readonly Spoken[]> {
  await fakeVoice(page);
  await seedSettings(page, { holdSeconds: HOLD_SECONDS, repetitions: 1 });
  await startCheck(page, (visited) => openStretch(visited, stretchId));
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
  return heard;
}
