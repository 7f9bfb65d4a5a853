import type { CueSpeaker, SpeechKind, ToneName, VoiceChoice } from '#lib/domain/ports.ts';
import { DEFAULT_SETTINGS, type VoiceSettings } from '#lib/domain/session/settings.ts';
import { chooseVoice, usableVoices } from './choose-voice.ts';
import { Speech } from './speech.ts';
import { hasWords, mayCutOff, speaks } from './spoken-kinds.ts';
import { TonePlayer } from './tone-player.ts';
import { vibrate } from './vibration.ts';

/** Speech, tones and vibration of the browser. Safe to make while prerendering. */
export class BrowserSpeaker implements CueSpeaker {
  readonly #language: () => string;
  readonly #speech = new Speech();
  readonly #tones = new TonePlayer();
  #settings: VoiceSettings = DEFAULT_SETTINGS.voice;

  /** `language` is asked at each text, so that a change of language needs no new speaker. */
  constructor(language: () => string) {
    this.#language = language;
  }

  readonly setVoice = (settings: VoiceSettings): void => {
    this.#settings = settings;
    const kind = this.#speech.kind;
    if (kind !== null && !speaks(settings.mode, kind)) this.silence();
  };

  readonly hasVoice = (): boolean => this.#voice() !== null;

  readonly voices = (): readonly VoiceChoice[] =>
    usableVoices(installedVoices(), this.#language()).map(({ voiceURI, name, lang }) => ({
      uri: voiceURI,
      name,
      lang,
    }));

  /** iOS plays and speaks only after both were begun on a tap. */
  readonly unlock = (): void => {
    this.#tones.unlock();
    const voice = this.#voice();
    if (voice === null || !hasWords(this.#settings.mode)) return;
    const empty = new SpeechSynthesisUtterance('');
    empty.voice = voice;
    speechSynthesis.speak(empty);
  };

  readonly say = (text: string, kind: SpeechKind): void => {
    const voice = this.#voice();
    if (voice === null || !speaks(this.#settings.mode, kind)) return;
    if (!mayCutOff(kind, this.#speech.kind)) return;
    const { rate, volume } = this.#settings;
    this.#speech.begin(text, kind, { voice, rate, volume });
  };

  readonly speaking = (): SpeechKind | null => this.#speech.kind;

  /** Without sound the device may still vibrate: it is a setting of its own. */
  readonly sound = (tone: ToneName): void => {
    const { mode, volume, vibrates } = this.#settings;
    if (vibrates) vibrate(tone);
    if (mode !== 'silent') this.#tones.play(tone, volume);
  };

  readonly silence = (): void => {
    if (typeof speechSynthesis !== 'undefined') this.#speech.stop();
  };

  #voice(): SpeechSynthesisVoice | null {
    return chooseVoice(installedVoices(), this.#language(), this.#settings.voiceUri);
  }
}

/** Asked anew each time: in Chrome and Safari the list is empty at first and comes late. */
const installedVoices = (): readonly SpeechSynthesisVoice[] =>
  typeof speechSynthesis === 'undefined' ? [] : speechSynthesis.getVoices();
