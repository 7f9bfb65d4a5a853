import { sortedTimes } from './time-of-day.ts';
import { WEEKDAYS, type TimeOfDay, type Weekday, type WeeklyPlan } from './weekly-plan.ts';

/** On how many days a week somebody may want to practise. */
export const GOAL_DAYS_CHOICES: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** What is offered as the next time of day, the first that is not taken. Design values. */
const OFFERED_TIMES: readonly TimeOfDay[] = ['07:30', '18:00', '12:30', '21:00'];
export const MOST_TIMES = OFFERED_TIMES.length;

/** Plans or frees a day; the days stay in the order of the week. */
export const withDay = (
  { days }: WeeklyPlan,
  weekday: Weekday,
  isPlanned: boolean,
): Pick<WeeklyPlan, 'days'> => ({
  days: WEEKDAYS.filter((each) => (each === weekday ? isPlanned : days.includes(each))),
});

/** One more time of day, with all of them in order; unchanged when there are `MOST_TIMES`. */
export function withNewTime({ times }: WeeklyPlan): Pick<WeeklyPlan, 'times'> {
  const free = OFFERED_TIMES.find((time) => !times.includes(time));
  if (times.length >= MOST_TIMES || free === undefined) return { times };
  return { times: sortedTimes([...times, free]) };
}

/** Another time in the same place: the list must not jump under the fingers of who types it. */
export const withTime = (
  { times }: WeeklyPlan,
  index: number,
  time: TimeOfDay,
): Pick<WeeklyPlan, 'times'> => ({
  times: times.map((old, place) => (place === index ? time : old)),
});

export const withoutTime = ({ times }: WeeklyPlan, index: number): Pick<WeeklyPlan, 'times'> => ({
  times: times.filter((_, place) => place !== index),
});

/** Whether there is anything that a calendar could remind of. */
export const hasReminders = ({ days, times }: WeeklyPlan): boolean =>
  days.length > 0 && sortedTimes(times).length > 0;
