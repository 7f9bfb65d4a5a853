import { describe, expect, it } from 'vitest';
import { startCheck } from '../../../tests/support/check-session-run.ts';
import { settle } from '../../../tests/support/fake-coaching.ts';
import { kneelAndHold, still, TURNED } from '../../../tests/support/practice-script.ts';
import { LUNGE, START_POSTURE, uprightFrame } from '../../../tests/support/upright-skeleton.ts';
import { depthBand } from '../domain/stretch/personal-range.ts';

const lunging = uprightFrame(LUNGE, 0);
const kneeling = uprightFrame(START_POSTURE, 0);
/** Up to some six seconds into the first hold. */
const intoTheHold = kneelAndHold(6).slice(0, 170);

describe('a pause', () => {
  it('by one key: nothing counts until the next, and after a countdown it goes on', async () => {
    const { play, session, speaker } = startCheck({ holdSeconds: 30 });
    await play(intoTheHold);
    session.togglePause();
    expect(session.view?.stage).toMatchObject({ kind: 'paused', by: 'person' });
    expect(speaker.said.at(-1)).toBe('event paused');
    const before = session.view?.heldMs.right;
    await play(still(lunging, 20));
    expect(session.view?.heldMs.right, 'a paused hold went on').toBe(before);
    session.togglePause();
    await play(still(lunging, 8));
    expect(speaker.said.slice(-5)).toEqual(['event resumed', '3', '2', '1', 'event go']);
    expect(session.view?.heldMs.right).toBeGreaterThan((before ?? 0) + 2500);
    expect(session.view?.repetition, 'the pause cost a repetition').toBe(1);
  });

  it('by leaving the picture, and on with the return', async () => {
    const { play, session, speaker } = startCheck({ holdSeconds: 30 });
    await play([...intoTheHold, ...still(null, 4)]);
    expect(session.view?.stage).toMatchObject({ kind: 'paused', by: 'out-of-view' });
    expect(speaker.tones.at(-1)).toBe('paused');
    await play([...still(lunging, 1.5)]);
    expect(speaker.said.at(-1)).toBe('event back');
    await play(still(lunging, 8));
    expect(session.view?.stage.kind).toBe('working');
  });
});

describe('"it hurts"', () => {
  const HOLD = { holdSeconds: 34, repetitions: 2 } as const;

  it('stops the hold, asks, and goes on more gently and half as long after a 4', async () => {
    const { play, session, speaker, definition, ends } = startCheck(HOLD);
    await play(intoTheHold);
    session.stopForPain();
    expect(session.view?.stage.kind).toBe('easing');
    expect(speaker.said.at(-1)).toBe('event ask-pain');
    const held = session.view?.heldMs.right;
    await play(still(lunging, 5));
    expect(session.view?.heldMs.right, 'a hold that hurts was counted on').toBe(held);
    session.answerEase({ pain: 4, reason: 'pain' });
    expect(speaker.said.at(-1)).toBe('event eased');
    expect(session.plan.level).toBe('gentle');
    expect(session.plan.sequence.holdTargetMs).toBe(17_000);
    const gentle = depthBand(session.plan.check.definition)?.min ?? NaN;
    expect(gentle, 'it asks for the depth that hurt').toBeLessThan(
      depthBand(definition)?.min ?? NaN,
    );
    await play(still(lunging, 9));
    expect(session.view).toMatchObject({ repetition: 2, stage: { kind: 'working' } });
    await session.stop();
    expect(ends[0]?.record).toMatchObject({
      level: 'standard',
      holdTargetMs: 34_000,
      easeOffs: [{ pain: 4, reason: 'pain', stretchedSide: 'right', atMs: 22_000 }],
    });
    expect(ends[0]?.record.repetitions, 'what was held before the pain is gone').toHaveLength(2);
  });

  it('ends the session after a 5, saved before it is said', async () => {
    const { play, session, speaker, ends } = startCheck(HOLD);
    await play(intoTheHold);
    session.stopForPain();
    session.answerEase({ pain: 5, reason: 'pain' });
    await settle();
    expect(ends[0]?.record).toMatchObject({
      ending: 'stopped',
      easeOffs: [{ pain: 5, stretchedSide: 'right' }],
      repetitions: [{ stretchedSide: 'right', isComplete: false }],
    });
    expect(speaker.said.at(-1), 'somebody in pain is left without a word').toBe(
      'event ended-for-pain',
    );
  });

  it('ends it when it hurts a second time', async () => {
    const { play, session, ends } = startCheck(HOLD);
    await play(intoTheHold);
    session.stopForPain();
    session.answerEase({ pain: 2, reason: 'pain' });
    await play(still(lunging, 12));
    session.stopForPain();
    session.answerEase({ pain: 2, reason: 'pain' });
    await settle();
    expect(ends[0]?.record.easeOffs).toHaveLength(2);
    expect(ends[0]?.record.ending).toBe('stopped');
  });

  it('in the last hold of a side leads to the other side', async () => {
    const { play, session, speaker } = startCheck({ ...HOLD, repetitions: 1 });
    await play(intoTheHold);
    session.stopForPain();
    session.answerEase({ pain: 3, reason: 'tired' });
    expect(speaker.said.at(-1)).toBe('event eased event other-side');
    await play(kneelAndHold(6, TURNED));
    expect(session.view?.side, 'the other hip was left out').toBe('left');
    expect(session.view?.heldMs.left).toBeGreaterThan(5000);
  });

  it('is not answered before it was asked', async () => {
    const { play, session, ends } = startCheck(HOLD);
    await play(intoTheHold);
    session.answerEase({ pain: 9, reason: 'pain' });
    await settle();
    expect(ends).toEqual([]);
    expect(session.plan.level).toBe('standard');
  });
});

describe('"I feel it, that is enough"', () => {
  it('is told, shown and recorded for its side', async () => {
    const { play, session, speaker, ends } = startCheck();
    await play(intoTheHold);
    session.accept();
    expect(speaker.said.at(-1)).toBe('event accepted');
    await play(still(lunging, 0.2));
    expect(session.view?.acceptedSides).toEqual(['right']);
    await session.stop();
    expect(ends[0]?.record.acceptedSides).toEqual(['right']);
  });

  it('says so when nothing can be seen of it yet', () => {
    const { session, speaker } = startCheck();
    session.accept();
    expect(speaker.said, 'a key does nothing and nobody says why').toEqual(['event cannot-accept']);
  });

  it('takes no rest for a range: whoever kneels upright has shown none', async () => {
    const { play, session, speaker, ends } = startCheck({ repetitions: 2 });
    await play([...kneelAndHold(14), ...still(kneeling, 2)]);
    expect(session.view?.stage.kind).toBe('resting');
    session.accept();
    await session.stop();
    expect(speaker.said, 'from now on kneeling counts as a stretch').toContain(
      'event cannot-accept',
    );
    expect(ends[0]?.record.acceptedSides).toEqual([]);
  });

  it('stands in the trace, so that a replay counts the same', async () => {
    const { play, session, traces } = startCheck();
    await play(intoTheHold);
    session.accept();
    await play(still(lunging, 1));
    await session.stop();
    const frames = traces.saved.at(-1)?.trace.frames ?? [];
    const accepted = frames.filter(({ isAccepted }) => isAccepted === true);
    expect(
      accepted.map(({ atMs }) => atMs),
      'judged again, the session has no accepted range',
    ).toEqual([17_000]);
  });
});
