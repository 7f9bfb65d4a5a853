import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLife } from './life.ts';

const FROZEN_AFTER_MS = 2000;

/** A page and a video with no more than is looked at. */
function startPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', window);
  const video = { currentTime: 10 };
  const stopping = new AbortController();
  const restarts: (() => void)[] = [];
  const onFrozen = (): Promise<void> =>
    new Promise((resolve) => {
      restarts.push(resolve);
    });
  watchLife(video as HTMLVideoElement, onFrozen, stopping.signal);
  return { page, window, video, restarts, stopping };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchLife', () => {
  it.each(['visibilitychange', 'focus', 'pageshow'] as const)(
    'finds a frozen picture after %s',
    async (name) => {
      const { page, window, restarts } = startPage();
      (name === 'visibilitychange' ? page : window).dispatchEvent(new Event(name));
      await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS - 1);
      expect(restarts, 'the camera was restarted before it could wake up').toHaveLength(0);
      await vi.advanceTimersByTimeAsync(1);
      expect(restarts, 'the person looks at a dead picture').toHaveLength(1);
    },
  );

  it('leaves a picture alone that moves on', async () => {
    const { window, video, restarts } = startPage();
    window.dispatchEvent(new Event('focus'));
    video.currentTime = 10.04;
    await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS);
    expect(restarts, 'a working camera was restarted').toHaveLength(0);
  });

  it('does not check while the page is hidden', async () => {
    const { page, restarts } = startPage();
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS);
    expect(restarts).toHaveLength(0);
  });

  it('restarts once, however many events come, and again after that', async () => {
    const { page, window, restarts } = startPage();
    for (const name of ['focus', 'pageshow']) window.dispatchEvent(new Event(name));
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS);
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS);
    expect(restarts, 'two restarts fought for one camera').toHaveLength(1);
    restarts[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS);
    expect(restarts, 'the second freeze went unnoticed').toHaveLength(2);
  });

  it('does nothing after the end, also not for a check under way', async () => {
    const { window, restarts, stopping } = startPage();
    window.dispatchEvent(new Event('focus'));
    stopping.abort();
    await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS);
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(FROZEN_AFTER_MS);
    expect(restarts, 'the camera came back on after the session').toHaveLength(0);
  });
});
