import type { CheckIn, CheckInId } from './check-in/check-in.ts';
import type { Feeling } from './check-in/feeling.ts';
import type { FrameSize, PoseFrame } from './landmarks.ts';
import type { OwnRoutine, RoutineId } from './routine/routine.ts';
import type { RoutineRun, RunId } from './routine/routine-run.ts';
import type { ScreeningAnswers } from './session/screening.ts';
import type { PoseModel, SessionId, SessionRecord } from './session/session-record.ts';
import type { Settings, VoiceSettings } from './session/settings.ts';
import type { SessionTrace } from './trace/session-trace.ts';
import type { EpochMilliseconds, Milliseconds } from './units.ts';

/** Time for everything live (steady, never set back) and for records (wall clock). */
export type Clock = {
  readonly nowMs: () => Milliseconds;
  readonly today: () => EpochMilliseconds;
};

/** Expected failures of writing are outcomes; a person can do something about each. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'disk-full' }
  /** Private mode, blocked storage, or a database that will not open. */
  | { readonly kind: 'unavailable'; readonly reason: string };

export type SaveProblem = Exclude<SaveOutcome, { readonly kind: 'saved' }>;

/** Whether something is really gone; nobody may be told so when it is not. */
export type RemoveOutcome = { readonly kind: 'removed' } | SaveProblem;

/** Whether anything can be kept on this device, so that an empty list is not misread. */
export type StorageAvailability = { readonly kind: 'available' } | SaveProblem;

export type SessionStore = {
  /** Writes the whole record under its id, replacing an older state of it. */
  readonly save: (record: SessionRecord) => Promise<SaveOutcome>;
  /** Ended sessions, newest first. */
  readonly list: () => Promise<readonly SessionRecord[]>;
  readonly find: (id: SessionId) => Promise<SessionRecord | null>;
  readonly delete: (id: SessionId) => Promise<RemoveOutcome>;
  /** Changes only how the person felt after an ended session; nothing happens when it is gone. */
  readonly remark: (id: SessionId, after: Feeling) => Promise<SaveOutcome>;
  /** Sessions without an end that no open tab is running now, newest first. */
  readonly listInterrupted: () => Promise<readonly SessionRecord[]>;
  /** Marks a session as running in this tab until the returned function is called. */
  readonly claim: (id: SessionId) => () => void;
};

/** What the camera saw of a session, as landmarks; it goes with its session when that is deleted. */
export type TraceStore = {
  /** Writes the whole trace, replacing an older state of it. */
  readonly save: (id: SessionId, trace: SessionTrace) => Promise<SaveOutcome>;
  /** Null when none was kept, or when it cannot be read. */
  readonly find: (id: SessionId) => Promise<SessionTrace | null>;
  readonly deleteAll: () => Promise<RemoveOutcome>;
};

/** Check-ins that belong to no session. */
export type CheckInStore = {
  /** Writes it under its id, replacing an older state of it. */
  readonly save: (checkIn: CheckIn) => Promise<SaveOutcome>;
  /** Newest first. */
  readonly list: () => Promise<readonly CheckIn[]>;
  readonly delete: (id: CheckInId) => Promise<RemoveOutcome>;
};

/** The routines that the person has made; ready ones are content. */
export type RoutineStore = {
  /** Writes it under its id, replacing an older state of it. */
  readonly save: (routine: OwnRoutine) => Promise<SaveOutcome>;
  /** In the order in which they were made. */
  readonly list: () => Promise<readonly OwnRoutine[]>;
  readonly delete: (id: RoutineId) => Promise<RemoveOutcome>;
};

/** Routines that were gone through. */
export type RunStore = {
  readonly save: (run: RoutineRun) => Promise<SaveOutcome>;
  readonly find: (id: RunId) => Promise<RoutineRun | null>;
  /** Newest first, those without an end included. */
  readonly list: () => Promise<readonly RoutineRun[]>;
  readonly delete: (id: RunId) => Promise<RemoveOutcome>;
  /** Changes only how the person felt after it; nothing happens when it is gone. */
  readonly remark: (id: RunId, after: Feeling) => Promise<SaveOutcome>;
  /** Without an end and not going on in any open tab, newest first. */
  readonly listInterrupted: () => Promise<readonly RoutineRun[]>;
  /** Marks a run as going on in this tab until the returned function is called. */
  readonly claim: (id: RunId) => () => void;
};

export type SettingsStore = {
  readonly load: () => Promise<Settings>;
  readonly change: (patch: Partial<Settings>) => Promise<SaveOutcome>;
  /** Null until the health questions were answered. */
  readonly loadScreening: () => Promise<ScreeningAnswers | null>;
  readonly saveScreening: (answers: ScreeningAnswers) => Promise<SaveOutcome>;
};

export type DataEraser = {
  /** Removes every session, setting and answer from this device. */
  readonly eraseEverything: () => Promise<RemoveOutcome>;
};

/** A camera as the browser lists it; the label is empty until a camera was allowed once. */
export type CameraDevice = { readonly deviceId: string; readonly label: string };

/** A picture in memory, such as an ImageBitmap; whoever takes it closes it. */
export type Picture = { readonly width: number; readonly height: number; close(): void };

