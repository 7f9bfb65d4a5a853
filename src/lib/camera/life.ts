/** A picture that does not move on for so long after the page came back is frozen. */
const FROZEN_AFTER_MS = 2000;

/**
 * Checks after the page was away whether the picture still moves, and calls `onFrozen` when not.
 * iOS gives a black or frozen picture after resuming, often without a visibilitychange
 * (WebKit 212780), so focus and pageshow are heard too. One check or restart runs at a time.
 */
export function watchLife(
  video: HTMLVideoElement,
  onFrozen: () => Promise<void>,
  signal: AbortSignal,
): void {
  let isChecking = false;
  const check = async (): Promise<void> => {
    if (isChecking || document.visibilityState !== 'visible') return;
    isChecking = true;
    try {
      if (!(await movesOn(video, signal)) && !signal.aborted) await onFrozen();
    } finally {
      isChecking = false;
    }
  };
  const listener = (): void => void check();
  document.addEventListener('visibilitychange', listener, { signal });
  window.addEventListener('focus', listener, { signal });
  window.addEventListener('pageshow', listener, { signal });
}

/** Whether a new frame is shown in time. */
async function movesOn(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  const before = video.currentTime;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, FROZEN_AFTER_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return video.currentTime !== before;
}
