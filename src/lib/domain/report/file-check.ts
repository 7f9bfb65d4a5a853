import type { FrameSize, PoseFrame, Side } from '../landmarks.ts';
import type { CheckResult } from '../session/check-result.ts';
import type { PoseModel } from '../session/session-record.ts';
import type { LevelName, StretchId } from '../stretch/stretch-definition.ts';
import type { Milliseconds } from '../units.ts';

/** What a photo or a video file was checked for, and with what. */
export type FileCheckPlan = {
  readonly stretchId: StretchId;
  readonly model: PoseModel;
  readonly level: LevelName;
};

/** Everything that was found in one frame of a file. */
export type CheckedFrame = {
  /** Since the first frame. */
  readonly tMs: Milliseconds;
  readonly pose: PoseFrame | null;
  readonly result: CheckResult;
  /** Counted so far, by stretched side. */
  readonly heldMs: Readonly<Record<Side, Milliseconds>>;
};

/** A whole file, checked frame by frame. */
export type FileCheck = {
  readonly name: string;
  readonly size: FrameSize;
  readonly plan: FileCheckPlan;
  readonly frames: readonly CheckedFrame[];
};
