import { ENOUGH_TODAY_MS } from '../plan/week-dose.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import type { Routine } from './routine.ts';

/**
 * How long a routine holds one side of the body in all its stretches. An item of one side counts in
 * full, since the person may begin each with the same side.
 */
export const heldPerSideMs = ({ items }: Pick<Routine, 'items'>): Milliseconds =>
  milliseconds(
    items.reduce(
      (sum, item) =>
        item.kind === 'stretch' ? sum + item.repetitions * seconds(item.holdSeconds) : sum,
      0,
    ),
  );

/** Whether it holds a side for longer than what brings more benefit in one session. */
export const isMoreThanEnough = (routine: Pick<Routine, 'items'>): boolean =>
  heldPerSideMs(routine) > ENOUGH_TODAY_MS;
