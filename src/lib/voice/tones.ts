import type { ToneName } from '#lib/domain/ports.ts';

/** Times in seconds from the beginning of the tone. */
type Note = { readonly hertz: number; readonly startsAt: number; readonly lasts: number };

/**
 * Told apart by melody and rhythm, not by pitch alone: rising for a start, a chord upwards for done,
 * falling for lost, one short note to count by, the same note twice for a pause, three quick ones
 * upwards for going on, low and swaying for a problem, long and low for the breath: up in, down out.
 */
const TONES: Readonly<Record<ToneName, readonly Note[]>> = {
  started: [
    { hertz: 440, startsAt: 0, lasts: 0.14 },
    { hertz: 660, startsAt: 0.14, lasts: 0.22 },
  ],
  complete: [
    { hertz: 523, startsAt: 0, lasts: 0.16 },
    { hertz: 659, startsAt: 0.16, lasts: 0.16 },
    { hertz: 784, startsAt: 0.32, lasts: 0.4 },
  ],
  lost: [
    { hertz: 440, startsAt: 0, lasts: 0.16 },
    { hertz: 294, startsAt: 0.16, lasts: 0.26 },
  ],
  tick: [{ hertz: 880, startsAt: 0, lasts: 0.08 }],
  paused: [
    { hertz: 392, startsAt: 0, lasts: 0.14 },
    { hertz: 392, startsAt: 0.24, lasts: 0.2 },
  ],
  resumed: [
    { hertz: 392, startsAt: 0, lasts: 0.1 },
    { hertz: 494, startsAt: 0.1, lasts: 0.1 },
    { hertz: 587, startsAt: 0.2, lasts: 0.18 },
  ],
  problem: [
    { hertz: 247, startsAt: 0, lasts: 0.2 },
    { hertz: 208, startsAt: 0.22, lasts: 0.2 },
    { hertz: 247, startsAt: 0.44, lasts: 0.26 },
  ],
  'breath-in': [
    { hertz: 262, startsAt: 0, lasts: 0.35 },
    { hertz: 330, startsAt: 0.35, lasts: 0.55 },
  ],
  'breath-out': [
    { hertz: 330, startsAt: 0, lasts: 0.35 },
    { hertz: 220, startsAt: 0.35, lasts: 0.65 },
  ],
};

const LOUDNESS = 0.18;
const SOFT_EDGE = 0.02;

/** Plays one tone now, at a volume from 0 to 1. Edges are faded, since a square start clicks. */
export function playTone(context: BaseAudioContext, tone: ToneName, volume: number): void {
  const loudness = LOUDNESS * volume;
  for (const { hertz, startsAt, lasts } of TONES[tone]) {
    const begin = context.currentTime + startsAt;
    const end = begin + lasts;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(loudness, begin + SOFT_EDGE);
    gain.gain.setValueAtTime(loudness, end - SOFT_EDGE);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(end);
  }
}
