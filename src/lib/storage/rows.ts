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

/** How somebody felt at one moment, as they said it. */
export type FeelingRowV3 = {
  /** 0 to 10; null when not said. */
  readonly tension: number | null;
  readonly moods: readonly string[];
  readonly places: readonly string[];
  /** Empty when nothing was written. */
  readonly note: string;
};

/**
 * `stretchId` is `practiceId` now, since guided practices are sessions too; tension and note have
 * become two feelings.
 */
export type SessionRowV3 = Omit<
  SessionRowV2,
  'stretchId' | 'mode' | 'tensionBefore' | 'tensionAfter' | 'note'
> & {
  readonly practiceId: string;
  readonly mode: 'camera' | 'timer' | 'guided';
  /** Null in every other mode. */
  readonly guided: { readonly plannedMs: number; readonly practisedMs: number } | null;
  /** Key of the run that it was part of; that run may be deleted. */
  readonly runId: string | null;
  /** Null where the person was not asked. */
  readonly feelingBefore: FeelingRowV3 | null;
  readonly feelingAfter: FeelingRowV3 | null;
};

export type SettingsRowV3 = SettingsRowV2 & {
  readonly asksFeeling?: boolean;
  readonly ownMoods?: readonly string[];
  readonly planDays?: readonly ('mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su')[];
  /** `HH:MM` on the person's own clock. */
  readonly planTimes?: readonly string[];
  readonly planRoutineId?: string | null;
  readonly planGoalDays?: number;
};

/** A check-in without a session. */
export type CheckInRowV3 = {
  readonly id: string;
  readonly atMs: number;
  readonly feeling: FeelingRowV3;
};

export type RoutineItemRowV3 =
  | {
      readonly kind: 'stretch';
      readonly practiceId: string;
      readonly hasCamera: boolean;
      readonly holdSeconds: number;
      readonly repetitions: number;
      readonly sides: 'both' | 'one';
      readonly restSeconds: number;
    }
  | {
      readonly kind: 'guided';
      readonly practiceId: string;
      readonly choice: {
        readonly seconds: number;
        readonly rounds: number;
        readonly parts: number;
        readonly sides: 'none' | 'both' | 'left' | 'right';
        readonly breath: { readonly inSeconds: number; readonly outSeconds: number } | null;
      };
    };

/** A routine that the person has made. */
export type RoutineRowV3 = {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly items: readonly RoutineItemRowV3[];
};

/** One going through of a routine, which it holds as it was at the start. */
export type RunRowV3 = {
  readonly id: string;
  /** Repeats whether `endedAtMs` is set: IndexedDB does not index null. */
  readonly state: 'running' | 'ended';
  readonly routine: {
    readonly id: string;
    /** Null for a ready one. */
    readonly name: string | null;
    readonly items: readonly RoutineItemRowV3[];
  };
  readonly startedAtMs: number;
  readonly updatedAtMs: number;
  readonly endedAtMs: number | null;
  readonly ending: 'completed' | 'stopped' | null;
  readonly passed: number;
  readonly feelingBefore: FeelingRowV3 | null;
  readonly feelingAfter: FeelingRowV3 | null;
};

export type FeelingRow = FeelingRowV3;
export type SessionRow = SessionRowV3;
export type SettingsRow = SettingsRowV3;
export type ScreeningRow = ScreeningRowV2;
export type TraceRow = TraceRowV2;
export type CheckInRow = CheckInRowV3;
export type RoutineItemRow = RoutineItemRowV3;
export type RoutineRow = RoutineRowV3;
export type RunRow = RunRowV3;

/** The key of a table that holds a single row. */
export const SINGLE_ROW = 'current';
