import type { Routine } from './routine.ts';

/** A flow is a row of yoga-style postures; it is listed apart. */
export const ROUTINE_KINDS = ['routine', 'flow'] as const;
export type RoutineKind = (typeof ROUTINE_KINDS)[number];

/** A routine that comes with the app; its words are in the message catalogue under its id. */
export type ReadyRoutine = Routine & {
  readonly name: null;
  readonly kind: RoutineKind;
  /** How long it takes, as told on its card; whole minutes. */
  readonly minutes: number;
};
