import type { OwnRoutine, RoutineId } from '#lib/domain/routine/routine.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { textOf } from '#lib/ui/message-names.ts';

/** The ready routines: their ids alone, so that the page loads no more of them. */
const READY_IDS: readonly RoutineId[] = Object.values(
  import.meta.glob<RoutineId>('/content/routines/*.json', { eager: true, import: 'id' }),
);

export type RoutineChoice = { readonly id: RoutineId; readonly name: string };

/** Every routine that a plan may name, ready ones first. */
export const routineChoices = (
  messages: Messages,
  own: readonly OwnRoutine[],
): readonly RoutineChoice[] => [
  ...READY_IDS.map((id) => ({ id, name: textOf(messages, `routine.${id}.name`) ?? id })),
  ...own.map(({ id, name }) => ({ id, name })),
];
