import type { FaultId, LimbRole, MeasureName, StretchId } from '../stretch/stretch-definition.ts';
import type { Side } from '../landmarks.ts';
import type { EpochMilliseconds, Milliseconds } from '../units.ts';

declare const sessionId: unique symbol;
export type SessionId = string & { readonly [sessionId]: true };
export const toSessionId = (value: string): SessionId => value as SessionId;

/** The pose models quick enough for practising; `full` is more accurate, `lite` is quicker. */
export type PracticeModel = 'lite' | 'full';
/** Any pose model: `heavy` is for files only, where time does not matter. */
export type PoseModel = PracticeModel | 'heavy';

/**
 * How a session ended. `interrupted` is given when the app found the session unfinished at its next
 * start (crash, closed tab, empty battery) and the person kept it.
 */
export type SessionEnding =
  'completed' | 'stopped' | 'camera-lost' | 'checker-lost' | 'interrupted';

/** Middle value of one measure over the counted time of one stretched side. */
export type MeasureSummary = {
  readonly measure: MeasureName;
  readonly limb: LimbRole | 'trunk';
  readonly stretchedSide: Side;
  /** In the measure's own unit (see the measure table). */
  readonly median: number;
  /** Half-width of the stated error, same unit. */
  readonly error: number;
  /** How many frames the median is taken from. */
  readonly frames: number;
};

/** How long a fault was on, in all, while that side was being stretched. */
export type FaultSummary = {
  readonly faultId: FaultId;
  readonly stretchedSide: Side;
  readonly durationMs: Milliseconds;
};

/**
 * What is kept of one run of the checker or of the timer. It holds no picture.
 * `endedAt` null means that the session is running, or was cut off while running.
 */
export type SessionRecord = {
  readonly id: SessionId;
  readonly stretchId: StretchId;
  readonly mode: 'camera' | 'timer';
  /** Null with the timer: nothing was judged. */
  readonly model: PracticeModel | null;
  readonly startedAt: EpochMilliseconds;
  /** When this record was last written; the end of an interrupted session. */
  readonly updatedAt: EpochMilliseconds;
  readonly endedAt: EpochMilliseconds | null;
  readonly ending: SessionEnding | null;
  /** The aimed-at length of one hold. */
  readonly holdTargetMs: Milliseconds;
  /** Counted time by stretched side. */
  readonly heldMs: Readonly<Record<Side, Milliseconds>>;
  /** How much of it left the target muscle alone, as in a kinder variant; absent when none did. */
  readonly reliefMs?: Milliseconds;
  readonly measures: readonly MeasureSummary[];
  readonly faults: readonly FaultSummary[];
};
