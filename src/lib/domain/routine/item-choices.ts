import { fitChoice } from '../guide/plan-guide.ts';
import type { ChoiceRange, PracticeDefinition } from '../guide/practice-definition.ts';
import { HOLD_SECONDS_CHOICES, REPETITION_CHOICES } from '../session/settings.ts';
import type { RoutineItem } from './routine.ts';

export type StretchItem = Extract<RoutineItem, { readonly kind: 'stretch' }>;
export type GuidedItem = Extract<RoutineItem, { readonly kind: 'guided' }>;

/** Seconds between two holds of one side. Design values. */
export const REST_SECONDS_CHOICES: readonly number[] = [5, 10, 15, 20, 30];

/** The number of the list that is nearest; the lower one when two are. The list must not be empty. */
export function nearestOf(choices: readonly number[], wanted: number): number {
  // Far beyond the list all distances look alike.
  const near = Math.min(Math.max(...choices), Math.max(Math.min(...choices), wanted));
  return choices.reduce((best, choice) =>
    Math.abs(choice - near) < Math.abs(best - near) ? choice : best,
  );
}

/** The value of a range, a whole number of steps above its least, that is nearest. */
export function onStep({ least, most, step }: ChoiceRange, wanted: number): number {
  const near = Math.min(most, Math.max(least, wanted));
  const stepped = least + Math.round((near - least) / step) * step;
  return stepped > most ? stepped - step : stepped;
}

/** The item with every number brought to the nearest one that can be chosen. */
export const fitStretchItem = (item: StretchItem): StretchItem => ({
  ...item,
  holdSeconds: nearestOf(HOLD_SECONDS_CHOICES, item.holdSeconds),
  repetitions: nearestOf(REPETITION_CHOICES, item.repetitions),
  restSeconds: nearestOf(REST_SECONDS_CHOICES, item.restSeconds),
});

/** The item with every value of its choice brought into the range of the practice, and on a step. */
export function fitGuidedItem(item: GuidedItem, definition: PracticeDefinition): GuidedItem {
  const { seconds, rounds, parts, sides, breath } = fitChoice(definition, item.choice);
  const { partCount, breath: pace } = definition;
  return {
    ...item,
    choice: {
      seconds: onStep(definition.seconds, seconds),
      rounds: onStep(definition.rounds, rounds),
      parts: partCount === null ? parts : onStep(partCount, parts),
      sides,
      breath:
        breath === null || pace === null
          ? breath
          : {
              inSeconds: onStep(pace.own, breath.inSeconds),
              outSeconds: onStep(pace.own, breath.outSeconds),
            },
    },
  };
}
