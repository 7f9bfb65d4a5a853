import type { ScreenKeeper } from '#lib/domain/ports.ts';

/**
 * Keeps the screen on with a wake lock. The browser drops the lock whenever the page is hidden, so
 * it is asked for again when the page comes back. Where there is no wake lock (iOS home-screen apps
 * before 18.4, WebKit 254545) nothing happens.
 */
export const screenKeeper: ScreenKeeper = {
  keepAwake: () => {
    const stopping = new AbortController();
    const { signal } = stopping;
    let lock: WakeLockSentinel | null = null;
    const acquire = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const acquired = await navigator.wakeLock.request('screen');
        if (signal.aborted) await acquired.release();
        else lock = acquired;
      } catch {
        // Refused when the battery is low; the check works without it.
      }
    };
    void acquire();
    document.addEventListener('visibilitychange', () => void acquire(), { signal });
    return () => {
      stopping.abort();
      void lock?.release();
    };
  },
};
