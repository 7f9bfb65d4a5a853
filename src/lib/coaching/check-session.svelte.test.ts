import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { milliseconds } from '#lib/domain/units.ts';
import {
  FakeFrames,
  FakePose,
  fakeCoaching,
  settle,
} from '../../../tests/support/fake-coaching.ts';
import {
  FRAME_MS,
  glideIn,
  playPostures,
  type Move,
} from '../../../tests/support/posture-script.ts';
import { LUNGE, START_POSTURE, STANDING } from '../../../tests/support/upright-skeleton.ts';
import { CheckSession } from './check-session.svelte.ts';

const LEANING = { ...LUNGE, trunkLean: 28, hipExtensionRear: -13, hipFlexionFront: 122 };

function startCheck(holdSeconds = 15) {
  const fake = fakeCoaching();
  const pose = new FakePose();
  const frames = new FakeFrames();
  const definition = findStretch('half-kneeling-lunge');
  if (definition === null) throw new Error('the stretch of these tests is gone');
  const wording = { cue: (id: string) => `cue ${id}`, event: (event: string) => `event ${event}` };
  const session = new CheckSession(
    { ...fake.ports, pose, frames, wording },
    {
      ...planCheck(definition, { level: 'standard', holdSeconds }),
      id: toSessionId('check-1'),
      model: 'lite',
    },
  );
  session.start();

  const see = (found: PoseFrame | null): void => {
    pose.tell({
      kind: 'detected',
      pose: found,
      capturedAtMs: fake.ports.clock.nowMs(),
      inferenceMs: milliseconds(31),
    });
  };
  /** Time passes with the frames, ten a second. */
  const play = async (moves: readonly Move[], first = moves[0]?.to ?? LUNGE): Promise<void> => {
    for (const frame of playPostures(first, moves)) {
      fake.time.advance(FRAME_MS);
      see({ ...frame, capturedAtMs: fake.ports.clock.nowMs() });
      await settle();
    }
  };
  return { ...fake, pose, frames, session, see, play };
}

