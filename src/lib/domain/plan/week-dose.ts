import { SIDES, type Side } from '../landmarks.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import { weekOf, type CalendarDay } from './calendar-day.ts';
import type { PlacedSession } from './practised-days.ts';

/**
 * Seconds of stretching of one side beyond which studies saw no further gain, in one session and in
 * one week: docs/clinical.md B1 [F15]. All stretching of a day is taken as one session, which is the
 * cautious reading: the source counts what was done in one go.
 */
export const ENOUGH_TODAY_MS: Milliseconds = seconds(240);
export const ENOUGH_WEEK_MS: Milliseconds = seconds(600);

/** Stretching of one side. `reached`: which of the two amounts it has come to, the week's first. */
export type SideDose = {
  readonly todayMs: Milliseconds;
  readonly weekMs: Milliseconds;
  readonly reached: 'week' | 'today' | null;
};

export type DoseAdvice =
  | { readonly kind: 'below' }
  /** Only this side; the other one may still. */
  | { readonly kind: 'enough-one-side'; readonly side: Side }
  /** Both sides for today; those that have enough for the week are among them. */
  | { readonly kind: 'enough-today' }
  | { readonly kind: 'enough-week' };

/** Whether both hips have had enough for now. */
export const isEnough = ({ kind }: DoseAdvice): boolean =>
  kind === 'enough-today' || kind === 'enough-week';

export type WeekDose = {
  readonly sides: Readonly<Record<Side, SideDose>>;
  readonly advice: DoseAdvice;
};

/**
 * What stretched the muscle of this side. Relief is kept for the whole session only, so it is taken
 * off both sides in proportion to what they were held.
 */
export function stretchedMs(
  { heldMs, reliefMs = milliseconds(0) }: Pick<PlacedSession, 'heldMs' | 'reliefMs'>,
  side: Side,
): number {
  const all = heldMs.left + heldMs.right;
  return all === 0 ? 0 : heldMs[side] * Math.max(0, 1 - reliefMs / all);
}

function sideDose(todayMs: number, weekMs: number): SideDose {
  const ofDay = todayMs >= ENOUGH_TODAY_MS ? 'today' : null;
  return {
    todayMs: milliseconds(todayMs),
    weekMs: milliseconds(weekMs),
    reached: weekMs >= ENOUGH_WEEK_MS ? 'week' : ofDay,
  };
}

function adviceFor(sides: WeekDose['sides']): DoseAdvice {
  if (SIDES.every((side) => sides[side].reached === 'week')) return { kind: 'enough-week' };
  if (SIDES.every((side) => sides[side].reached !== null)) return { kind: 'enough-today' };
  const side = SIDES.find((each) => sides[each].reached !== null);
  return side === undefined ? { kind: 'below' } : { kind: 'enough-one-side', side };
}

/**
 * How much each hip was stretched today and in this ISO week, and whether that is enough.
 * `stretchIds`: the stretches that lengthen the hip flexors; other practices do not count here.
 */
export function weekDose(
  sessions: readonly PlacedSession[],
  today: CalendarDay,
  stretchIds: readonly string[],
): WeekDose {
  const week = weekOf(today);
  const counted = sessions.filter(
    ({ mode, practiceId, began }) =>
      mode !== 'guided' && stretchIds.includes(practiceId) && week.includes(began.day),
  );
  const sum = (some: readonly PlacedSession[], side: Side) =>
    some.reduce((total, session) => total + stretchedMs(session, side), 0);
  const ofToday = counted.filter(({ began }) => began.day === today);
  const doseOf = (side: Side) => sideDose(sum(ofToday, side), sum(counted, side));
  const sides = { left: doseOf('left'), right: doseOf('right') };
  return { sides, advice: adviceFor(sides) };
}
