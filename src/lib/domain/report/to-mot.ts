import type { Measurement, MeasureKey } from '../kinematics/measure-body.ts';
import { measureSpec } from '../kinematics/measures.ts';
import type { FileCheck } from './file-check.ts';
import { rounded, roundedSeconds } from './rounding.ts';

/**
 * The measured angles as an OpenSim `.mot` file: degrees under the keys of the JSON, with the zero
 * and sign of the measure table. Lengths are left out, since the file has one unit. A measure that
 * was not seen is NaN.
 */
export function toMot({ name, frames }: Pick<FileCheck, 'name' | 'frames'>): string {
  const isAngle = (one: Measurement): boolean => measureSpec(one.name).unit === 'degrees';
  const keys = new Set<MeasureKey>();
  for (const { result } of frames) {
    for (const [key, one] of result.measurements) if (one !== null && isAngle(one)) keys.add(key);
  }
  const columns = [...keys];
  return [
    // The first line is a name; a sign of equality would make it a setting.
    name.replaceAll(/[\s=]/g, '_'),
    'version=1',
    `nRows=${frames.length}`,
    `nColumns=${columns.length + 1}`,
    'inDegrees=yes',
    'endheader',
    ['time', ...columns].join('\t'),
    ...frames.map(({ tMs, result }) =>
      [
        roundedSeconds(tMs),
        ...columns.map((key) => {
          const value = result.measurements.get(key)?.value;
          return value === undefined ? 'NaN' : rounded(value, 3);
        }),
      ].join('\t'),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
