import type {
  DataEraser,
  SessionStore,
  SettingsStore,
  StorageAvailability,
  TraceStore,
} from '#lib/domain/ports.ts';
import { ChangeSignal } from './change-signal.ts';
import { Connection } from './connection.ts';
import { Eraser } from './eraser.ts';
import { createPersistenceRequest } from './persistence-request.ts';
import { SessionClaims } from './session-claims.ts';
import { SessionRepository } from './session-repository.ts';
import { SettingsRepository } from './settings-repository.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { TraceRepository } from './trace-repository.ts';

export type StorageOptions = {
  /** A newer build has taken the database: nothing more can be saved here until a reload. */
  readonly onReplaced: () => void;
  /** Ids of stored sessions that cannot be read; they are kept as they are. */
  readonly onUnreadable?: (ids: readonly string[]) => void;
};

export type DeviceStorage = {
  readonly sessions: SessionStore;
  readonly traces: TraceStore;
  readonly settings: SettingsStore;
  readonly eraser: DataEraser;
  /** Calls the listener after any write in any tab; call the returned function to stop. */
  readonly onChange: (listener: () => void) => () => void;
  /** Whether anything can be kept on this device, so that an empty list is not misread. */
  readonly availability: () => Promise<StorageAvailability>;
  /** Whether any tab is running a session now. False where the browser has no locks to ask. */
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
  const claims = new SessionClaims(environment.locks, environment.nowMs);
  const requestPersistence = createPersistenceRequest(environment.persistence);
  return {
    sessions: new SessionRepository({
      connection,
      changes,
      claims,
      onUnreadable: options.onUnreadable ?? (() => undefined),
      onEndedSaved: () => void requestPersistence(),
    }),
    traces: new TraceRepository(connection, changes),
    settings: new SettingsRepository(connection, changes),
    eraser: new Eraser(connection, changes),
    onChange: (listener) => changes.listen(listener),
    availability: async () => {
      const outcome = await connection.run(() => Promise.resolve());
      return outcome.kind === 'done' ? { kind: 'available' } : outcome;
    },
    isSessionRunning: async () => (await claims.claimedNames()).size > 0,
  };
}
