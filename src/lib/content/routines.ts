import type { KnownPractices } from '#lib/domain/routine/known-practices.ts';
import type { ReadyRoutine } from '#lib/domain/routine/ready-routine.ts';
import type { RoutineId } from '#lib/domain/routine/routine.ts';
import { parseRoutine } from './parse-routine.ts';
import { practices } from './practices.ts';
import { stretchCards } from './stretch-cards.ts';

/** What a routine of this version can be made of. */
export const knownPractices: KnownPractices = {
  stretchIds: stretchCards.map(({ id }) => id),
  guided: practices,
};

const files = import.meta.glob('/content/routines/*.json', { eager: true, import: 'default' });

/** Every routine of content/routines: the flows last, else the short ones first. */
export const readyRoutines: readonly ReadyRoutine[] = Object.entries(files)
  .map(([path, data]) => parseRoutine(path, data, knownPractices))
  .sort((a, b) => Number(a.kind === 'flow') - Number(b.kind === 'flow') || a.minutes - b.minutes);

/** Null when no file has this id. */
export const findReadyRoutine = (id: RoutineId): ReadyRoutine | null =>
  readyRoutines.find((routine) => routine.id === id) ?? null;
