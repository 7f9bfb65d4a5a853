import type { Feelings } from '../check-in/feeling.ts';
import type { Side } from '../landmarks.ts';
import type { RunId } from '../routine/run-id.ts';
import type { FaultId, LevelName, LimbRole, MeasureName } from '../stretch/stretch-definition.ts';
import type { EpochMilliseconds, Milliseconds } from '../units.ts';
import type { PracticeId } from './screening.ts';

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

/** One repetition of one side; times count from the start of the session. */
export type RepetitionRecord = {
  readonly stretchedSide: Side;
  /** When its first counted moment was. */
  readonly beganMs: Milliseconds;
  readonly heldMs: Milliseconds;
  /** Whether it reached the aimed-at length. */
  readonly isComplete: boolean;
};

/** One stay of a fault; times count from the start of the session. */
export type FaultMoment = {
  readonly faultId: FaultId;
  readonly stretchedSide: Side;
  readonly fromMs: Milliseconds;
  readonly toMs: Milliseconds;
};

export const EASE_REASONS = ['pain', 'tired', 'other'] as const;
export type EaseReason = (typeof EASE_REASONS)[number];

/** The person stopped a hold because it hurt or was too much. */
export type EaseOff = {
  /** From the start of the session. */
  readonly atMs: Milliseconds;
  /** Null when no side was being stretched. */
  readonly stretchedSide: Side | null;
  /** As the person says, 0 none to 10; null when they did not say. */
  readonly pain: number | null;
  readonly reason: EaseReason;
};

/**
 * What is kept of one run of the checker, of the timer or of a guided practice. It holds no picture.
 * `endedAt` null means that the session is running, or was cut off while running.
 */
export type SessionRecord = {
  readonly id: SessionId;
  /** The stretch or the guided practice. */
  readonly practiceId: PracticeId;
  /** `guided`: a practice that has no camera check. */
  readonly mode: 'camera' | 'timer' | 'guided';
  /** Of a guided practice: how long it was to last, and how much of that was done. Else null. */
  readonly guided: { readonly plannedMs: Milliseconds; readonly practisedMs: Milliseconds } | null;
  /** The routine that it was part of; null when it stood alone. */
  readonly runId: RunId | null;
  /** Null without the camera: nothing was judged. */
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
  /** In the order in which they were held; the running one is the last. */
  readonly repetitions: readonly RepetitionRecord[];
  /** Every stay of a fault, in the order in which they began. */
  readonly moments: readonly FaultMoment[];
  /**
   * Position match by stretched side, 0 to 1: how much of the shown bands the body was in while it
   * was at rest in the stretch (domain/form/position-match.ts). Null where nothing was judged.
   */
  readonly positionMatch: Readonly<Record<Side, number | null>>;
  /** The bands it was judged by; null with the timer. */
  readonly level: LevelName | null;
  readonly easeOffs: readonly EaseOff[];
  /** The sides for which the person said "I feel it, that is enough". */
  readonly acceptedSides: readonly Side[];
  readonly feelings: Feelings;
};
