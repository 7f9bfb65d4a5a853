import type { Measurement, MeasureKey } from '../kinematics/measure-body.ts';
import { median } from '../session/tally.ts';
import type { FaultId } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import type { CheckedFrame } from './file-check.ts';
import type { FileSummary } from './file-report.ts';
import { roundedMeasure, roundedSeconds } from './rounding.ts';

/** The summary of a file without a frame. */
export const EMPTY_SUMMARY: FileSummary = {
  heldSeconds: { left: 0, right: 0 },
  medians: {},
  faults: [],
  cues: [],
};

/** What a whole file came to. A fault lasts from the frame before to each frame that shows it. */
export function summariseFile(frames: readonly CheckedFrame[]): FileSummary {
  const last = frames.at(-1);
  if (last === undefined) return EMPTY_SUMMARY;
  return {
    heldSeconds: {
      left: roundedSeconds(last.heldMs.left),
      right: roundedSeconds(last.heldMs.right),
    },
    medians: mediansOf(framesThatMatter(frames)),
    faults: faultsOf(frames),
    cues: frames.flatMap(({ tMs, result: { spoken } }) =>
      spoken === null ? [] : [{ t: roundedSeconds(tMs), id: spoken.id }],
    ),
  };
}

/** The counted frames; where none counted, those at rest in the stretch. */
function framesThatMatter(frames: readonly CheckedFrame[]): readonly CheckedFrame[] {
  const counted = frames.filter(({ result }) => result.verdict.kind === 'hold');
  return counted.length > 0 ? counted : frames.filter(({ result }) => result.phase === 'hold');
}

function mediansOf(frames: readonly CheckedFrame[]): FileSummary['medians'] {
  const seen = new Map<MeasureKey, { readonly one: Measurement; readonly values: number[] }>();
  for (const { result } of frames) {
    for (const [key, one] of result.measurements) {
      if (one === null) continue;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { one, values: [one.value] });
      else known.values.push(one.value);
    }
  }
  const medians: Partial<Record<MeasureKey, number>> = {};
  for (const [key, { one, values }] of seen) {
    const middle = median(values);
    if (middle !== null) medians[key] = roundedMeasure(one.name, middle);
  }
  return medians;
}

function faultsOf(frames: readonly CheckedFrame[]): FileSummary['faults'] {
  const lastedMs = new Map<FaultId, number>();
  frames.forEach(({ tMs, result: { verdict } }, index) => {
    if (verdict.kind !== 'adjust') return;
    const elapsedMs = tMs - (frames[index - 1]?.tMs ?? tMs);
    for (const { id } of verdict.faults) lastedMs.set(id, (lastedMs.get(id) ?? 0) + elapsedMs);
  });
  return [...lastedMs]
    .sort(([, a], [, b]) => b - a)
    .map(([id, ms]) => ({ id, seconds: roundedSeconds(milliseconds(ms)) }));
}
