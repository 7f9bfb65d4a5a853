import { measureKey, type Measurements } from '../kinematics/measure-body.ts';
import type { LimbRoles } from '../kinematics/limb-roles.ts';
import { measureSpec } from '../kinematics/measures.ts';
import type { MeasureArc, MeasureUnit } from '../kinematics/measure-spec.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import type { PoseFrame } from '../landmarks.ts';
import type { CheckResult } from '../session/check-result.ts';
import type { TargetBand } from '../stretch/stretch-definition.ts';

/** Where a value stands: in the target, still accepted, or outside. */
export type BandPlace = 'in' | 'near' | 'out';

export function bandPlace(
  value: number,
  band: Pick<TargetBand, 'min' | 'target' | 'max'>,
): BandPlace {
  const [low, high] = band.target;
  if (value >= low && value <= high) return 'in';
  return value >= band.min && value <= band.max ? 'near' : 'out';
}

/** One shown measure of one frame, with its place and where it is drawn. */
export type BandReading = {
  readonly band: TargetBand;
  readonly unit: MeasureUnit;
  readonly value: number;
  readonly error: number;
  readonly place: BandPlace;
  readonly arc: MeasureArc | null;
};

const isSameMeasure = (
  a: Pick<TargetBand, 'measure' | 'limb'>,
  b: Pick<TargetBand, 'measure' | 'limb'>,
): boolean => a.measure === b.measure && a.limb === b.limb;

/**
 * The bands that are judged now: those of the variant that is being done, and the depth band as it is
 * for this person. While the variant is not known, the first band of each measure.
 */
export function judgedBands(
  targets: readonly TargetBand[],
  { variant, depthBand }: Pick<CheckResult, 'variant' | 'depthBand'>,
): readonly TargetBand[] {
  return targets
    .filter(
      ({ variants }) => variant === null || variants.length === 0 || variants.includes(variant.id),
    )
    .filter((band, index, all) => all.findIndex((one) => isSameMeasure(one, band)) === index)
    .map((band) => (depthBand !== null && isSameMeasure(band, depthBand) ? depthBand : band));
}

/** The measures that the screen shows; one that cannot be seen is left out. */
export function readBands(
  targets: readonly TargetBand[],
  measurements: Measurements,
  view: {
    readonly frame: PoseFrame;
    readonly orientation: BodyOrientation;
    readonly roles: LimbRoles;
    /** Degrees from side-on. */
    readonly yaw: number;
  },
): readonly BandReading[] {
  return targets.flatMap((band): BandReading[] => {
    const measurement = measurements.get(measureKey(band.measure, band.limb)) ?? null;
    const side = band.limb === 'trunk' ? 'left' : view.roles[band.limb];
    if (!band.shown || measurement === null || side === undefined) return [];
    const { unit, arc } = measureSpec(band.measure);
    const { landmarks } = view.frame;
    return [
      {
        band,
        unit,
        value: measurement.value,
        error: measurement.error,
        place: bandPlace(measurement.value, band),
        arc: arc?.({ landmarks, orientation: view.orientation, yaw: view.yaw, side }) ?? null,
      },
    ];
  });
}
