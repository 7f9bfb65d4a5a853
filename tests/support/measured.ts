import type { MeasureKey, Measurement, Measurements } from '#lib/domain/kinematics/measure-body.ts';
import { measureSpec, type MeasureName } from '#lib/domain/kinematics/measures.ts';
import type { MeasuredLimb } from '#lib/domain/stretch/stretch-definition.ts';

/** Measurements by key, with the errors of the measure table; null was not to be seen. */
export const measured = (
  values: Readonly<Partial<Record<MeasureKey, number | null>>>,
): Measurements =>
  new Map(
    Object.entries(values).map(([key, value]): [MeasureKey, Measurement | null] => {
      const [name, limb = 'trunk'] = key.split('.') as [MeasureName, MeasuredLimb?];
      const { error } = measureSpec(name);
      return [key as MeasureKey, value === null ? null : { name, limb, value, error }];
    }),
  );
