import type { RoutineRun } from '#lib/domain/routine/routine-run.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { tensionWords } from './session-words.ts';

/** How many parts of the routine are behind, the skipped ones included. */
export const farWords = ({ t }: Pick<Messages, 't'>, { passed, routine }: RoutineRun): string =>
  t('journal.run.parts', { passed, count: routine.items.length });

/** How it ended; null when it was gone through to its end. */
export function endingWords({ t }: Pick<Messages, 't'>, { ending }: RoutineRun): string | null {
  if (ending === null) return t('journal.run.unfinished');
  return ending === 'completed' ? null : t(`summary.ending.${ending}`);
}

/** What a list says about a routine that was gone through. */
export const runFacts = (messages: Pick<Messages, 't'>, run: RoutineRun): readonly string[] =>
  [
    farWords(messages, run),
    endingWords(messages, run),
    tensionWords(messages, run.feelings),
  ].filter((fact) => fact !== null);
