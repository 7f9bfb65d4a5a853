import type { Side } from '../landmarks.ts';
import type { MeasureKey } from '../kinematics/measure-body.ts';
import type { ImageDirection } from '../kinematics/orientation.ts';
import type { CheckResult } from '../session/check-result.ts';
import { milliseconds } from '../units.ts';
import type { CheckedFrame, FileCheck, FileCheckPlan } from './file-check.ts';
import type {
  AnalysisReport,
  FileReport,
  FrameReport,
  MeasureReport,
  OrientationReport,
} from './file-report.ts';
import { EMPTY_SUMMARY, summariseFile } from './file-summary.ts';
import { rounded, roundedMeasure, roundedSeconds } from './rounding.ts';

/** What was found in a whole file, in the rounded form of the JSON. */
export const toFileReport = ({ name, size, frames }: FileCheck): FileReport => ({
  file: name,
  width: size.width,
  height: size.height,
  error: null,
  frames: frames.map(toFrameReport),
  summary: summariseFile(frames),
});

/** The place of a file that could not be checked; `error` says why in plain words. */
export const failedFileReport = (file: string, error: string): FileReport => ({
  file,
  width: 0,
  height: 0,
  error,
  frames: [],
  summary: EMPTY_SUMMARY,
});

/** The whole JSON over files that were checked in the same way. */
export const toAnalysisReport = (
  { stretchId, model, level }: FileCheckPlan,
  files: readonly FileReport[],
): AnalysisReport => ({ version: 1, stretch: stretchId, model, level, files });

function toFrameReport({ tMs, pose, result, heldMs }: CheckedFrame): FrameReport {
  const { verdict } = result;
  return {
    t: roundedSeconds(tMs),
    person: pose !== null,
    verdict: verdict.kind,
    phase: result.phase,
    posture: result.posture,
    orientation: toOrientationReport(result),
    limbs: result.roles,
    limbsSure: result.areLimbsSure,
    yaw: result.yaw === null ? null : rounded(result.yaw, 1),
    variant: result.variant?.id ?? null,
    faults: verdict.kind === 'adjust' ? verdict.faults.map(({ id }) => id) : [],
    questions: verdict.kind === 'hold' ? verdict.questions.map(({ id }) => id) : [],
    cue: result.spoken?.id ?? null,
    heldSeconds: roundedSeconds(milliseconds(heldMs.left + heldMs.right)),
    measures: toMeasureReports(result),
  };
}

function toOrientationReport({ orientation, posture }: CheckResult): OrientationReport | null {
  if (orientation === null) return null;
  if (orientation.posture === 'upright') {
    return { posture: 'upright', facing: imageSide(orientation.facing) };
  }
  const isNamed = posture === 'supine' || posture === 'prone' || posture === 'side-lying';
  return { posture: isNamed ? posture : 'lying', headAt: imageSide(orientation.headAt) };
}

/** Sides of the picture, as the JSON names them; limbs are the person's own sides. */
const imageSide = (direction: ImageDirection): Side =>
  direction === 'image-left' ? 'left' : 'right';

function toMeasureReports({ measurements }: CheckResult): FrameReport['measures'] {
  const reports: Partial<Record<MeasureKey, MeasureReport | null>> = {};
  for (const [key, one] of measurements) {
    reports[key] =
      one === null
        ? null
        : {
            value: roundedMeasure(one.name, one.value),
            error: roundedMeasure(one.name, one.error),
            change: one.change === null ? null : roundedMeasure(one.name, one.change),
            offset: roundedMeasure(one.name, one.offset),
          };
  }
  return reports;
}
