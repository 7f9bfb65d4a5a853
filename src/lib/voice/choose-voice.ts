/** The part of a SpeechSynthesisVoice that the choice depends on. */
export type VoiceLike = {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
};

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The voice to speak with: one that works on the device, since others send the text to a server.
 * The same region is best, then the device's default. Null when there is none for the language.
 */
export function chooseVoice<Voice extends VoiceLike>(
  voices: readonly Voice[],
  language: string,
): Voice | null {
  const rank = (voice: Voice): number =>
    (voice.lang.toLowerCase().replace('_', '-') === language.toLowerCase() ? 2 : 0) +
    (voice.default ? 1 : 0);
  const [best] = voices
    .filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(language))
    .sort((a, b) => rank(b) - rank(a));
  return best ?? null;
}
