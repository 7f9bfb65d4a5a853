import type { CueSpeaker } from '#lib/domain/ports.ts';

/**
 * Tells whether the device has a voice, now and whenever its voices change: they arrive late in
 * some browsers. Returns the function that ends it.
 */
export function voicePresence(
  speaker: CueSpeaker,
  tell: (isPresent: boolean) => void,
): (() => void) | undefined {
  const look = (): void => {
    tell(speaker.hasVoice());
  };
  look();
  if (typeof speechSynthesis === 'undefined') return undefined;
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => {
    speechSynthesis.removeEventListener('voiceschanged', look);
  };
}
