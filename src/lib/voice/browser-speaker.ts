import type { CueSpeaker, ToneName } from '#lib/domain/ports.ts';
import type { VoiceMode } from '#lib/domain/session/settings.ts';
import { chooseVoice } from './choose-voice.ts';
import { playTone } from './tones.ts';

/** Speech and tones of the browser. Safe to make while prerendering. */
export class BrowserSpeaker implements CueSpeaker {
  readonly #language: () => string;
  #mode: VoiceMode = 'everything';
  #audio: AudioContext | null = null;

  /** `language` is asked at each utterance, so that a change of language needs no new speaker. */
  constructor(language: () => string) {
    this.#language = language;
  }

  readonly setMode = (mode: VoiceMode): void => {
    this.#mode = mode;
    if (mode !== 'everything') this.silence();
  };

  readonly hasVoice = (): boolean => this.#voice() !== null;

  /** iOS plays and speaks only after both were begun on a tap. */
  readonly unlock = (): void => {
    this.#audio ??= new AudioContext();
    void this.#audio.resume();
    const voice = this.#voice();
    if (voice === null || this.#mode !== 'everything') return;
    const empty = new SpeechSynthesisUtterance('');
    empty.voice = voice;
    speechSynthesis.speak(empty);
  };

  readonly say = (text: string): void => {
    const voice = this.#voice();
    if (this.#mode !== 'everything' || voice === null) return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.speak(utterance);
  };

  readonly sound = (tone: ToneName): void => {
    if (this.#mode === 'silent' || this.#audio === null) return;
    playTone(this.#audio, tone);
  };

  readonly silence = (): void => {
    if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
  };

  #voice(): SpeechSynthesisVoice | null {
    if (typeof speechSynthesis === 'undefined') return null;
    return chooseVoice(speechSynthesis.getVoices(), this.#language());
  }
}
