import type { App } from '#lib/app/create-app.ts';
import { badgeFor } from '#lib/domain/plan/due.ts';
import { practiceOverview } from '#lib/domain/plan/practice-overview.ts';
import { deviceCalendar } from '#lib/ui/plan/device-calendar.ts';

/** Brings the mark on the app's icon to what is due now. */
export async function keepBadge(app: App): Promise<void> {
  const [{ plan }, sessions] = await Promise.all([app.settings.load(), app.sessions.list()]);
  const { due } = practiceOverview({
    plan,
    sessions,
    at: app.clock.today(),
    calendar: deviceCalendar,
    stretchIds: [],
  });
  await app.showBadge(badgeFor(due));
}
