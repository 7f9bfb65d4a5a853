import { SPEECH_KINDS, type SpeechKind } from '#lib/domain/ports.ts';
import type { VoiceMode } from '#lib/domain/session/settings.ts';

const SPOKEN: Readonly<Record<VoiceMode, readonly SpeechKind[]>> = {
  everything: SPEECH_KINDS,
  cues: ['cue', 'state', 'problem'],
  counts: ['count', 'state', 'problem'],
  'tones-only': [],
  silent: [],
};

/** Whether this mode puts texts of this kind into words. */
export const speaks = (mode: VoiceMode, kind: SpeechKind): boolean => SPOKEN[mode].includes(kind);

/** Whether this mode speaks at all. */
export const hasWords = (mode: VoiceMode): boolean => SPOKEN[mode].length > 0;

/** Whether a text of this kind may cut off the one that is being said (null: it is quiet). */
export const mayCutOff = (kind: SpeechKind, current: SpeechKind | null): boolean =>
  current === null || SPEECH_KINDS.indexOf(kind) >= SPEECH_KINDS.indexOf(current);
