import type { PoseModel } from '#lib/domain/session/session-record.ts';
import type { LevelName, StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';

/** What files are checked for; kept from one file to the next. */
export type LabChoices = {
  readonly stretch: StretchDefinition;
  readonly level: LevelName;
  readonly model: PoseModel;
};

/** From the quickest to the most exact. */
export const MODELS: readonly PoseModel[] = ['lite', 'full', 'heavy'];
