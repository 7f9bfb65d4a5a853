import { measureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { CheckResult } from '#lib/domain/session/check-result.ts';
import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';

/** A judged frame at its time, of a file or of a session. */
export type TimedResult = {
  readonly tMs: number;
  readonly result: Pick<CheckResult, 'measurements' | 'depthBand'>;
};

export type DepthPoint = { readonly tMs: number; readonly value: number; readonly error: number };

/** The values of a band's measure; a new line begins after each gap in which it was not seen. */
export function depthLines(
  frames: readonly TimedResult[],
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

/** The values that the chart reaches from and to: every band whole, and all that was measured. */
export function depthRange(
  lines: readonly (readonly DepthPoint[])[],
  bands: readonly Pick<TargetBand, 'min' | 'max'>[],
): { readonly from: number; readonly to: number } {
  const values = lines.flat().map(({ value }) => value);
  const from = Math.min(...bands.map(({ min }) => min), least(values));
  const to = Math.max(...bands.map(({ max }) => max), -least(values.map((value) => -value)));
  const room = (to - from) * ROOM;
  return { from: from - room, to: to + room };
}

/** Infinity of nothing. A loop, since a session has more values than a call takes arguments. */
const least = (values: readonly number[]): number =>
  values.reduce((lowest, value) => Math.min(lowest, value), Infinity);
