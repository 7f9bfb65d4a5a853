import type { ChoiceRange, PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';
import { guidedOf, type KnownPractices } from '#lib/domain/routine/known-practices.ts';
import { onStep } from '#lib/domain/routine/item-choices.ts';
import { isMoreThanEnough } from '#lib/domain/routine/routine-dose.ts';
import { routineLengthMs } from '#lib/domain/routine/routine-length.ts';
import type { Routine } from '#lib/domain/routine/routine.ts';
import { seconds } from '#lib/domain/units.ts';
import type { WrittenChoice, WrittenItem } from './routine-schema.ts';

/** What is wrong with one field of a file, told to who wrote it. */
export type FieldProblem = { readonly field: string; readonly problem: string };

/** How far the stated minutes may be off. Design value. */
const MINUTES_WITHIN = 0.1;
const MINUTE = seconds(60);

/** What an item asks for that its practice cannot give, or that nobody may be led to. */
export function itemProblems(
  item: WrittenItem,
  at: number,
  known: KnownPractices,
): readonly FieldProblem[] {
  const field = `items.${String(at)}`;
  const practice = `${field}.practice`;
  if (item.kind === 'stretch') {
    return known.stretchIds.includes(item.practice)
      ? []
      : [{ field: practice, problem: `there is no stretch "${item.practice}"` }];
  }
  const definition = guidedOf(known, item.practice);
  if (definition === null) {
    return [{ field: practice, problem: `there is no practice "${item.practice}"` }];
  }
  if (definition.isOptIn) {
    return [{ field: practice, problem: 'nobody is led to a practice that has to be asked for' }];
  }
  return choiceProblems(item.choice, definition).map(({ field: part, problem }) => ({
    field: `${field}.choice.${part}`,
    problem,
  }));
}

function choiceProblems(
  { seconds: length, rounds, parts, sides, breath }: WrittenChoice,
  definition: PracticeDefinition,
): readonly FieldProblem[] {
  const pace = definition.breath?.own ?? null;
  return [
    ...rangeProblem('seconds', length, definition.seconds),
    ...rangeProblem('rounds', rounds, definition.rounds),
    ...rangeProblem('parts', parts, definition.partCount),
    ...(sides === undefined || (sides === 'none') !== definition.hasSides
      ? []
      : [
          {
            field: 'sides',
            problem: definition.hasSides
              ? 'must be both, left or right: this practice has sides'
              : 'must be none: this practice has no sides',
          },
        ]),
    ...rangeProblem('breath.inSeconds', breath?.inSeconds, pace),
    ...rangeProblem('breath.outSeconds', breath?.outSeconds, pace),
  ];
}

/** `range` null: there is nothing to choose in this practice. */
function rangeProblem(
  field: string,
  value: number | undefined,
  range: ChoiceRange | null,
): readonly FieldProblem[] {
  if (value === undefined) return [];
  if (range === null) return [{ field, problem: 'cannot be chosen in this practice' }];
  if (onStep(range, value) === value) return [];
  const { least, most, step } = range;
  return [{ field, problem: `must be from ${least} to ${most} in steps of ${step}` }];
}

/** What is wrong with a routine as a whole. */
export function wholeProblems(
  routine: Routine & { readonly minutes: number },
  known: KnownPractices,
): readonly FieldProblem[] {
  const takes = routineLengthMs(routine, known) / MINUTE;
  const isRightlyTold = Math.abs(takes - routine.minutes) <= routine.minutes * MINUTES_WITHIN;
  return [
    ...(isRightlyTold
      ? []
      : [{ field: 'minutes', problem: `it takes ${takes.toFixed(1)}, which is too far off` }]),
    ...(isMoreThanEnough(routine)
      ? [{ field: 'items', problem: 'hold one side for longer than the dose ceiling' }]
      : []),
  ];
}
