import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';
import type { TimedResult } from './depth-line.ts';

type Frames = readonly TimedResult[];
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
