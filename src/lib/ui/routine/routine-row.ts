import type { RoutineItem } from '#lib/domain/routine/routine.ts';

/** An item in a list that is put in order: it keeps its id wherever it goes. */
export type RoutineRow = { readonly id: string; readonly item: RoutineItem };
