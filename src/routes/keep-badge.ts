import type { App } from '#lib/app/create-app.ts';
import { badgeFor } from '#lib/domain/plan/due.ts';
import { practiceOverview } from '#lib/domain/plan/practice-overview.ts';
import { deviceCalendar } from '#lib/ui/plan/device-calendar.ts';

/** Brings the mark on the app's icon to what is due now. */
export async function keepBadge(app: App): Promise<void> {
  const { plan } = await app.settings.load();
  // Where nothing is planned nothing is due, and no session need be read at every start.
  const sessions = plan.days.length === 0 ? [] : await app.sessions.list();
  const { due } = practiceOverview({
    plan,
    sessions,
    at: app.clock.today(),
    calendar: deviceCalendar,
    stretchIds: [],
  });
  await app.showBadge(badgeFor(due));
}
