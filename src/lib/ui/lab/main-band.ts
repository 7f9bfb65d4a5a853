import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';

type Frames = readonly CheckedFrame[];
type Measured = Pick<TargetBand, 'measure' | 'limb'>;

const isSame = (a: Measured, b: Measured): boolean => a.measure === b.measure && a.limb === b.limb;

/** The band of the main measure as it was last known for this person; null without one. */
export const mainBand = (
  frames: Frames,
  targets: readonly TargetBand[],
  depth: Measured,
): TargetBand | null =>
  frames.findLast(({ result }) => result.depthBand !== null)?.result.depthBand ??
  targets.find((band) => isSame(band, depth)) ??
  null;
