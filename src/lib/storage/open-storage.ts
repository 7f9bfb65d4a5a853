import type {
  CheckInStore,
  DataEraser,
  RoutineStore,
  RunStore,
  SessionStore,
  SettingsStore,
  StorageAvailability,
  TraceStore,
} from '#lib/domain/ports.ts';
import { ChangeSignal } from './change-signal.ts';
import { CheckInRepository } from './check-in-repository.ts';
import { Claims, RUN_CLAIMS, SESSION_CLAIMS, type ClaimKind } from './claims.ts';
import { Connection } from './connection.ts';
import { Eraser } from './eraser.ts';
import { createPersistenceRequest } from './persistence-request.ts';
import type { RecordTableParts } from './record-table.ts';
import { RoutineRepository } from './routine-repository.ts';
import { RunRepository } from './run-repository.ts';
import { SessionRepository } from './session-repository.ts';
import { SettingsRepository } from './settings-repository.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { TraceRepository } from './trace-repository.ts';

/** What is kept beside sessions. */
export type OtherKind = 'checkIns' | 'routines' | 'runs';

export type StorageOptions = {
  /** A newer build has taken the database: nothing more can be saved here until a reload. */
  readonly onReplaced: () => void;
  /** Ids of stored sessions that cannot be read; they are kept as they are. */
  readonly onUnreadable?: (ids: readonly string[]) => void;
  /** The same for the other things that are kept; called again at every reading that meets them. */
  readonly onUnreadableOther?: (kind: OtherKind, ids: readonly string[]) => void;
};

export type DeviceStorage = {
  readonly sessions: SessionStore;
  readonly traces: TraceStore;
  readonly checkIns: CheckInStore;
  readonly routines: RoutineStore;
  readonly runs: RunStore;
  readonly settings: SettingsStore;
  readonly eraser: DataEraser;
  /** Calls the listener after any write in any tab; call the returned function to stop. */
  readonly onChange: (listener: () => void) => () => void;
  /** Whether anything can be kept on this device, so that an empty list is not misread. */
  readonly availability: () => Promise<StorageAvailability>;
  /**
   * Whether any tab is running a session or a routine now. Without locks to ask, only what this tab
   * runs is known.
   */
  readonly isSessionRunning: () => Promise<boolean>;
};

/** Joins the storage parts. Touches no browser interface until one of the methods is called. */
export function openStorage(
  options: StorageOptions,
  environment: StorageEnvironment = browserEnvironment,
): DeviceStorage {
  const connection = new Connection({
    access: environment.database,
    onReplaced: options.onReplaced,
  });
  const changes = new ChangeSignal(environment.openChannel);
  const requestPersistence = createPersistenceRequest(environment.persistence);
  const claimsOf = (kind: ClaimKind): Claims =>
    new Claims({ ...kind, locks: environment.locks, nowMs: environment.nowMs });
  const sessionClaims = claimsOf(SESSION_CLAIMS);
  const runClaims = claimsOf(RUN_CLAIMS);
  const partsOf = (onUnreadable: RecordTableParts['onUnreadable']): RecordTableParts => ({
    connection,
    changes,
    onUnreadable,
    onKept: () => void requestPersistence(),
  });
  const otherParts = (kind: OtherKind): RecordTableParts =>
    partsOf((ids) => options.onUnreadableOther?.(kind, ids));
  return {
    sessions: new SessionRepository({
      ...partsOf((ids) => options.onUnreadable?.(ids)),
      claims: sessionClaims,
    }),
    traces: new TraceRepository(connection, changes),
    checkIns: new CheckInRepository(otherParts('checkIns')),
    routines: new RoutineRepository(otherParts('routines')),
    runs: new RunRepository({ ...otherParts('runs'), claims: runClaims }),
    settings: new SettingsRepository(connection, changes),
    eraser: new Eraser(connection, changes),
    onChange: (listener) => changes.listen(listener),
    availability: async () => {
      const outcome = await connection.run(() => Promise.resolve());
      return outcome.kind === 'done' ? { kind: 'available' } : outcome;
    },
    isSessionRunning: async () => {
      const claimed = await Promise.all([sessionClaims.claimedNames(), runClaims.claimedNames()]);
      return claimed.some((names) => names.size > 0);
    },
  };
}
