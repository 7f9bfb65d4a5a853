import { isMood, MOODS, type Mood } from '#lib/domain/check-in/moods.ts';
import { sameWord, toOwnMood } from '#lib/domain/check-in/own-moods.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';

/** How a mood is called; a word of the person's own is called as they wrote it. */
export const moodName = ({ t }: Pick<Messages, 't'>, mood: string): string =>
  isMood(mood) ? t(`mood.${mood}`) : mood;

/**
 * The mood that is meant by a typed word: one that is offered, one of `ownMoods`, or a new word. Null
 * when nothing was typed.
 */
export function typedMood(
  messages: Pick<Messages, 't'>,
  typed: string,
  ownMoods: readonly string[],
): string | null {
  const word = toOwnMood(typed);
  if (word === null) return null;
  const offered: Mood | undefined = MOODS.find(
    (mood) => sameWord([mood, moodName(messages, mood)], word) !== null,
  );
  return offered ?? sameWord(ownMoods, word) ?? word;
}
