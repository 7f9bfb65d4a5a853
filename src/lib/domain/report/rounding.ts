import { measureSpec, type MeasureName } from '../kinematics/measures.ts';
import type { Milliseconds } from '../units.ts';

/** To so many decimal places; never minus zero, which exports would show. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** Seconds to the millisecond. */
export const roundedSeconds = (ms: Milliseconds): number => rounded(ms / 1000, 3);

/** As fine as a camera can tell: tenths of a degree, thousandths of a limb's length. */
export const roundedMeasure = (name: MeasureName, value: number): number =>
  rounded(value, measureSpec(name).unit === 'degrees' ? 1 : 3);
