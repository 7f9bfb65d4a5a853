/** What browsers without badges lack. */
type MaybeBadging = {
  readonly setAppBadge?: (count?: number) => Promise<void>;
  readonly clearAppBadge?: () => Promise<void>;
};

/**
 * Puts a number on the icon of the installed app, or takes it away with 0. Where there are no badges,
 * or the person does not allow them, nothing happens. It is changed only while the app runs: there
 * is no server to do so in the meantime.
 */
export async function showAppBadge(
  count: number,
  badging: MaybeBadging = navigator,
): Promise<void> {
  try {
    if (count > 0) await badging.setAppBadge?.(count);
    else await badging.clearAppBadge?.();
  } catch {
    // Refused, or not installed: a badge is only a hint.
  }
}
