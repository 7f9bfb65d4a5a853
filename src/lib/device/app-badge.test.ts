import { describe, expect, it, vi } from 'vitest';
import { showAppBadge } from './app-badge.ts';

const badges = () => ({
  setAppBadge: vi.fn<(count?: number) => Promise<void>>(() => Promise.resolve()),
  clearAppBadge: vi.fn<() => Promise<void>>(() => Promise.resolve()),
});

describe('showAppBadge', () => {
  it('sets the number, and takes it away when nothing is due', async () => {
    const badging = badges();
    await showAppBadge(1, badging);
    expect(badging.setAppBadge.mock.calls).toEqual([[1]]);
    expect(badging.clearAppBadge, 'it is gone at once').not.toHaveBeenCalled();
    await showAppBadge(0, badging);
    expect(badging.clearAppBadge, 'it never goes away').toHaveBeenCalledOnce();
  });

  it('does nothing where there are no badges', async () => {
    await expect(showAppBadge(1, {})).resolves.toBeUndefined();
    await expect(showAppBadge(0, {})).resolves.toBeUndefined();
  });

  it('never breaks the page when it is refused', async () => {
    const setAppBadge = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const clearAppBadge = () => {
      throw new TypeError('not here');
    };
    await expect(showAppBadge(1, { setAppBadge })).resolves.toBeUndefined();
    await expect(showAppBadge(0, { clearAppBadge })).resolves.toBeUndefined();
  });
});
