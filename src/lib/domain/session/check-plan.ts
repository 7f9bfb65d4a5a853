import type { MeasureRequest } from '../kinematics/measure-body.ts';
import type { MeasureName } from '../kinematics/measures.ts';
import { atLevel } from '../stretch/at-level.ts';
import type { LevelName, StretchDefinition } from '../stretch/stretch-definition.ts';
import { seconds, type Milliseconds } from '../units.ts';
import { measuresOf } from './depth.ts';

/** What a session asks of the checker; worked out once, before its first frame. */
export type CheckPlan = {
  /** With the bands and limits of the chosen level. */
  readonly definition: StretchDefinition;
  readonly holdTargetMs: Milliseconds;
  readonly requests: readonly MeasureRequest[];
  /** The measures that the requests ask for, each once. */
  readonly measures: readonly MeasureName[];
  /** The best depth of this person's first sessions; null before the first. */
  readonly best: number | null;
};

export type CheckChoice = {
  readonly level: LevelName;
  /** The aimed-at length of one hold. */
  readonly holdSeconds: number;
  /** See `CheckPlan`; null when left out. */
  readonly best?: number | null;
};

/** The plan for a stretch at a level. */
export function planCheck(definition: StretchDefinition, choice: CheckChoice): CheckPlan {
  const levelled = atLevel(definition, choice.level);
  const requests = measuresOf(levelled);
  return {
    definition: levelled,
    holdTargetMs: seconds(choice.holdSeconds),
    requests,
    measures: [...new Set(requests.map(({ measure }) => measure))],
    best: choice.best ?? null,
  };
}
