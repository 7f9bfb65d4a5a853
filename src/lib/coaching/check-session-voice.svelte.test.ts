import { describe, expect, it } from 'vitest';
import { startCheck } from '../../../tests/support/check-session-run.ts';
import { settle } from '../../../tests/support/fake-coaching.ts';
import { playPostures } from '../../../tests/support/posture-script.ts';
import { kneelAndHold, still, TURNED } from '../../../tests/support/practice-script.ts';
import {
  LUNGE,
  STANDING,
  START_POSTURE,
  uprightFrame,
} from '../../../tests/support/upright-skeleton.ts';

const LEANING = { ...LUNGE, trunkLean: 28, hipExtensionRear: -13, hipFlexionFront: 122 };
const standing = uprightFrame(STANDING, 0);

/** Kneels through the countdown, holds for five seconds, and leans forward for so long. */
const leaningFor = (forSeconds: number) =>
  playPostures(START_POSTURE, [
    { to: START_POSTURE, seconds: 9 },
    { to: LUNGE, seconds: 2 },
    { to: LUNGE, seconds: 5 },
    { to: LEANING, seconds: 1 },
    { to: LEANING, seconds: forSeconds },
  ]);

const SIDE = ['event ready', '3', '2', '1', 'event go', 'cue tuck-and-glide', 'event half-way'];

describe('what a person hears of a session', () => {
  it('is everything from the set-up to "saved", in order, each thing once', async () => {
    const { play, speaker } = startCheck();
    await play([...still(standing, 3), ...kneelAndHold(14), ...kneelAndHold(14, TURNED)]);
    expect(speaker.said).toEqual([
      'cue kneel-one-knee',
      ...SIDE,
      'event complete event other-side',
      'cue turn-round-and-kneel',
      ...SIDE,
      'event saved',
    ]);
    expect(speaker.tones).toEqual([
      ...['tick', 'tick', 'tick', 'started', 'complete'],
      ...['tick', 'tick', 'tick', 'started', 'complete'],
    ]);
  });

  it('is one utterance for each moment, so that none cuts off another', async () => {
    const { see, time, speaker } = startCheck({ repetitions: 2 });
    let most = 0;
    for (const frame of [...still(null, 3), ...kneelAndHold(14), ...leaningFor(6)]) {
      const before = speaker.said.length;
      time.advance(100);
      see(frame);
      await settle();
      most = Math.max(most, speaker.said.length - before);
    }
    expect(speaker.said).toContain('event lost');
    expect(speaker.said).toContain('event complete event rest');
    expect(most, 'one of two things was never heard').toBe(1);
  });

  it('can be read as well: the caption is what was said', async () => {
    const { see, time, speaker, session } = startCheck();
    const differing: string[] = [];
    for (const frame of [...still(null, 3), ...kneelAndHold(14)]) {
      const before = speaker.said.length;
      time.advance(100);
      see(frame);
      await settle();
      const newest = speaker.said.at(-1);
      if (speaker.said.length > before && session.caption !== newest) {
        differing.push(`${newest ?? ''} / ${session.caption ?? ''}`);
      }
    }
    expect(differing, 'somebody deaf misses it').toEqual([]);
    expect(speaker.said.length).toBeGreaterThan(5);
  });

  it('has the cue of a fault once, not with every frame, and keeps it on the screen', async () => {
    const { play, session, speaker } = startCheck({ holdSeconds: 30 });
    await play(leaningFor(7));
    expect(speaker.said.filter((text) => text === 'cue grow-tall')).toHaveLength(1);
    expect(session.view?.shownCue?.id, 'the cue went off the screen too early').toBe('grow-tall');
  });

  it('has plain words where the image has not helped twice', async () => {
    const { play, speaker } = startCheck({ holdSeconds: 30 });
    await play(leaningFor(21));
    expect(speaker.said.filter((text) => text.startsWith('cue grow-tall'))).toEqual([
      'cue grow-tall',
      'cue grow-tall',
      'cue grow-tall, plainly',
    ]);
  });

  it('has a loss with its tone, and no cue while something that matters more is said', async () => {
    const { play, speaker } = startCheck({ holdSeconds: 30 });
    speaker.busyWith = 'problem';
    await play(leaningFor(4));
    expect(speaker.said, 'a correction cut off a problem').not.toContain('cue grow-tall');
    expect(speaker.said).toContain('event lost');
    expect(speaker.tones).toContain('lost');
    speaker.busyWith = null;
    await play(still(uprightFrame(LEANING, 0), 1));
    expect(speaker.said.at(-1)).toBe('cue grow-tall');
  });

  it('marks what may be cut off by what', async () => {
    const { play, speaker } = startCheck();
    await play([...still(standing, 3), ...kneelAndHold(14)]);
    const kindOf = new Map(speaker.said.map((text, index) => [text, speaker.kinds[index]]));
    expect(kindOf.get('cue kneel-one-knee')).toBe('cue');
    expect(kindOf.get('event go')).toBe('state');
    expect(kindOf.get('event half-way')).toBe('count');
    expect(kindOf.get('event complete event other-side')).toBe('state');
  });

  it('ends with "saved" only when it is', async () => {
    const { play, speaker, store } = startCheck({ sides: 'one' });
    const all = kneelAndHold(14);
    await play(all.slice(0, 220));
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    await play(all.slice(220));
    expect(speaker.said, 'it said saved before it was').not.toContain('event saved');
    open();
    await settle();
    expect(speaker.said.at(-1)).toBe('event saved');
  });

  it('says of a full disk once when it shows, and once more in place of "saved"', async () => {
    const { play, store, session, speaker, ends } = startCheck({ sides: 'one' });
    store.outcome = { kind: 'disk-full' };
    await play(still(standing, 12));
    const told = () => speaker.said.filter((text) => text === 'event save-problem').length;
    expect(told(), 'the person is told again and again').toBe(1);
    expect(session.saveProblem).toEqual({ kind: 'disk-full' });
    await session.stop();
    expect(speaker.said.at(-1)).toBe('event save-problem');
    expect(told()).toBe(2);
    expect(ends[0]?.saveProblem, 'the summary would say that it is saved').toEqual({
      kind: 'disk-full',
    });
  });

  it('tells of a full disk anew when it was mended and comes back', async () => {
    const { play, store, speaker } = startCheck();
    for (const outcome of [
      { kind: 'disk-full' },
      { kind: 'saved' },
      { kind: 'disk-full' },
    ] as const) {
      store.outcome = outcome;
      await play(still(null, 4));
    }
    expect(speaker.said.filter((text) => text === 'event save-problem')).toHaveLength(2);
  });

  it('has no caption left some seconds after the last word', async () => {
    const { play, session } = startCheck();
    await play(still(standing, 2));
    expect(session.caption).toBe('cue kneel-one-knee');
    await play(still(standing, 7));
    expect(session.caption, 'an old text stays for ever').toBeNull();
  });

  it('stops speaking at the stop, and then says that it is kept', async () => {
    const { play, session, speaker } = startCheck();
    await play(still(standing, 3));
    const stopped = session.stop();
    expect(speaker.silenced, 'the voice goes on after stop').toBe(1);
    await stopped;
    expect(speaker.said.at(-1)).toBe('event stopped');
  });
});
