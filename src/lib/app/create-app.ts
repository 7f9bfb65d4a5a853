import { version } from '$app/environment';
import type {
  CameraDevice,
  CheckInStore,
  Clock,
  DataEraser,
  RoutineStore,
  RunStore,
  SessionStore,
  SettingsStore,
  StorageAvailability,
  TraceStore,
} from '#lib/domain/ports.ts';
import type { ShareOutcome, SharedFile } from '#lib/domain/shared-file.ts';
import { epochMilliseconds, milliseconds, type Milliseconds } from '#lib/domain/units.ts';
import type { ReminderFile } from '#lib/domain/plan/reminder-file.ts';
import { OfflineReadiness } from '#lib/offline/offline-readiness.svelte.ts';
import { everyFile, filesForModel } from '#lib/offline/pose-pack-files.ts';
import { openStorage } from '#lib/storage/open-storage.ts';
import { AppNotices } from './app-notices.svelte.ts';
import type { LabAdapters } from './lab-adapters.ts';
import { posePackIndex } from './pose-pack.ts';
import type { PracticeAdapters } from './practice-adapters.ts';

/** Everything that the pages use, joined once. */
export type App = {
  readonly version: string;
  readonly clock: Clock;
  /** Calls back again and again until the returned function is called. */
  readonly every: (interval: Milliseconds, callback: () => void) => () => void;
  readonly sessions: SessionStore;
  readonly traces: TraceStore;
  readonly checkIns: CheckInStore;
  readonly routines: RoutineStore;
  readonly runs: RunStore;
  readonly settings: SettingsStore;
  readonly eraser: DataEraser;
  readonly onStorageChange: (listener: () => void) => () => void;
  readonly storageAvailability: () => Promise<StorageAvailability>;
  readonly offline: OfflineReadiness;
  readonly listCameras: () => Promise<readonly CameraDevice[]>;
  /** Camera, checker and voice; loaded at the first call and the same ever after. */
  readonly practice: () => Promise<PracticeAdapters>;
  /** Checker and reader of files; loaded at the first call and the same ever after. */
  readonly lab: () => Promise<LabAdapters>;
  /** To the share sheet, or to the downloads. Only on the person's action. */
  readonly shareFile: (file: SharedFile) => Promise<ShareOutcome>;
  /** The reminders of a plan as the text of a calendar file. */
  readonly calendarFile: (file: ReminderFile) => Promise<string>;
  /** Marks the app on the home screen as due; nothing where the device cannot. */
  readonly showBadge: (badge: 0 | 1) => Promise<void>;
  readonly notices: AppNotices;
};

const clock: Clock = {
  nowMs: () => milliseconds(performance.now()),
  today: () => epochMilliseconds(Date.now()),
};

function every(interval: Milliseconds, callback: () => void): () => void {
  const timer = setInterval(callback, interval);
  return () => {
    clearInterval(timer);
  };
}

/** Makes something at the first call and gives the same ever after; a failure may be tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/**
 * Joins the adapters. Safe while prerendering: nothing touches the browser before it is used.
 * `language` gives the language to speak in.
 */
export function createApp(language: () => string): App {
  const notices = new AppNotices();
  const storage = openStorage({
    onReplaced: notices.tellDatabaseReplaced,
    onUnreadable: notices.tellUnreadable,
  });
  // One for practising and the Lab: each has a worker with a model of its own.
  const pose = once(async () => (await import('./pose-adapter.ts')).createPose());
  return {
    version,
    clock,
    every,
    sessions: storage.sessions,
    traces: storage.traces,
    checkIns: storage.checkIns,
    routines: storage.routines,
    runs: storage.runs,
    settings: storage.settings,
    eraser: storage.eraser,
    onStorageChange: storage.onChange,
    storageAvailability: storage.availability,
    offline: new OfflineReadiness({
      neededFiles: async () => filesForModel(posePackIndex, (await storage.settings.load()).model),
      currentFiles: everyFile(posePackIndex),
      isSessionRunning: storage.isSessionRunning,
    }),
    listCameras: async () => (await import('#lib/camera/list-cameras.ts')).listCameras(),
    practice: once(async () => {
      const { createPracticeAdapters } = await import('./practice-adapters.ts');
      return createPracticeAdapters(await pose(), language);
    }),
    lab: once(async () => {
      const { createLabAdapters } = await import('./lab-adapters.ts');
      return createLabAdapters(await pose());
    }),
    shareFile: async (file) => (await import('#lib/device/share-file.ts')).shareFile(file),
    calendarFile: async (file) =>
      (await import('#lib/calendar/calendar-file.ts')).calendarFile(file),
    showBadge: async (badge) => (await import('#lib/device/app-badge.ts')).showAppBadge(badge),
    notices,
  };
}
