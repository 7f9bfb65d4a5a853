import type { PosePackBrowser } from './pose-pack.ts';
import { registerShell, type Shell, type ShellEvents } from './shell-registration.ts';

/** What readiness needs from the browser. Each part is looked up at its first use, never before. */
export type OfflineBrowser = {
  /** False while developing, where a service worker would serve yesterday's code. */
  readonly isProduction: boolean;
  readonly registerShell: (events: ShellEvents) => Promise<Shell | null>;
  readonly posePack: PosePackBrowser;
  /** Whether the person has asked the browser to spare data. */
  readonly savesData: () => boolean;
  /** Whether this page runs from the home screen. */
  readonly isInstalled: () => boolean;
  /** Where the browser's install events arrive. */
  readonly page: () => EventTarget;
  /** Calls `onVisible` whenever the page comes back to the front. */
  readonly watchVisibility: (onVisible: () => void) => void;
  /** Calls `onOnline` whenever the network returns. */
  readonly watchNetwork: (onOnline: () => void) => void;
  readonly reload: () => void;
};

/** The standard library types name these as always there, or not at all. */
type MaybeBrowser = {
  readonly caches?: CacheStorage;
  readonly crypto?: { readonly subtle?: SubtleCrypto };
  readonly navigator: {
    readonly locks?: LockManager;
    readonly connection?: { readonly saveData?: boolean };
    readonly standalone?: boolean;
  };
};

const maybe = globalThis as unknown as MaybeBrowser;

export const realBrowser: OfflineBrowser = {
  isProduction: import.meta.env.PROD,
  registerShell,
  posePack: {
    caches: () => maybe.caches ?? null,
    digest: () => {
      const subtle = maybe.crypto?.subtle;
      return subtle ? (algorithm, bytes) => subtle.digest(algorithm, bytes) : null;
    },
    fetch: (input, init) => fetch(input, init),
    oneTabAtATime: (work, signal) =>
      maybe.navigator.locks?.request('unfurl-pose-pack', { signal }, work) ?? work(),
  },
  savesData: () => maybe.navigator.connection?.saveData === true,
  isInstalled: () =>
    matchMedia('(display-mode: standalone)').matches || maybe.navigator.standalone === true,
  page: () => window,
  watchVisibility: (onVisible) => {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') onVisible();
    });
  },
  watchNetwork: (onOnline) => {
    window.addEventListener('online', onOnline);
  },
  reload: () => {
    location.reload();
  },
};
