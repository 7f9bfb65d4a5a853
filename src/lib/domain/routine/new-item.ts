import { usualChoice } from '../guide/plan-guide.ts';
import type { PracticeDefinition } from '../guide/practice-definition.ts';
import type { PracticeId } from '../session/screening.ts';
import type { Settings } from '../session/settings.ts';
import { fitStretchItem, type GuidedItem, type StretchItem } from './item-choices.ts';

/** Time to let go between two holds. Design value, the rest of the stretch files. */
const USUAL_REST_SECONDS = 10;

/** A stretch as the person does it outside of routines, with the camera. */
export const newStretchItem = (
  practiceId: PracticeId,
  { holdSeconds, repetitions, sides }: Pick<Settings, 'holdSeconds' | 'repetitions' | 'sides'>,
): StretchItem =>
  fitStretchItem({
    kind: 'stretch',
    practiceId,
    hasCamera: true,
    holdSeconds,
    repetitions,
    sides,
    restSeconds: USUAL_REST_SECONDS,
  });

/** A guided practice as it is offered to somebody who has not chosen yet. */
export const newGuidedItem = (definition: PracticeDefinition): GuidedItem => ({
  kind: 'guided',
  practiceId: definition.id,
  choice: usualChoice(definition),
});
