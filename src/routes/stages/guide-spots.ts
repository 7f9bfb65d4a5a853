import type { GuidePlan, PartStep } from '#lib/domain/guide/guide-plan.ts';
import type { BodySpot } from '#lib/ui/body/place-spots.ts';

/** The points of the side that is on, in their order: those behind, the one of now, those to come. */
export function spotsOf({ steps }: GuidePlan, stepIndex: number): readonly BodySpot[] {
  const side = steps[Math.min(stepIndex, steps.length - 1)]?.side ?? null;
  const ofSide = steps
    .map((step, index) => ({ step, index }))
    .filter((each): each is { step: PartStep; index: number } => isSpotOf(each.step, side));
  const ids = [...new Set(ofSide.flatMap(({ step }) => step.spot ?? []))];
  return ids.map((id) => {
    const indices = ofSide.filter(({ step }) => step.spot === id).map(({ index }) => index);
    if (indices.includes(stepIndex)) return { id, state: 'now' };
    return { id, state: indices.every((index) => index < stepIndex) ? 'done' : 'next' };
  });
}

const isSpotOf = (step: GuidePlan['steps'][number], side: PartStep['side']): boolean =>
  step.kind === 'part' && step.side === side && step.spot !== null;