/** A picture from the camera, already scaled down for the pose model. */
export type CameraFrame = {
  readonly image: Picture;
  /** Size of the full video frame; landmarks refer to it, not to the scaled picture. */
  readonly size: FrameSize;
  readonly capturedAtMs: Milliseconds;
};

/** Why there is no camera picture; each asks something else of the person. */
export type CameraProblem = 'denied' | 'no-device' | 'in-use' | 'insecure' | 'lost' | 'failed';

/** Frames for as long as somebody wants them. */
export type FrameSource = {
  /**
   * Calls back with each newest frame while `wantsFrame` says yes; older ones are never queued.
   * Returns the function that stops it.
   */
  readonly watch: (watcher: FrameWatcher) => () => void;
};
export type FrameWatcher = {
  readonly wantsFrame: () => boolean;
  readonly onFrame: (frame: CameraFrame) => void;
  /** The picture froze and the camera was started anew: what comes next is a jump cut. */
  readonly onRestarted: () => void;
  readonly onLost: () => void;
};

/** A photo or a video file that has been opened. Whoever opened it closes it. */
export type Footage = {
  readonly kind: 'photo' | 'video';
  readonly name: string;
  readonly size: FrameSize;
  /** Of a photo: how long it is looked at, as if the person held still. */
  readonly durationMs: Milliseconds;
  /**
   * Every frame in order, captured at the time since the first; each is handed out when the one
   * before has been dealt with. Throws when the file turns out to be broken on the way.
   */
  readonly frames: () => AsyncIterable<CameraFrame>;
  readonly close: () => void;
};

/** Why a file cannot be checked; each asks something else of the person. */
export type FootageProblem = 'empty' | 'not-footage' | 'cannot-decode';

export type OpenedFootage =
  { readonly kind: 'ready'; readonly footage: Footage } | { readonly kind: FootageProblem };

/** How bright the picture is, measured on its pixels; every figure from 0 to 1. */
export type PictureLight = {
  readonly mean: number;
  /** Part of the picture that is all but white. */
  readonly blownOut: number;
};

export type PoseLoadOutcome =
  { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly message: string };

export type PoseEvent =
  | {
      readonly kind: 'detected';
      /** Null when nobody is in the picture. */
      readonly pose: PoseFrame | null;
      readonly capturedAtMs: Milliseconds;
      readonly inferenceMs: Milliseconds;
      readonly light: PictureLight;
    }
  /** The worker died or stalled and was started anew. */
  | { readonly kind: 'restarted' }
  /** It died or stalled again: there is no checker any more. */
  | { readonly kind: 'lost' };

/**
 * `tracked`: goes on from the last frame, quick and smooth. `afresh`: looks at each frame as if it
 * were the first, which tells crossing legs apart better and takes about a third longer.
 */
export type PoseLook = 'tracked' | 'afresh';

/** Finds the landmarks in frames. One frame is under way at a time. */
export type PoseSource = {
  /** Loads the model, or answers at once when it is loaded already. */
  readonly load: (model: PoseModel) => Promise<PoseLoadOutcome>;
  readonly isFree: () => boolean;
  /**
   * Resolves with true when it takes a frame again: the last one was answered, or dropped, or the
   * worker is back. False when there is no checker to wait for.
   */
  readonly whenFree: () => Promise<boolean>;
  /**
   * Takes the frame and closes its picture, also when it is not free and drops it. `tracked` when
   * nothing else is said.
   */
  readonly detect: (frame: CameraFrame, look?: PoseLook) => void;
  /** Forgets the tracked person: the next frame has nothing to do with the last. */
  readonly startAnew: () => void;
  /** A new session may restart a lost worker once again. */
  readonly beginSession: () => void;
  readonly listen: (listener: (event: PoseEvent) => void) => () => void;
};

/** What there is a tone, and a vibration, for. */
export type ToneName =
  | 'started'
  | 'complete'
  | 'lost'
  | 'tick'
  | 'paused'
  | 'resumed'
  | 'problem'
  | 'breath-in'
  | 'breath-out';

/** What is said, least important first. */
export const SPEECH_KINDS = ['count', 'cue', 'state', 'problem'] as const;
export type SpeechKind = (typeof SPEECH_KINDS)[number];

/** An on-device voice that the person can choose. */
export type VoiceChoice = { readonly uri: string; readonly name: string; readonly lang: string };

/**
 * Everything audible. Nothing queues up: what is said replaces what is being said, unless that is more
 * important; then it stays unsaid, and the caption alone carries it.
 */
export type CueSpeaker = {
  /** To be called on a tap, since browsers let no page speak before one. */
  readonly unlock: () => void;
  readonly setVoice: (settings: VoiceSettings) => void;
  /** Says it, if the voice mode speaks this kind. */
  readonly say: (text: string, kind: SpeechKind) => void;
  /** What is being said now; null while it is quiet. */
  readonly speaking: () => SpeechKind | null;
  readonly sound: (tone: ToneName) => void;
  readonly silence: () => void;
  /** False when this device has no voice of its own for the language. */
  readonly hasVoice: () => boolean;
  /** The on-device voices for the language, the one that is taken without a choice first. */
  readonly voices: () => readonly VoiceChoice[];
};

/** Keeps the screen on until the returned function is called. */
export type ScreenKeeper = { readonly keepAwake: () => () => void };