describe('CheckSession', () => {
  it('counts the hold for the side whose hip is stretched', async () => {
    const right = startCheck();
    await right.play(glideIn(8));
    const { left, right: held } = right.session.view?.heldMs ?? { left: -1, right: -1 };
    expect(left, 'the other leg was credited').toBe(0);
    expect(held).toBeGreaterThan(7000);
    expect(held, 'the glide was counted as held').toBeLessThan(9500);

    const mirrored = startCheck();
    await mirrored.play(glideIn(8, { rear: 'left', facing: 'image-left' }));
    expect(mirrored.session.view?.heldMs.left).toBe(held);
    expect(mirrored.session.view?.heldMs.right).toBe(0);
  });

  it('writes what is held at least every two seconds', async () => {
    const { play, store, time } = startCheck();
    const begunMs = time.nowMs;
    await play(glideIn(12));
    const times = [begunMs, ...store.writes.map(({ atMs }) => atMs), time.nowMs];
    const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0));
    expect(Math.max(...gaps), 'a crash would cost more than two seconds').toBeLessThanOrEqual(2000);
    expect(store.last?.heldMs.right, 'the writes do not carry the held time').toBeGreaterThan(9000);
    expect(store.last?.ending).toBeNull();
  });

  it('saves the record before it hands it on', async () => {
    const { play, session, store, ends } = startCheck();
    await play(glideIn(5));
    await session.stop();
    expect(ends).toHaveLength(1);
    expect(ends[0]?.writesBefore).toBe(store.writes.length);
    expect(store.last).toEqual(ends[0]?.record);
    expect(ends[0]?.record).toMatchObject({
      stretchId: 'half-kneeling-lunge',
      mode: 'camera',
      model: 'lite',
      ending: 'stopped',
    });
    const extension = ends[0]?.record.measures.find(({ measure }) => measure === 'hipExtension');
    expect(extension?.median, 'the summary shows another angle than was held').toBeCloseTo(14, 0);
    expect(extension?.stretchedSide).toBe('right');
  });

  it('speaks the cue of a fault once, not with every frame', async () => {
    const { play, session, speaker } = startCheck();
    await play([...glideIn(4), { to: LEANING, seconds: 1 }, { to: LEANING, seconds: 7 }]);
    expect(speaker.said.filter((text) => text === 'cue grow-tall')).toHaveLength(1);
    expect(session.view?.shownCueId, 'the cue went off the screen too early').toBe('grow-tall');
  });

  it('notes the fault on the stretched side, with its time', async () => {
    const { play, session, ends } = startCheck();
    await play([...glideIn(4), { to: LEANING, seconds: 1 }, { to: LEANING, seconds: 5 }]);
    await session.stop();
    const lean = ends[0]?.record.faults.find(({ faultId }) => faultId === 'forward-lean');
    expect(lean?.stretchedSide).toBe('right');
    expect(lean?.durationMs).toBeGreaterThan(4000);
    expect(lean?.durationMs).toBeLessThan(6000);
  });

  it('sounds a tone when a hold starts, is complete and is lost', async () => {
    const { play, speaker } = startCheck(15);
    await play([...glideIn(17), { to: STANDING, seconds: 1 }, { to: STANDING, seconds: 3 }]);
    expect(speaker.tones).toEqual(['started', 'complete', 'lost']);
    const told = speaker.said.filter((text) => text.startsWith('event'));
    expect(told, 'someone who looks away is not told').toEqual(['event complete', 'event lost']);
  });

  it('is completed when it is stopped after a whole hold, and else stopped', async () => {
    const whole = startCheck(15);
    await whole.play(glideIn(17));
    await whole.session.stop();
    expect(whole.ends[0]?.record.ending).toBe('completed');
    const broken = startCheck(60);
    await broken.play(glideIn(3));
    await broken.session.stop();
    expect(broken.ends[0]?.record.ending).toBe('stopped');
  });

  it('ends and keeps the record when the camera is lost', async () => {
    const { play, frames, ends, store } = startCheck();
    await play(glideIn(6));
    frames.watcher?.onLost();
    await settle();
    expect(ends[0]?.record.ending).toBe('camera-lost');
    expect(store.last?.heldMs.right, 'what was held before the loss is gone').toBeGreaterThan(5000);
  });

  it('goes on after one loss of the checker and ends at the second', async () => {
    const { play, pose, session, ends } = startCheck();
    await play(glideIn(6));
    pose.tell({ kind: 'restarted' });
    expect(session.caption, 'the person is not told why nothing moves').toBe('event restarted');
    expect(ends).toEqual([]);
    pose.tell({ kind: 'lost' });
    await settle();
    expect(ends[0]?.record.ending).toBe('checker-lost');
    expect(ends[0]?.record.heldMs.right).toBeGreaterThan(5000);
  });

  it('forgets the tracked person when the camera was started anew', () => {
    const { frames, pose, session } = startCheck();
    frames.watcher?.onRestarted();
    expect(pose.startedAnew).toBe(1);
    expect(session.caption).toBe('event resumed');
  });

  it('shows a full disk and hands it on with the record', async () => {
    const { play, store, session, ends } = startCheck();
    store.outcome = { kind: 'disk-full' };
    await play([{ to: START_POSTURE, seconds: 2 }]);
    expect(session.saveProblem).toEqual({ kind: 'disk-full' });
    await session.stop();
    expect(ends[0]?.saveProblem, 'the summary would say that it is saved').toEqual({
      kind: 'disk-full',
    });
  });

  it('ends once, gives everything back and does nothing afterwards', async () => {
    const { play, session, see, frames, pose, screen, time, store, speaker, ends } = startCheck();
    expect(screen.isAwake).toBe(true);
    expect(pose.sessionsBegun).toBe(1);
    await play(glideIn(3));
    await Promise.all([session.stop(), session.finish('camera-lost')]);
    expect(frames.watcher, 'the camera stays on after the end').toBeNull();
    expect(pose.isHeard).toBe(false);
    expect(screen.isAwake).toBe(false);
    expect(time.runningTimers).toBe(0);
    const before = { writes: store.writes.length, said: speaker.said.length };
    see(null);
    time.advance(10_000);
    await settle();
    expect({ writes: store.writes.length, said: speaker.said.length }).toEqual(before);
    expect(ends.map(({ record }) => record.ending)).toEqual(['stopped']);
  });

  it('tells the frame rate and the elapsed time', async () => {
    const { play, session } = startCheck();
    await play([{ to: START_POSTURE, seconds: 3 }]);
    expect(session.framesPerSecond).toBeCloseTo(10, 5);
    expect(session.elapsedMs).toBe(3000);
  });
});
