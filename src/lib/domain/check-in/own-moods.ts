/** The longest word of one's own, in characters: as long as a pill on a phone. */
export const OWN_MOOD_LENGTH = 30;
/** More would push what is offered out of sight; the oldest goes. Design value. */
export const MOST_OWN_MOODS = 20;

const alike = (word: string) => word.toLocaleLowerCase();

/** A typed word as it is kept, without stray spaces and not too long; null when nothing was typed. */
export function toOwnMood(typed: string): string | null {
  const characters = Array.from(typed.trim().replace(/\s+/g, ' '));
  const word = characters.slice(0, OWN_MOOD_LENGTH).join('').trim();
  return word === '' ? null : word;
}

/** The one of `words` that differs from this one at most in capital letters; null when there is none. */
export const sameWord = (words: readonly string[], word: string): string | null =>
  words.find((each) => alike(each) === alike(word)) ?? null;

/** The words with this one as the newest; one that is there already moves to the end. */
export const withOwnMood = (words: readonly string[], word: string): readonly string[] =>
  [...withoutOwnMood(words, word), word].slice(-MOST_OWN_MOODS);

/** The words without this one, however it is capitalised. */
export const withoutOwnMood = (words: readonly string[], word: string): readonly string[] =>
  words.filter((each) => alike(each) !== alike(word));
