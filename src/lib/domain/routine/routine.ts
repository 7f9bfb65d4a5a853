import type { GuideChoice } from '../guide/guide-choice.ts';
import type { PracticeId } from '../session/screening.ts';
import type { SidesChoice } from '../session/settings.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { RoutineId } from './routine-id.ts';

export type { RoutineId };

/** One stretch or practice of a routine, with everything that its timing needs. */
export type RoutineItem =
  | {
      readonly kind: 'stretch';
      readonly practiceId: PracticeId;
      /** False: voice and timer alone. */
      readonly hasCamera: boolean;
      readonly holdSeconds: number;
      readonly repetitions: number;
      readonly sides: SidesChoice;
      /** Between two holds of one side. */
      readonly restSeconds: number;
    }
  | { readonly kind: 'guided'; readonly practiceId: PracticeId; readonly choice: GuideChoice };

/** An ordered list of stretches and practices. It has at least one item when it is run. */
export type Routine = {
  readonly id: RoutineId;
  /** Null for a ready one, whose name is in the message catalogue under its id. */
  readonly name: string | null;
  readonly items: readonly RoutineItem[];
};

/** One that the person has made or copied. */
export type OwnRoutine = Routine & {
  readonly name: string;
  readonly createdAt: EpochMilliseconds;
  readonly updatedAt: EpochMilliseconds;
};
