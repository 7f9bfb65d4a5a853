import type { RoutineFileOutcome } from '#lib/domain/routine/routine-file.ts';
import type { PracticeId } from '#lib/domain/session/screening.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { practiceName } from '#lib/ui/routine/item-words.ts';

/** What is told after something was done. */
export type Told = { readonly tone: 'info' | 'warning'; readonly lines: readonly string[] };

/** What became of an opened file, with the practices that were left out of it. */
export function fileWords(messages: Pick<Messages, 't'>, outcome: RoutineFileOutcome): Told {
  const { t } = messages;
  const names = (ids: readonly PracticeId[]) =>
    ids.map((id) => practiceName(messages, id)).join(', ');
  switch (outcome.kind) {
    case 'read':
    case 'nothing-usable': {
      const { unknown, optIn } = outcome;
      const leftOut = [
        ...(unknown.length === 0 ? [] : [t('routines.file.unknown', { names: names(unknown) })]),
        ...(optIn.length === 0 ? [] : [t('routines.file.optIn', { names: names(optIn) })]),
      ];
      const isWhole = outcome.kind === 'read' && leftOut.length === 0;
      const first =
        outcome.kind === 'read'
          ? t('routines.made', { name: outcome.name || t('routines.file.name') })
          : t('routines.file.nothing-usable');
      return { tone: isWhole ? 'info' : 'warning', lines: [first, ...leftOut] };
    }
    case 'not-a-routine':
    case 'newer-version':
    case 'too-large':
      return { tone: 'warning', lines: [t(`routines.file.${outcome.kind}`)] };
  }
}
