import ICAL from 'ical.js';
import { addDays, dayParts, weekdayOf } from '#lib/domain/plan/calendar-day.ts';
import type { ReminderFile } from '#lib/domain/plan/reminder-file.ts';
import { sortedTimes, timeParts } from '#lib/domain/plan/time-of-day.ts';
import { WEEKDAYS, type TimeOfDay } from '#lib/domain/plan/weekly-plan.ts';

// RFC 5545 3.1 asks for 75 octets at most. The writer leaves out the space that begins every further
// line of a folded text, so it is told one less.
ICAL.foldLength = 74;

const LINE_END = '\r\n';
const PRODUCT = '-//Unfurl//Weekly plan//EN';
/** How long an event is shown in the calendar. Design value: about one ready routine. */
const EVENT_MINUTES = 10;

/** The next planned day on which this time is still to come, on the clock of wherever the device is. */
function firstStart({ now, plan }: ReminderFile, time: TimeOfDay): ICAL.Time {
  const daysAhead = time > now.time ? 0 : 1;
  const day = WEEKDAYS.map((_, index) => addDays(now.day, daysAhead + index)).find((each) =>
    plan.days.includes(weekdayOf(each)),
  );
  const clock = timeParts(time);
  if (day === undefined || clock === null) throw new Error('A plan without a day has no reminder');
  const { year, month, dayOfMonth } = dayParts(day);
  return ICAL.Time.fromData({
    year,
    month,
    day: dayOfMonth,
    hour: clock.hours,
    minute: clock.minutes,
    second: 0,
  });
}

/** A later file has a higher number; minutes, because the field has 31 bits. */
const sequenceOf = ({ now }: ReminderFile): number => Math.floor(now.at / 60_000);

function alarm({ minutesBefore, texts }: ReminderFile): ICAL.Component {
  const component = new ICAL.Component('valarm');
  component.addPropertyWithValue('action', 'DISPLAY');
  component.addPropertyWithValue('description', texts.title);
  component.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(minutesBefore * -60));
  return component;
}

function event(file: ReminderFile, time: TimeOfDay, place: number): ICAL.Component {
  const { now, plan, texts } = file;
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', `plan-${place + 1}@unfurl.invalid`);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(now.at), true));
  component.addPropertyWithValue('sequence', sequenceOf(file));
  // Without a zone: floating.
  component.addPropertyWithValue('dtstart', firstStart(file, time));
  component.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(EVENT_MINUTES * 60));
  component.addPropertyWithValue(
    'rrule',
    ICAL.Recur.fromData({
      freq: 'WEEKLY',
      byday: WEEKDAYS.filter((day) => plan.days.includes(day)).map((day) => day.toUpperCase()),
    }),
  );
  component.addPropertyWithValue('summary', texts.title);
  component.addPropertyWithValue('description', texts.note);
  // Nobody else is to see the person as busy because of it.
  component.addPropertyWithValue('transp', 'TRANSPARENT');
  component.addSubcomponent(alarm(file));
  return component;
}

/**
 * The text of an .ics file with a weekly event and its alarm for each time of day. Files of the same
 * person name their events alike, so that importing again replaces them.
 * @throws when the plan has no day or no time (`hasReminders` in domain/plan/plan-edits.ts tells).
 */
export function calendarFile(file: ReminderFile): string {
  const times = sortedTimes(file.plan.times);
  if (times.length === 0) throw new Error('A plan without a time has no reminder');
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  times.forEach((time, place) => {
    calendar.addSubcomponent(event(file, time, place));
  });
  return calendar.toString() + LINE_END;
}
