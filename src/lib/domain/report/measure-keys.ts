import type { MeasureKey } from '../kinematics/measure-body.ts';
import type { FrameReport } from './file-report.ts';

/** Every measure that any of the frames speaks of, in the order in which they first appear. */
export function measureKeysOf(
  frames: readonly Pick<FrameReport, 'measures'>[],
): readonly MeasureKey[] {
  return [...new Set(frames.flatMap(({ measures }) => Object.keys(measures) as MeasureKey[]))];
}
