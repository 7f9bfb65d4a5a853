import type { ToneName } from '#lib/domain/ports.ts';
import { playTone } from './tones.ts';

/** A tone that comes later than this would tell of something that has passed. Design value. */
const LATEST_MS = 400;

/** Plays tones on one audio context, which a tap has opened. */
export class TonePlayer {
  #context: AudioContext | null = null;

  /** Browsers play only what was begun on a tap. */
  readonly unlock = (): void => {
    if (typeof AudioContext === 'undefined') return;
    this.#context ??= new AudioContext();
    void resume(this.#context);
  };

  /** Silent before `unlock`. A context that was suspended, as by a phone call, is woken first. */
  readonly play = (tone: ToneName, volume: number): void => {
    const context = this.#context;
    if (context === null) return;
    if (context.state === 'running') {
      playTone(context, tone, volume);
      return;
    }
    const askedAtMs = performance.now();
    void resume(context).then((isRunning) => {
      if (isRunning && performance.now() - askedAtMs <= LATEST_MS) playTone(context, tone, volume);
    });
  };
}

/** Whether it plays now. Browsers refuse while something else, as a call, has the loudspeaker. */
async function resume(context: AudioContext): Promise<boolean> {
  try {
    await context.resume();
    return true;
  } catch {
    return false;
  }
}
