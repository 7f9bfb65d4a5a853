import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToneName } from '#lib/domain/ports.ts';
import { FakeAudio } from '../../../tests/support/fake-browser-speech.ts';
import { TonePlayer } from './tone-player.ts';

const TONES: readonly ToneName[] = [
  'started',
  'complete',
  'lost',
  'tick',
  'paused',
  'resumed',
  'problem',
];

beforeEach(() => {
  vi.useFakeTimers();
  FakeAudio.contexts = [];
  vi.stubGlobal('AudioContext', FakeAudio);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A player after the tap, and its audio context. */
function unlocked() {
  const player = new TonePlayer();
  player.unlock();
  const [audio] = FakeAudio.contexts.slice(-1);
  if (audio === undefined) throw new Error('no audio context was opened');
  return { player, audio };
}
/** The notes of one tone, with times from its beginning. */
function melodyOf(tone: ToneName) {
  const { player, audio } = unlocked();
  player.play(tone, 1);
  return audio.notes.map(({ hertz, from, to }) => ({
    hertz,
    from: from - audio.currentTime,
    to: to - audio.currentTime,
  }));
}

describe('TonePlayer', () => {
  it('gives each event a melody of its own', () => {
    const melodies = TONES.map((tone) => JSON.stringify(melodyOf(tone)));
    expect(new Set(melodies).size, 'two events sound alike to someone with closed eyes').toBe(7);
  });

  it.each(TONES)('keeps "%s" short, and begins it at once', (tone) => {
    const melody = melodyOf(tone);
    expect(Math.min(...melody.map(({ from }) => from))).toBe(0);
    expect(Math.max(...melody.map(({ to }) => to)), 'it sounds into the words').toBeLessThan(0.8);
  });

  it('counts with a tick that is over before the next word', () => {
    expect(melodyOf('tick').at(-1)?.to).toBeLessThan(0.15);
  });

  it('is as loud as the setting says, and never harsh', () => {
    const loudnessAt = (volume: number) => {
      const { player, audio } = unlocked();
      player.play('complete', volume);
      return audio.loudest;
    };
    expect(loudnessAt(1), 'a tone frightens someone at rest').toBeLessThan(0.25);
    expect(loudnessAt(0.5)).toBeCloseTo(loudnessAt(1) / 2, 10);
    expect(loudnessAt(0)).toBe(0);
  });

  it('is silent before the tap', () => {
    new TonePlayer().play('started', 1);
    expect(FakeAudio.contexts).toEqual([]);
  });

  it('wakes a context that a phone call has suspended', async () => {
    const { player, audio } = unlocked();
    audio.state = 'suspended';
    player.play('lost', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(audio.pitches, 'no sound for the rest of the session').toEqual([440, 294]);
  });

  it('leaves out a tone that would come too late, or is refused', async () => {
    const { player, audio } = unlocked();
    audio.state = 'suspended';
    audio.whenResumed = () => new Promise((resolve) => setTimeout(resolve, 900));
    player.play('started', 1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(audio.notes, 'a start is told when the hold is over').toEqual([]);
    audio.whenResumed = () => Promise.reject(new Error('in a call'));
    player.play('started', 1);
    await vi.advanceTimersByTimeAsync(10);
    expect(audio.notes).toEqual([]);
  });

  it('does without a browser that has no audio', () => {
    vi.stubGlobal('AudioContext', undefined);
    const player = new TonePlayer();
    player.unlock();
    player.play('started', 1);
    expect(FakeAudio.contexts).toEqual([]);
  });
});
