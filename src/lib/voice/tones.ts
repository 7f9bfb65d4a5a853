import type { ToneName } from '#lib/domain/ports.ts';

type Note = { readonly hertz: number; readonly startsAt: number; readonly lasts: number };

/** Rising for a start, a chord upwards for done, falling for lost. Seconds. */
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
};

const LOUDNESS = 0.18;
const SOFT_EDGE = 0.02;

/** Plays one tone now. Edges are faded, since a square start clicks. */
export function playTone(context: BaseAudioContext, tone: ToneName): void {
  for (const { hertz, startsAt, lasts } of TONES[tone]) {
    const begin = context.currentTime + startsAt;
    const end = begin + lasts;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(LOUDNESS, begin + SOFT_EDGE);
    gain.gain.setValueAtTime(LOUDNESS, end - SOFT_EDGE);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(end);
  }
}
