import type { Measurements } from '../kinematics/measure-body.ts';
import { measureKey } from '../kinematics/measure-body.ts';
import type { TargetBand } from '../stretch/stretch-definition.ts';
import { bandPlace, type BandPlace } from './band.ts';

/** What one measure adds to the match by where it stands. Design values. */
const WORTH: Readonly<Record<BandPlace, number>> = { in: 1, near: 0.5, out: 0 };

/**
 * Position match of one frame, 0 to 1: the mean over the shown bands, 1 on target, a half when close,
 * 0 outside. It compares with this app's own bands and says nothing about a body. Null when none of
 * them can be seen.
 */
export function positionMatch(
  bands: readonly TargetBand[],
  measurements: Measurements,
): number | null {
  const worths = bands
    .filter(({ shown }) => shown)
    .flatMap((band): number[] => {
      const measured = measurements.get(measureKey(band.measure, band.limb)) ?? null;
      return measured === null ? [] : [WORTH[bandPlace(measured.value, band)]];
    });
  return worths.length === 0 ? null : worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
}
