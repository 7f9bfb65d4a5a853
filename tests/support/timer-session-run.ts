import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import { TimerSession } from '#lib/coaching/timer-session.svelte.ts';
import type { Side } from '#lib/domain/landmarks.ts';
import type { SequencePlan } from '#lib/domain/session/sequence/sequence-plan.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { milliseconds, seconds } from '#lib/domain/units.ts';
import { PLAIN_WORDING } from './check-session-run.ts';
import { fakeCoaching } from './fake-coaching.ts';

type Plan = Omit<SequencePlan, 'holdTargetMs' | 'reminders'> & {
  readonly holdTargetMs: number;
  readonly reminders: readonly { readonly atMs: number; readonly cueId: string }[];
};

/** A running session with the timer, over everything fake. */
export function startTimer(plan: Partial<Plan> = {}, firstSide: Side = 'left') {
  const fake = fakeCoaching();
  const { holdTargetMs = 20_000, reminders = [], ...rest } = plan;
  const session = new TimerSession(
    { ...fake.ports, wording: PLAIN_WORDING },
    {
      id: toSessionId('timer-1'),
      stretchId: 'any',
      sequence: {
        repetitions: 1,
        sides: 'both',
        restMs: seconds(7),
        quietAtEndMs: seconds(5),
        ...rest,
        holdTargetMs: milliseconds(holdTargetMs),
        reminders: reminders.map(({ atMs, cueId }) => ({ atMs: milliseconds(atMs), cueId })),
      },
      firstSide,
      runId: null,
      before: { ...NOTHING_FELT, tension: 3 },
    },
  );
  session.start();
  return { ...fake, session };
}
