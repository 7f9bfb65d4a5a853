import { measureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';

type Frames = readonly CheckedFrame[];
type Measured = Pick<TargetBand, 'measure' | 'limb'>;

const isSame = (a: Measured, b: Measured): boolean => a.measure === b.measure && a.limb === b.limb;

/**
 * The bands that hold in one frame: those of the way in which the stretch is being done, and the main
 * band as it is for this person. While the way is not known, the first band of each measure.
 */
export function frameTargets(
  targets: readonly TargetBand[],
  { result }: CheckedFrame,
): readonly TargetBand[] {
  const { variant, depthBand } = result;
  const fitting = targets.filter(
    ({ variants }) => variant === null || variants.length === 0 || variants.includes(variant.id),
  );
  const once = new Map<string, TargetBand>();
  for (const band of fitting) {
    const key = measureKey(band.measure, band.limb);
    if (!once.has(key)) once.set(key, band);
  }
  return [...once.values()].map((band) =>
    depthBand !== null && isSame(band, depthBand) ? depthBand : band,
  );
}

/** The band of the main measure as it was last known for this person; null without one. */
export const mainBand = (
  frames: Frames,
  targets: readonly TargetBand[],
  depth: Measured,
): TargetBand | null =>
  frames.findLast(({ result }) => result.depthBand !== null)?.result.depthBand ??
  targets.find((band) => isSame(band, depth)) ??
  null;
