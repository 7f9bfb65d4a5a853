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

/** All times of a session's parts count from its start. */
export type SessionRowV2 = SessionRowV1 & {
  readonly repetitions: readonly {
    readonly stretchedSide: 'left' | 'right';
    readonly beganMs: number;
    readonly heldMs: number;
    readonly isComplete: boolean;
  }[];
  readonly moments: readonly {
    readonly faultId: string;
    readonly stretchedSide: 'left' | 'right';
    readonly fromMs: number;
    readonly toMs: number;
  }[];
  /** 0 to 1; null where nothing was judged. */
  readonly matchLeft: number | null;
  readonly matchRight: number | null;
  readonly level: 'gentle' | 'standard' | 'advanced' | null;
  readonly easeOffs: readonly {
    readonly atMs: number;
    readonly stretchedSide: 'left' | 'right' | null;
    readonly pain: number | null;
    readonly reason: 'pain' | 'tired' | 'other';
  }[];
  readonly acceptedSides: readonly ('left' | 'right')[];
  readonly tensionBefore: number | null;
  readonly tensionAfter: number | null;
  readonly note: string;
};

/** `voice` of version 1 is `voiceMode` now; the rest is new. */
export type SettingsRowV2 = Omit<SettingsRowV1, 'voice'> & {
  readonly voiceMode?: 'everything' | 'cues' | 'counts' | 'tones-only' | 'silent';
  readonly voiceUri?: string | null;
  readonly voiceRate?: number;
  readonly voiceVolume?: number;
  readonly vibrates?: boolean;
  readonly repetitions?: number;
  readonly sides?: 'both' | 'one';
  readonly showsGhost?: boolean;
  readonly keepsTraces?: boolean;
  readonly language?: 'en' | 'de' | null;
};

export type ScreeningRowV2 = Omit<ScreeningRowV1, 'clearedByClinician'> & {
  /** Those of `applies` to which a clinician has agreed. */
  readonly cleared: readonly string[];
  /** The questions that were asked. */
  readonly asked: readonly string[];
};

/** What the camera saw of one session, packed (domain/trace/encode-trace.ts, then deflate). */
export type TraceRowV2 = {
  readonly sessionId: string;
  readonly packed: Uint8Array<ArrayBuffer>;
};

export type SessionRow = SessionRowV2;
export type SettingsRow = SettingsRowV2;
export type ScreeningRow = ScreeningRowV2;
export type TraceRow = TraceRowV2;

/** The key of a table that holds a single row. */
export const SINGLE_ROW = 'current';
