/** The part of a SpeechSynthesisVoice that the choice depends on. */
export type VoiceLike = {
  readonly voiceURI: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
};

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The voices that can be spoken with: those that work on the device, since others send the text to a
 * server. The same region comes first, then the device's default. Empty when there is none for the
 * language.
 */
export function usableVoices<Voice extends VoiceLike>(
  voices: readonly Voice[],
  language: string,
): readonly Voice[] {
  const rank = (voice: Voice): number =>
    (voice.lang.toLowerCase().replace('_', '-') === language.toLowerCase() ? 2 : 0) +
    (voice.default ? 1 : 0);
  return voices
    .filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(language))
    .sort((a, b) => rank(b) - rank(a));
}

/**
 * The voice to speak with: the chosen one while it can be used, else the best for the language. Null
 * when there is none.
 */
export function chooseVoice<Voice extends VoiceLike>(
  voices: readonly Voice[],
  language: string,
  chosenUri: string | null,
): Voice | null {
  const usable = usableVoices(voices, language);
  return usable.find(({ voiceURI }) => voiceURI === chosenUri) ?? usable[0] ?? null;
}
