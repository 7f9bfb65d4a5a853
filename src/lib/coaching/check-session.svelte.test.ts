import { describe, expect, it } from 'vitest';
import { startCheck } from '../../../tests/support/check-session-run.ts';
import { settle } from '../../../tests/support/fake-coaching.ts';
import { kneelAndHold, still, TURNED } from '../../../tests/support/practice-script.ts';
import { FLAT, supineFrame } from '../../../tests/support/supine-skeleton.ts';
import { STANDING, START_POSTURE, uprightFrame } from '../../../tests/support/upright-skeleton.ts';
import { milliseconds } from '../domain/units.ts';

/** Up to some seconds into the first hold. */
const intoTheHold = kneelAndHold(6).slice(0, 170);

describe('CheckSession', () => {
  it('counts the hold for the side whose hip is stretched', async () => {
    const right = startCheck();
    await right.play(intoTheHold);
    const { left, right: held } = right.session.view?.heldMs ?? { left: -1, right: -1 };
    expect(left, 'the other leg was credited').toBe(0);
    expect(held).toBeGreaterThan(5000);
    expect(held, 'the glide was counted as held').toBeLessThan(7500);

    const mirrored = startCheck();
    await mirrored.play(kneelAndHold(6, TURNED).slice(0, 170));
    expect(mirrored.session.view?.heldMs.left).toBe(held);
    expect(mirrored.session.view?.heldMs.right).toBe(0);
  });

  it('goes from the set-up to the end without a touch, and is completed then', async () => {
    const { play, session, ends, store } = startCheck();
    await play([...kneelAndHold(14), ...kneelAndHold(14, TURNED)]);
    expect(session.view?.stage.kind).toBe('done');
    expect(
      ends.map(({ record }) => record.ending),
      'somebody on the mat would have to get up to end it',
    ).toEqual(['completed']);
    expect(store.last?.heldMs).toEqual({ left: 12_000, right: 12_000 });
  });

  it('writes what is held at least every two seconds', async () => {
    const { play, store, time } = startCheck();
    const begunMs = time.nowMs;
    await play(intoTheHold);
    const times = [begunMs, ...store.writes.map(({ atMs }) => atMs), time.nowMs];
    const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0));
    expect(Math.max(...gaps), 'a crash would cost more than two seconds').toBeLessThanOrEqual(2000);
    expect(store.last?.heldMs.right, 'the writes do not carry the held time').toBeGreaterThan(4000);
    expect(store.last?.repetitions, 'a crash would lose the running repetition').toMatchObject([
      { stretchedSide: 'right', isComplete: false },
    ]);
    expect(store.last?.repetitions[0]?.beganMs).toBeGreaterThan(9000);
    expect(store.last?.ending).toBeNull();
  });

  it('saves the record before it hands it on', async () => {
    const { play, session, store, ends } = startCheck();
    await play(intoTheHold);
    await session.stop();
    expect(ends).toHaveLength(1);
    expect(ends[0]?.writesBefore).toBe(store.writes.length);
    expect(store.last).toEqual(ends[0]?.record);
  });

  it('ends and keeps the record when the camera is lost', async () => {
    const { play, frames, ends, store } = startCheck();
    await play(intoTheHold);
    frames.watcher?.onLost();
    await settle();
    expect(ends[0]?.record.ending).toBe('camera-lost');
    expect(store.last?.heldMs.right, 'what was held before the loss is gone').toBeGreaterThan(5000);
  });

  it('goes on after one loss of the checker and ends at the second', async () => {
    const { play, pose, session, ends } = startCheck();
    await play(intoTheHold);
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
    expect(session.caption).toBe('event camera-back');
  });

  it('ends once, gives everything back and does nothing afterwards', async () => {
    const { play, session, see, frames, pose, screen, time, store, speaker, ends } = startCheck();
    expect(screen.isAwake, 'the screen would go dark in the middle of a hold').toBe(true);
    expect(pose.sessionsBegun).toBe(1);
    await play(intoTheHold);
    await Promise.all([session.stop(), session.stop(), session.finish('camera-lost')]);
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

  it('takes no more keys once it has ended', async () => {
    const { play, session, speaker, store } = startCheck();
    await play(intoTheHold);
    await session.stop();
    const before = { said: [...speaker.said], writes: store.writes.length };
    session.togglePause();
    session.stopForPain();
    session.answerEase({ pain: 8, reason: 'pain' });
    session.accept();
    await settle();
    expect(
      { said: speaker.said, writes: store.writes.length },
      'it talks into the summary',
    ).toEqual(before);
  });

  it('keeps the record as it was at the end, whatever key is pressed while it is written', async () => {
    const { play, session, store, ends } = startCheck();
    await play(intoTheHold);
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    const stopped = session.stop();
    session.accept();
    session.stopForPain();
    session.answerEase({ pain: 8, reason: 'pain' });
    open();
    await stopped;
    expect(ends[0]?.record).toMatchObject({ easeOffs: [], acceptedSides: [] });
  });

  it('looks at each frame afresh once somebody lies, where tracking takes legs for each other', async () => {
    const { play, frames, pose } = startCheck({}, {}, 'knee-to-chest');
    const image = { width: 480, height: 270, close: () => undefined };
    const size = { width: 1280, height: 720 };
    const show = () => frames.watcher?.onFrame({ image, size, capturedAtMs: milliseconds(0) });
    show();
    await play(still(uprightFrame(STANDING, 0), 1));
    show();
    await play(still(supineFrame(FLAT, 0), 1));
    show();
    expect(pose.looks).toEqual(['tracked', 'tracked', 'afresh']);
  });

  it('tells the frame rate and the elapsed time', async () => {
    const { play, session } = startCheck();
    await play(still(uprightFrame(START_POSTURE, 0), 3));
    expect(session.framesPerSecond).toBeCloseTo(10, 5);
    expect(session.frameCount).toBe(30);
    expect(session.elapsedMs).toBe(3000);
  });

  it('shows the ghost of the person it sees, and none to whoever does not want it', async () => {
    const { play, session } = startCheck();
    await play(still(uprightFrame(START_POSTURE, 0), 2));
    expect(session.view?.ghost, 'the switch is on and nothing is shown').not.toBeNull();
    session.showGhost(false);
    await play(still(uprightFrame(START_POSTURE, 0), 1));
    expect(session.view?.ghost).toBeNull();
    session.showGhost(true);
    await play(still(uprightFrame(START_POSTURE, 0), 2));
    expect(session.view?.ghost).not.toBeNull();
    await play(still(null, 1));
    expect(session.view?.ghost, 'a ghost stands in an empty room').toBeNull();
  });

  it('has nothing to show before the first answer of the checker', () => {
    expect(startCheck().session.view).toBeNull();
  });
});
