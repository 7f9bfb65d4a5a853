/**
 * The stored shapes, one frozen type per table and schema version. They repeat literals instead of
 * using domain types, so that a change in the domain cannot silently change what old rows mean.
 */
export type SessionRowV1 = {
  readonly id: string;
  /** Repeats whether `endedAtMs` is set: IndexedDB does not index null. */
  readonly state: 'running' | 'ended';
  readonly stretchId: string;
  readonly mode: 'camera' | 'timer';
  readonly model: 'lite' | 'full' | null;
  readonly startedAtMs: number;
  readonly updatedAtMs: number;
  readonly endedAtMs: number | null;
  readonly ending: 'completed' | 'stopped' | 'camera-lost' | 'checker-lost' | 'interrupted' | null;
  readonly holdTargetMs: number;
  readonly heldLeftMs: number;
  readonly heldRightMs: number;
  /** Absent when nothing of the held time was relief only. */
  readonly reliefMs?: number;
  readonly measures: readonly {
    readonly measure: string;
    readonly limb: string;
    readonly stretchedSide: 'left' | 'right';
    readonly median: number;
    readonly error: number;
    readonly frames: number;
  }[];
  readonly faults: readonly {
    readonly faultId: string;
    readonly stretchedSide: 'left' | 'right';
    readonly durationMs: number;
  }[];
};

/** One row. A field is stored once the person chose it, so that a better default reaches the rest. */
export type SettingsRowV1 = {
  readonly id: 'current';
  readonly cameraDeviceId?: string | null;
  readonly cameraFacing?: 'user' | 'environment';
  readonly model?: 'lite' | 'full';
  readonly voice?: 'everything' | 'tones-only' | 'silent';
  readonly holdSeconds?: number;
  readonly level?: 'gentle' | 'standard' | 'advanced';
};

/** One row: the latest answers. */
export type ScreeningRowV1 = {
  readonly id: 'current';
  readonly answeredAtMs: number;
  readonly applies: readonly string[];
  readonly clearedByClinician: boolean;
};

export type SessionRow = SessionRowV1;
export type SettingsRow = SettingsRowV1;
export type ScreeningRow = ScreeningRowV1;

/** The key of a table that holds a single row. */
export const SINGLE_ROW = 'current';
