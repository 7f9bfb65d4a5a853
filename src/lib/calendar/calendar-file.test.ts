import ICAL from 'ical.js';
import {
  convertIcsCalendar,
  extendByRecurrenceRule,
  type IcsCalendar,
  type IcsEvent,
} from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { toCalendarDay } from '#lib/domain/plan/calendar-day.ts';
import type { ReminderFile } from '#lib/domain/plan/reminder-file.ts';
import { DEFAULT_PLAN, type WeeklyPlan } from '#lib/domain/plan/weekly-plan.ts';
import { momentOf } from '../../../tests/support/plan-days.ts';
import { calendarFile } from './calendar-file.ts';

/** A Thursday; in Europe summer time begins on the Sunday after it. */
const THURSDAY = toCalendarDay({ year: 2026, month: 3, dayOfMonth: 26 });

const plan = (change: Partial<WeeklyPlan>): WeeklyPlan => ({
  ...DEFAULT_PLAN,
  days: ['mo', 'th', 'su'],
  times: ['07:30'],
  ...change,
});
const fileOf = (change: Partial<ReminderFile> = {}): string =>
  calendarFile({
    plan: plan({}),
    now: momentOf(THURSDAY, '07:29'),
    minutesBefore: 0,
    texts: { title: 'Unfurl', note: 'Five quiet minutes' },
    ...change,
  });

/** What two parsers that know nothing of each other make of it. */
const readByIcal = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const readByTsIcs = (text: string): readonly IcsEvent[] => {
  const calendar: IcsCalendar = convertIcsCalendar(undefined, text);
  return calendar.events ?? [];
};
const only = <Item>(items: readonly Item[]): Item => {
  const [item, ...more] = items;
  if (item === undefined || more.length > 0) throw new Error(`${items.length} events`);
  return item;
};

/** The first of them as local clock times, such as 2026-03-29T07:30:00. */
function occurrences(event: ICAL.Event, count: number): string[] {
  const iterator = event.iterator();
  return Array.from({ length: count }, () => iterator.next().toString());
}

const TWO_WEEKS = ['03-26', '03-29', '03-30', '04-02', '04-05', '04-06'].map(
  (day) => `2026-${day}T07:30:00`,
);

describe('calendarFile', () => {
  it('comes on the planned days at the same clock time through the change to summer time', () => {
    const event = only(readByIcal(fileOf()));
    expect(occurrences(event, 6), 'a reminder is missing, or an hour off').toEqual(TWO_WEEKS);
    expect(event.startDate.zone.tzid, 'bound to one zone').toBe('floating');
  });

  it('says the same to another parser', () => {
    const { start, recurrenceRule } = only(readByTsIcs(fileOf()));
    expect(start.local, 'bound to one zone').toBeUndefined();
    if (recurrenceRule === undefined) throw new Error('It comes once only.');
    const days = extendByRecurrenceRule(recurrenceRule, {
      start: start.date,
      end: new Date(Date.UTC(2026, 3, 6, 23)),
    });
    expect(days.map((day) => day.toISOString().slice(0, 19))).toEqual(TWO_WEEKS);
  });

  it('begins on the next planned day whose time is still to come', () => {
    const first = (now: string, days: WeeklyPlan['days']) =>
      only(
        readByIcal(fileOf({ now: momentOf(THURSDAY, now), plan: plan({ days }) })),
      ).startDate.toString();
    expect(first('07:29', ['th'])).toBe('2026-03-26T07:30:00');
    expect(first('07:30', ['th']), 'the first one lies in the past').toBe('2026-04-02T07:30:00');
    expect(first('22:00', ['we', 'th'])).toBe('2026-04-01T07:30:00');
  });

  it('has an event with an alarm for each time, each once and earliest first', () => {
    const text = fileOf({
      plan: plan({ times: ['21:15', '06:45', '21:15'] }),
      minutesBefore: 10,
    });
    expect(readByIcal(text).map(({ startDate }) => startDate.toString())).toEqual([
      '2026-03-29T06:45:00',
      '2026-03-26T21:15:00',
    ]);
    const events = readByTsIcs(text);
    expect(events.map(({ alarms }) => alarms?.length)).toEqual([1, 1]);
    for (const { alarms, duration } of events) {
      const alarm = only(alarms ?? []);
      expect(alarm.action).toBe('DISPLAY');
      expect(alarm.description, 'the alarm is empty').toBe('Unfurl');
      expect(alarm.trigger, 'it rings at another time').toMatchObject({
        type: 'relative',
        value: { before: true, minutes: 10 },
      });
      expect(duration).toMatchObject({ minutes: 10 });
    }
  });

  it('rings at the time itself when nothing else is wished', () => {
    const [alarm] = only(readByIcal(fileOf())).component.getAllSubcomponents('valarm');
    const trigger = alarm?.getFirstPropertyValue('trigger');
    expect(trigger).toBeInstanceOf(ICAL.Duration);
    expect((trigger as ICAL.Duration).toSeconds()).toBe(0);
  });

  it('names its events alike each time, and each later file counts higher', () => {
    const first = readByTsIcs(fileOf({ plan: plan({ times: ['06:00', '20:00'] }) }));
    const later = readByTsIcs(
      fileOf({
        plan: plan({ times: ['08:10', '19:05'], days: ['sa'] }),
        now: momentOf(THURSDAY, '07:31'),
      }),
    );
    expect(new Set(first.map(({ uid }) => uid)).size, 'one event replaces the other').toBe(2);
    expect(
      later.map(({ uid }) => uid),
      'a second import doubles them',
    ).toEqual(first.map(({ uid }) => uid));
    expect(later[0]?.sequence ?? 0).toBeGreaterThan(first[0]?.sequence ?? Infinity);
    expect(later[0]?.sequence ?? Infinity, 'more than 31 bits').toBeLessThan(2 ** 31);
    expect(first[0]?.stamp.date.toISOString()).toBe('2026-03-26T07:29:00.000Z');
  });

  const texts = {
    title: 'Hüfte öffnen: Abend, ruhig; \\ „für mich“',
    note: 'Zuerst die Knie,\ndann der Atem; fünf Minuten genügen völlig, auch für müde Füße über Äckern. 🧘🏽',
  };

  it('carries commas, semicolons, line breaks and umlauts unharmed', () => {
    const text = fileOf({ texts });
    const byIcal = only(readByIcal(text));
    expect([byIcal.summary, byIcal.description]).toEqual([texts.title, texts.note]);
    const byTsIcs = only(readByTsIcs(text));
    expect([byTsIcs.summary, byTsIcs.description]).toEqual([texts.title, texts.note]);
  });

  it('ends its lines as the standard asks, and none is longer than 75 octets', () => {
    const text = fileOf({ texts });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', ''), 'a bare line break').not.toMatch(/[\r\n]/);
    const lengths = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(
      text.split('\r\n').some((line) => line.startsWith(' ')),
      'nothing was folded',
    ).toBe(true);
    expect(text, 'a letter was cut in two').not.toContain('\uFFFD');
  });

  it('refuses a plan with nothing to remind of', () => {
    expect(() => fileOf({ plan: plan({ days: [] }) })).toThrow('without a day');
    expect(() => fileOf({ plan: plan({ times: [] }) })).toThrow('without a time');
  });
});
