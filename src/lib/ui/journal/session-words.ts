import type { Feelings } from '#lib/domain/check-in/feeling.ts';
import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { clockWords } from '../clock-words.ts';
import { nameOf } from '../message-names.ts';

type Words = Pick<Messages, 't'>;

/** What was practised; the area `practices` has the names of guided ones. */
export const sessionName = (
  messages: Words,
  { mode, practiceId }: Pick<SessionRecord, 'mode' | 'practiceId'>,
): string => nameOf(messages, mode === 'guided' ? 'practice' : 'stretch', practiceId);

/** How much of a guided practice was done, such as "2:40 of 3:00". */
export const practisedWords = (
  { t }: Words,
  { plannedMs, practisedMs }: NonNullable<SessionRecord['guided']>,
): string =>
  t('summary.practised.of', { time: clockWords(practisedMs), planned: clockWords(plannedMs) });

/** The tension before and after; null when one of the two was not said. */
export function tensionWords({ t }: Words, feelings: Feelings): string | null {
  const [before, after] = [feelings.before?.tension ?? null, feelings.after?.tension ?? null];
  return before === null || after === null ? null : t('journal.tension', { before, after });
}
