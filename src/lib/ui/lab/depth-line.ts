import { measureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';

export type DepthPoint = { readonly tMs: number; readonly value: number; readonly error: number };

/** The values of a band's measure; a new line begins after each gap in which it was not seen. */
export function depthLines(
  frames: readonly CheckedFrame[],
  band: Pick<TargetBand, 'measure' | 'limb'>,
): readonly (readonly DepthPoint[])[] {
  const key = measureKey(band.measure, band.limb);
  const lines: DepthPoint[][] = [];
  let isOpen = false;
  for (const { tMs, result } of frames) {
    const measurement = result.measurements.get(key) ?? null;
    if (measurement === null) {
      isOpen = false;
      continue;
    }
    if (!isOpen) lines.push([]);
    isOpen = true;
    lines.at(-1)?.push({ tMs, value: measurement.value, error: measurement.error });
  }
  return lines;
}

/** Room above and below what is drawn, as a part of it. */
const ROOM = 0.12;

/** The values that the chart reaches from and to: the band whole, and all that was measured. */
export function depthRange(
  lines: readonly (readonly DepthPoint[])[],
  band: Pick<TargetBand, 'min' | 'max'>,
): { readonly from: number; readonly to: number } {
  const values = lines.flat().map(({ value }) => value);
  const from = values.reduce((least, value) => Math.min(least, value), band.min);
  const to = values.reduce((most, value) => Math.max(most, value), band.max);
  const room = (to - from) * ROOM;
  return { from: from - room, to: to + room };
}
