import { isShellReport, type ShellRequest } from './worker-messages.ts';

export type ShellEvents = {
  /** Something about the worker has changed: ask `check` again. */
  readonly onChange: () => void;
  readonly onUpdateWaiting: () => void;
  /** The first installation failed, as when a file of the shell could not be fetched. */
  readonly onInstallFailed: () => void;
  /** Another version of the worker has taken over this page. */
  readonly onReplaced: () => void;
};

export type ShellState = {
  /** `none`: not active yet. `damaged`: active, but files are missing from its cache. */
  readonly files: 'none' | 'damaged' | 'complete';
  /** Whether this very page is served by the worker. */
  readonly isControlled: boolean;
};

/** The page's side of the service worker. */
export type Shell = {
  readonly check: () => Promise<ShellState>;
  readonly lookForUpdate: () => Promise<void>;
  /** Lets the waiting version take over; `onReplaced` follows. */
  readonly letWaitingTakeOver: () => void;
};

/**
 * Registers the service worker. Null where the browser has none. Rejects when the script cannot be
 * fetched.
 */
export async function registerShell(events: ShellEvents): Promise<Shell | null> {
  if (!('serviceWorker' in navigator)) return null;
  const container = navigator.serviceWorker;
  // Loaded here: not needed for the first paint, and its module form does not load on a server.
  const { Workbox, messageSW } = await import('workbox-window');
  const workbox = new Workbox('/service-worker.js');

  // The very first worker claims this page; that is no replacement.
  let wasControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (wasControlled) events.onReplaced();
    wasControlled = true;
    events.onChange();
  });
  const registering = workbox.register();
  workbox.addEventListener('waiting', events.onUpdateWaiting);
  workbox.addEventListener('activated', events.onChange);
  workbox.addEventListener('redundant', () => {
    void container.getRegistration().then((current) => {
      if (!current?.active) events.onInstallFailed();
    });
  });
  const registration = await registering;

  return {
    check: async () => {
      const worker = container.controller ?? registration?.active ?? null;
      if (worker === null) return { files: 'none', isControlled: false };
      const request: ShellRequest = { type: 'CHECK_SHELL' };
      const report: unknown = await messageSW(worker, request);
      const isComplete = isShellReport(report) && report.isComplete;
      return {
        files: isComplete ? 'complete' : 'damaged',
        isControlled: container.controller !== null,
      };
    },
    lookForUpdate: async () => {
      // Fails without a network, which is no news here.
      await registration?.update().catch(() => undefined);
    },
    letWaitingTakeOver: () => {
      workbox.messageSkipWaiting();
    },
  };
}
