import { GuidedSession } from '#lib/coaching/guided-session.svelte.ts';
import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import type { GuideChoice } from '#lib/domain/guide/guide-choice.ts';
import { planGuide, usualChoice } from '#lib/domain/guide/plan-guide.ts';
import type { PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { PLAIN_WORDING } from './check-session-run.ts';
import { fakeCoaching } from './fake-coaching.ts';
import { guidePractice } from './guide-run.ts';

/** A running guided practice, over everything fake. */
export function startGuided(
  choice: Partial<GuideChoice> = {},
  definition: PracticeDefinition = guidePractice(),
) {
  const fake = fakeCoaching();
  const session = new GuidedSession(
    { ...fake.ports, wording: PLAIN_WORDING },
    {
      id: toSessionId('guided-1'),
      runId: null,
      before: { ...NOTHING_FELT, tension: 6, moods: ['restless'] },
      guide: planGuide(definition, { ...usualChoice(definition), ...choice }),
    },
  );
  session.start();
  return { ...fake, session };
}
