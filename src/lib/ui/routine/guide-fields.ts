import type { BreathPattern } from '#lib/domain/guide/guide-choice.ts';
import type { ChoiceRange } from '#lib/domain/guide/practice-definition.ts';

/** Every value of a range, the least first. */
export function valuesOf({ least, most, step }: ChoiceRange): readonly number[] {
  const count = Math.floor((most - least) / step) + 1;
  return Array.from({ length: count }, (_, index) => least + index * step);
}

/** Whether a range leaves anything to choose. */
export const isChoice = ({ least, most }: ChoiceRange): boolean => least < most;

/** Which of the patterns this is, counting from 0; -1 for a pace of one's own. */
export const patternIndex = (
  patterns: readonly BreathPattern[],
  { inSeconds, outSeconds }: BreathPattern,
): number =>
  patterns.findIndex(
    (pattern) => pattern.inSeconds === inSeconds && pattern.outSeconds === outSeconds,
  );
