import type { VoiceChoice } from '#lib/domain/ports.ts';
import type { Translate } from '#lib/messages/messages.svelte.ts';

/** A line of the voice picker. */
export type VoiceOption = {
  /** The voice as the browser names it; empty to let the app choose. */
  readonly value: string;
  readonly label: string;
};

/** What can be chosen now, always with the remembered voice among it. */
export function voiceOptions(
  t: Translate,
  voices: readonly VoiceChoice[],
  chosenUri: string | null,
): readonly VoiceOption[] {
  const [best] = voices;
  const isGone = chosenUri !== null && voices.every(({ uri }) => uri !== chosenUri);
  return [
    {
      value: '',
      label:
        best === undefined
          ? t('settings.voice.automatic')
          : t('settings.voice.automatic.named', { name: best.name }),
    },
    ...voices.map(({ uri, name, lang }) => ({ value: uri, label: labelOf(name, lang) })),
    ...(isGone ? [{ value: chosenUri, label: t('settings.voice.gone') }] : []),
  ];
}

/** Several voices may have one name in different regions; some names tell the region already. */
const labelOf = (name: string, lang: string): string =>
  name.includes('(') ? name : `${name} (${lang.replace('_', '-')})`;
