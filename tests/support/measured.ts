import type { MeasureKey, Measurement, Measurements } from '#lib/domain/kinematics/measure-body.ts';
import { measureSpec, type MeasureName } from '#lib/domain/kinematics/measures.ts';
import type { MeasuredLimb } from '#lib/domain/stretch/stretch-definition.ts';

type ByKey = Readonly<Partial<Record<MeasureKey, number | null>>>;

/**
 * Measurements by key, with the errors of the measure table; null was not to be seen. `changes` are
 * against the start posture; a key that is left out there has none.
 */
export const measured = (values: ByKey, changes: ByKey = {}): Measurements =>
  new Map(
    Object.entries(values).map(([key, value]): [MeasureKey, Measurement | null] => {
      const [name, limb = 'trunk'] = key.split('.') as [MeasureName, MeasuredLimb?];
      const { error } = measureSpec(name);
      const change = changes[key as MeasureKey] ?? null;
      return [
        key as MeasureKey,
        value === null ? null : { name, limb, value, error, change, offset: 0 },
      ];
    }),
  );
