import { placesOf } from '#lib/domain/check-in/body-places.ts';
import type { Feeling } from '#lib/domain/check-in/feeling.ts';
import type { JournalCounts } from '#lib/domain/journal/journal-entries.ts';
import { addDays, dayParts, type CalendarDay } from '#lib/domain/plan/calendar-day.ts';
import type { Language } from '#lib/domain/session/settings.ts';
import type { EpochMilliseconds } from '#lib/domain/units.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { regionsOf } from '#lib/messages/regions.ts';
import { placeName } from '../body/place-name.ts';
import { moodName } from '../check-in/mood-words.ts';

/** So many places or moods stand in a list; how many more there are is said. Design value. */
const MOST_NAMED = 3;

/** The time of day alone, such as "9:46". */
export const timeOfDay = (locale: Language, at: EpochMilliseconds): string =>
  new Intl.DateTimeFormat(regionsOf(locale), { hour: 'numeric', minute: '2-digit' }).format(at);

/** The heading of a day: today, yesterday, or its date, with the year only when it is another. */
export function dayHeading(
  { t, locale }: Pick<Messages, 't' | 'locale'>,
  { day, at }: { readonly day: CalendarDay; readonly at: EpochMilliseconds },
  today: CalendarDay,
): string {
  if (day === today) return t('journal.day.today');
  if (day === addDays(today, -1)) return t('journal.day.yesterday');
  const isOtherYear = dayParts(day).year !== dayParts(today).year;
  return new Intl.DateTimeFormat(regionsOf(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isOtherYear && { year: 'numeric' }),
  }).format(at);
}

/** How much there is, such as "6 sessions, 1 routine, 2 check-ins"; empty when there is nothing. */
export function countWords(
  { t, locale }: Pick<Messages, 't' | 'locale'>,
  { sessions, runs, checkIns }: JournalCounts,
): string {
  const parts = [
    { key: 'journal.count', count: sessions },
    { key: 'journal.count.runs', count: runs },
    { key: 'journal.count.checkIns', count: checkIns },
  ] as const;
  return new Intl.ListFormat(regionsOf(locale), { type: 'unit' }).format(
    parts.filter(({ count }) => count > 0).map(({ key, count }) => t(key, { count })),
  );
}

function inShort({ t }: Pick<Messages, 't'>, names: readonly string[]): string {
  const list = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length - MOST_NAMED;
  return more > 0 ? t('journal.more', { list, count: more }) : list;
}

/** What a feeling says in short; a part that was not given is not there. */
export function feelingWords(
  messages: Messages,
  feeling: Feeling,
): { readonly facts: readonly string[]; readonly lines: readonly string[] } {
  const { tension, note } = feeling;
  const moods = feeling.moods.map((mood) => moodName(messages, mood));
  const places = placesOf(feeling.places).map(({ id }) => placeName(messages, id));
  const given = (texts: readonly string[]) => texts.filter((text) => text !== '');
  return {
    facts: given([
      tension === null ? '' : messages.t('checkIn.tension.value', { value: tension }),
      inShort(messages, moods),
    ]),
    lines: given([inShort(messages, places), note.trim()]),
  };
}
