import type { StretchDefinition, TargetBand } from './stretch-definition.ts';

/** What is known of this person's depth, in the unit of the depth measure. */
export type PersonalDepth = {
  /** Of the start posture today; null while it was not seen. */
  readonly start: number | null;
  /** The best middle value of the first sessions; null before the first. */
  readonly best: number | null;
  /** The least that the person has said is enough; null, or left out, while they have not. */
  readonly enough?: number | null;
};

/** The band of the measure that decides the depth; null when a definition has none. */
export const depthBand = ({
  depth,
  targets,
}: Pick<StretchDefinition, 'depth' | 'targets'>): TargetBand | null =>
  targets.find(({ measure, limb }) => measure === depth.measure && limb === depth.limb) ?? null;

/**
 * The depth band for one person: the least that counts is never more than the level asks for, and less
 * for someone who cannot go that far; what to aim at is their own next step, never the norm. Null when
 * the definition has no depth band.
 */
export function personalBand(
  definition: Pick<StretchDefinition, 'depth' | 'targets'>,
  known: PersonalDepth,
): TargetBand | null {
  const band = depthBand(definition);
  if (band === null) return null;
  return enoughFor(fitToPerson(definition, band, known), known.enough ?? null);
}

/** What the person has said is enough counts, and is all that they aim at. */
function enoughFor(band: TargetBand, enough: number | null): TargetBand {
  if (enough === null) return band;
  const [low, high] = band.target;
  return { ...band, min: Math.min(band.min, enough), target: [Math.min(low, enough), high] };
}

function fitToPerson(
  definition: Pick<StretchDefinition, 'depth'>,
  band: TargetBand,
  known: PersonalDepth,
): TargetBand {
  const { personal } = definition.depth;
  const reference = personal.from === 'start' ? known.start : known.best;
  if (reference === null) return band;
  const min = Math.min(band.min, reference + personal.minimum);
  const [low, high] = band.target;
  const aim = Math.max(min, Math.min(low, reference + personal.target));
  return { ...band, min, target: [aim, high] };
}
