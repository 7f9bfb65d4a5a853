import type { PoseFrame } from '#lib/domain/landmarks.ts';
import type { FileSummary, FrameReport } from '#lib/domain/report/file-report.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';

/** One frame as the app reported it, and what the landmarker alone had seen. */
export type JudgedFrame = { readonly report: FrameReport; readonly pose: PoseFrame | null };

/** A clip or photo that was checked for one stretch. */
export type JudgedClip = {
  readonly clip: string;
  readonly definition: StretchDefinition;
  readonly frames: readonly JudgedFrame[];
  readonly summary: FileSummary;
};
