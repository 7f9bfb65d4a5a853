/**
 * Calls back now and whenever the voices of the device change: in some browsers they arrive late.
 * Returns the function that ends it.
 */
export function watchVoices(look: () => void): () => void {
  look();
  if (typeof speechSynthesis === 'undefined') return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => {
    speechSynthesis.removeEventListener('voiceschanged', look);
  };
}
