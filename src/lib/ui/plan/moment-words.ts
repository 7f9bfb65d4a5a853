import { daysBetween, weekdayOf, type CalendarDay } from '#lib/domain/plan/calendar-day.ts';
import type { PlannedMoment } from '#lib/domain/plan/due.ts';
import { timeParts } from '#lib/domain/plan/time-of-day.ts';
import { WEEKDAYS, type TimeOfDay } from '#lib/domain/plan/weekly-plan.ts';
import type { Language } from '#lib/domain/session/settings.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { regionsOf } from '#lib/messages/regions.ts';

/** A time of day as the person's region writes it, such as "7:30 AM". In the browser only. */
export function timeWords(locale: Language, time: TimeOfDay): string {
  const parts = timeParts(time);
  if (parts === null) return time;
  return new Intl.DateTimeFormat(regionsOf(locale), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(Date.UTC(2000, 0, 1, parts.hours, parts.minutes));
}

function dayWords({ t }: Pick<Messages, 't'>, day: CalendarDay, today: CalendarDay): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return t('plan.moment.today');
  if (ahead === 1) return t('plan.moment.tomorrow');
  const weekday = t(`plan.day.${weekdayOf(day)}`);
  return ahead === WEEKDAYS.length ? t('plan.moment.inAWeek', { day: weekday }) : weekday;
}

/** A planned moment of the coming week, such as "tomorrow, 7:30 AM". In the browser only. */
export function momentWords(
  messages: Pick<Messages, 't' | 'locale'>,
  { day, time }: PlannedMoment,
  today: CalendarDay,
): string {
  const words = dayWords(messages, day, today);
  return time === null
    ? words
    : messages.t('plan.moment', { day: words, time: timeWords(messages.locale, time) });
}
