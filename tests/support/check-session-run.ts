import { NOTHING_FELT } from '#lib/domain/check-in/feeling.ts';
import { CheckSession, type CheckSessionPorts } from '#lib/coaching/check-session.svelte.ts';
import type { SessionEvent } from '#lib/coaching/session-event.ts';
import type { Cue } from '#lib/domain/cueing/cue.ts';
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import type { PictureLight } from '#lib/domain/ports.ts';
import { planPractice, type PracticeChoice } from '#lib/domain/session/practice/practice-plan.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { FakeFrames, FakePose, fakeCoaching, settle } from './fake-coaching.ts';
import { FRAME_MS } from './posture-script.ts';
import { GOOD_LIGHT } from './practice-run.ts';
import { stretchNamed } from './shipped-stretch.ts';

/** Texts that tell what they are for: `cue ID`, `event KIND`, the number of a countdown. */
export const PLAIN_WORDING = {
  cue: ({ id, isPlain }: Cue): string => (isPlain === true ? `cue ${id}, plainly` : `cue ${id}`),
  event: (event: SessionEvent): string =>
    event.kind === 'count' ? String(event.number) : `event ${event.kind}`,
};

/** A running session with the camera, over everything fake. */
export function startCheck(
  choice: Partial<PracticeChoice> = {},
  ports: Partial<CheckSessionPorts> = {},
  stretch: Parameters<typeof stretchNamed>[0] = 'half-kneeling-lunge',
) {
  const fake = fakeCoaching();
  const pose = new FakePose();
  const frames = new FakeFrames();
  const definition = stretchNamed(stretch);
  const session = new CheckSession(
    { ...fake.ports, pose, frames, wording: PLAIN_WORDING, ...ports },
    {
      id: toSessionId('check-1'),
      model: 'lite',
      definition,
      practice: planPractice(definition, {
        level: 'standard',
        best: null,
        holdSeconds: 12,
        repetitions: 1,
        sides: 'both',
        ...choice,
      }),
      runId: null,
      before: { ...NOTHING_FELT, tension: 6 },
      showsGhost: true,
    },
  );
  session.start();

  const see = (found: PoseFrame | null, light: PictureLight = GOOD_LIGHT): void => {
    const capturedAtMs = fake.ports.clock.nowMs();
    pose.tell({
      kind: 'detected',
      pose: found === null ? null : { ...found, capturedAtMs },
      capturedAtMs,
      inferenceMs: milliseconds(31),
      light,
    });
  };
  /** Time passes with the frames, ten a second. */
  const play = async (shown: readonly (PoseFrame | null)[]): Promise<void> => {
    for (const frame of shown) {
      fake.time.advance(FRAME_MS);
      see(frame);
      await settle();
    }
  };
  return { ...fake, definition, pose, frames, session, see, play };
}
