import { bandPlace, type BandPlace } from '#lib/domain/form/band.ts';
import { measureKey, type MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import { measureSpec } from '#lib/domain/kinematics/measures.ts';
import type { MeasureUnit } from '#lib/domain/kinematics/measure-spec.ts';
import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import type { MeasuredLimb, TargetBand } from '#lib/domain/stretch/stretch-definition.ts';
import type { MeasureName } from '#lib/domain/kinematics/measures.ts';

/** One line of the table: a measure of one frame, against its band when it has one. */
export type MeasureRow = {
  readonly key: MeasureKey;
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  readonly unit: MeasureUnit;
  /** Null where the measure cannot be seen in this frame. */
  readonly value: number | null;
  readonly error: number | null;
  /** Null for a measure without a target. */
  readonly band: TargetBand | null;
  /** Null where nothing is judged: no value, no band, or not in the stretch. */
  readonly place: BandPlace | null;
};

/** The measures with a target first, in the order of the content, then all others of the frame. */
export function measureRows(
  targets: readonly TargetBand[],
  { result }: CheckedFrame,
): readonly MeasureRow[] {
  const { measurements, phase } = result;
  const withBand = targets.map((band): MeasureRow => {
    const key = measureKey(band.measure, band.limb);
    const { value, error } = measurements.get(key) ?? { value: null, error: null };
    return {
      key,
      measure: band.measure,
      limb: band.limb,
      unit: measureSpec(band.measure).unit,
      value,
      error,
      band,
      // Standing upright is not "on target": an angle is judged only in the stretch.
      place: value === null || phase === null ? null : bandPlace(value, band),
    };
  });
  const others = [...measurements].flatMap(([key, measurement]): MeasureRow[] => {
    if (measurement === null || withBand.some((row) => row.key === key)) return [];
    const { name, limb, value, error } = measurement;
    const { unit } = measureSpec(name);
    return [{ key, measure: name, limb, unit, value, error, band: null, place: null }];
  });
  return [...withBand, ...others];
}
