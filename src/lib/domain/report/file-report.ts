import type { VerdictKind } from '../form/form-verdict.ts';
import type { Side } from '../landmarks.ts';
import type { MeasureKey } from '../kinematics/measure-body.ts';
import type { Posture } from '../kinematics/posture.ts';
import type { PoseModel } from '../session/session-record.ts';
import type { LevelName, LimbRole, PhaseName, StretchId } from '../stretch/stretch-definition.ts';

/**
 * The JSON that the Lab exports and `npm run analyse` writes; documented in docs/analyse.md. Times are
 * seconds since the file's first frame, angles degrees, lengths in the unit of the measure table.
 */
export type AnalysisReport = {
  readonly version: 1;
  readonly stretch: StretchId;
  readonly model: PoseModel;
  readonly level: LevelName;
  readonly files: readonly FileReport[];
};

export type FileReport = {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Why the file could not be checked; null when it was. */
  readonly error: string | null;
  readonly frames: readonly FrameReport[];
  readonly summary: FileSummary;
};

export type FrameReport = {
  readonly t: number;
  readonly person: boolean;
  readonly verdict: VerdictKind;
  readonly phase: PhaseName | null;
  /** What the body does, whichever stretch was asked for; null while nobody knows. */
  readonly posture: Posture | null;
  readonly orientation: OrientationReport | null;
  readonly limbs: Readonly<Partial<Record<LimbRole, Side>>>;
  /** False while left and right leg cannot be told apart: then nothing counts. */
  readonly limbsSure: boolean;
  /** How far from side-on the body is seen, degrees; null while not known. */
  readonly yaw: number | null;
  /** Which way of doing the stretch is seen; null while not in it. */
  readonly variant: string | null;
  readonly faults: readonly string[];
  /** What might be off, but the camera cannot be sure of. */
  readonly questions: readonly string[];
  /** Given in this frame. */
  readonly cue: string | null;
  /** Counted so far, both sides together. */
  readonly heldSeconds: number;
  /** Null where a measure cannot be seen. */
  readonly measures: Readonly<Partial<Record<MeasureKey, MeasureReport | null>>>;
};

export type OrientationReport =
  | { readonly posture: 'upright'; readonly facing: Side }
  | { readonly posture: 'supine' | 'prone' | 'side-lying' | 'lying'; readonly headAt: Side };

/**
 * `change`: against the person's own start posture; null while that was not seen. `offset`: what the
 * calibration took off the value as the camera's own error.
 */
export type MeasureReport = {
  readonly value: number;
  readonly error: number;
  readonly change: number | null;
  readonly offset: number;
};

export type FileSummary = {
  /** Counted time by stretched side. */
  readonly heldSeconds: Readonly<Record<Side, number>>;
  /** Middle values over the counted frames, or over the frames at rest when none counted. */
  readonly medians: Readonly<Partial<Record<MeasureKey, number>>>;
  readonly faults: readonly { readonly id: string; readonly seconds: number }[];
  readonly cues: readonly { readonly t: number; readonly id: string }[];
};
