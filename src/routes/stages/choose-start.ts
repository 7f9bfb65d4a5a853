import { allowedLevel } from '#lib/domain/session/screening.ts';
import { easeSequence, planSequence } from '#lib/domain/session/sequence/sequence-plan.ts';
import type { PracticeChoice } from '#lib/domain/session/practice/practice-plan.ts';
import type { Settings } from '#lib/domain/session/settings.ts';
import type { LevelName, StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';

/**
 * What a session is planned by: the person's settings, no deeper than their health answers allow, and
 * gently where they have asked for that.
 */
export function chooseStart(
  definition: StretchDefinition,
  settings: Settings,
  known: {
    readonly maxLevel: LevelName | null;
    readonly isGentle: boolean;
    readonly best: number | null;
  },
): PracticeChoice {
  const { repetitions, sides, holdSeconds } = settings;
  const asked = planSequence(definition, { repetitions, sides, holdSeconds });
  const { holdTargetMs } = known.isGentle ? easeSequence(asked) : asked;
  return {
    repetitions,
    sides,
    holdSeconds: holdTargetMs / 1000,
    level: allowedLevel(known.isGentle ? 'gentle' : settings.level, known.maxLevel),
    best: known.best,
  };
}
