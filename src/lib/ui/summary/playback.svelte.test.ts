import { describe, expect, test } from 'vitest';
import { Playback } from './playback.svelte.ts';

function player(lengthMs = 5000) {
  let tick: ((elapsedMs: number) => void) | null = null;
  const playback = new Playback(
    () => lengthMs,
    (onTick) => {
      tick = onTick;
      return () => {
        tick = null;
      };
    },
  );
  return { playback, isTicking: () => tick !== null, pass: (ms: number) => tick?.(ms) };
}

describe('the replay', () => {
  test('goes on with time while it plays, and stays while it does not', () => {
    const { playback, pass } = player();
    pass(300);
    expect(playback.tMs).toBe(0);
    playback.play();
    pass(700);
    pass(120);
    expect(playback.tMs, 'the figure does not move').toBe(820);
    playback.toggle();
    pass(900);
    expect([playback.tMs, playback.isPlaying], 'it cannot be stopped').toEqual([820, false]);
  });

  test('stops at the end and starts over from there', () => {
    const { playback, pass, isTicking } = player();
    playback.seek(4900);
    playback.play();
    pass(250);
    expect([playback.tMs, playback.isPlaying, isTicking()]).toEqual([5000, false, false]);
    playback.play();
    pass(10);
    expect(playback.tMs, 'after the end the button does nothing').toBe(10);
  });

  test('plays on from where it was moved to', () => {
    const { playback, pass } = player();
    playback.play();
    playback.seek(3000);
    pass(50);
    expect(playback.tMs).toBe(3050);
  });

  test('never leaves the session', () => {
    const { playback } = player();
    playback.seek(99_000);
    expect(playback.tMs).toBe(5000);
    playback.seek(-1);
    expect(playback.tMs).toBe(0);
  });

  test('ticks once, however often it is told to play', () => {
    const { playback, pass } = player();
    playback.play();
    playback.play();
    pass(40);
    expect(playback.tMs, 'the replay runs at twice its speed').toBe(40);
  });
});
