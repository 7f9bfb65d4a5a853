import type { SpeechKind } from '#lib/domain/ports.ts';
import { saidWithin, toPieces } from './speech-pieces.ts';

/** How a text is spoken. */
export type Speaking = {
  readonly voice: SpeechSynthesisVoice;
  /** Speed: 1 is the voice's own. */
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
};

/**
 * Chrome swallows what is spoken in the same moment in which something else was cancelled, with no
 * event at all. Design value: long enough for it, too short to be noticed.
 */
const AFTER_CANCEL_MS = 60;

/**
 * One text at a time on the browser's speech, which is unreliable: it loses the events that tell of an
 * end, so that a time limit ends every utterance too, and it collects utterances that nobody holds.
 */
export class Speech {
  #kind: SpeechKind | null = null;
  /** Held here, since a collected utterance never tells of its end. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cutOffAtMs = -Infinity;

  /** What is being said; null while it is quiet. */
  get kind(): SpeechKind | null {
    return this.#kind;
  }

  /** Cuts off what is being said, and says this instead. */
  readonly begin = (text: string, kind: SpeechKind, how: Speaking): void => {
    this.stop();
    const pieces = toPieces(text);
    if (pieces.length === 0) return;
    this.#kind = kind;
    const waitMs = this.#cutOffAtMs + AFTER_CANCEL_MS - performance.now();
    if (waitMs <= 0) this.#say(pieces, how);
    else {
      this.#timer = setTimeout(() => {
        this.#say(pieces, how);
      }, waitMs);
    }
  };

  readonly stop = (): void => {
    this.#ended();
    if (speechSynthesis.speaking || speechSynthesis.pending) this.#cutOffAtMs = performance.now();
    speechSynthesis.cancel();
  };

  #say(pieces: readonly string[], how: Speaking): void {
    const [text, ...rest] = pieces;
    if (text === undefined) {
      this.#ended();
      return;
    }
    const utterance = toUtterance(text, how);
    const goOn = (): void => {
      if (this.#utterance !== utterance) return;
      clearTimeout(this.#timer);
      this.#say(rest, how);
    };
    utterance.onend = goOn;
    utterance.onerror = goOn;
    this.#utterance = utterance;
    this.#timer = setTimeout(goOn, saidWithin(text, how.rate));
    // A page that was in the background may come back with its speech paused.
    if (speechSynthesis.paused) speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  }

  #ended(): void {
    clearTimeout(this.#timer);
    this.#utterance = null;
    this.#kind = null;
  }
}

function toUtterance(text: string, { voice, rate, volume }: Speaking): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  // Some browsers look at the language alone, and would take a voice of the network for it.
  utterance.lang = voice.lang;
  utterance.rate = rate;
  utterance.volume = volume;
  return utterance;
}
