import type { Language } from '#lib/domain/session/settings.ts';
import type { EpochMilliseconds } from '#lib/domain/units.ts';
import { regionsOf } from '#lib/messages/regions.ts';

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

/** Day and time in the person's own time zone, such as "Tuesday, 5 August at 9:46". */
export const dayAndTime = (locale: Language, at: EpochMilliseconds): string =>
  new Intl.DateTimeFormat(regionsOf(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...CLOCK,
  }).format(at);

/** The same in short, for lists, such as "Tue 5 Aug, 9:46". */
export const shortDayAndTime = (locale: Language, at: EpochMilliseconds): string =>
  new Intl.DateTimeFormat(regionsOf(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...CLOCK,
  }).format(at);

/** The day alone, with the year. */
export const fullDay = (locale: Language, at: EpochMilliseconds): string =>
  new Intl.DateTimeFormat(regionsOf(locale), { dateStyle: 'long' }).format(at);

/** For the `datetime` attribute of a time element. */
export const machineTime = (at: EpochMilliseconds): string => new Date(at).toISOString();
