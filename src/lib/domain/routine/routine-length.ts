import { guideLengthMs } from '../guide/guide-plan.ts';
import { planGuide } from '../guide/plan-guide.ts';
import { countdownStage } from '../session/sequence/advance-sequence.ts';
import type { CountdownReason } from '../session/sequence/sequence-state.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import { guidedOf, type KnownPractices } from './known-practices.ts';
import type { Routine, RoutineItem } from './routine.ts';
import type { StretchItem } from './item-choices.ts';

/** From the end of one item to the first word of the next. Design value. */
export const CHANGE_OF_PLACE = seconds(10);

/** What getting into a stretch takes before its countdown. Design values; the camera has to be met. */
const INTO_POSITION: Readonly<Record<'camera' | 'timer', Milliseconds>> = {
  camera: seconds(20),
  timer: seconds(12),
};

const START = milliseconds(0);
const BEFORE_FIRST_HOLD = countdownMs('begin');
const BEFORE_NEXT_HOLD = countdownMs('next');

/** What is announced and counted before a hold, as a session does it. */
function countdownMs(reason: CountdownReason): Milliseconds {
  const stage = countdownStage(reason, START);
  return stage.kind === 'countdown' ? stage.endsAtMs : START;
}

/**
 * How long one item takes, from its first word to its end: getting into place, holds and rests. With
 * the camera it is an estimate, since only time in position counts. Zero for a practice that is not
 * known, as it is left out.
 */
export function itemLengthMs(
  item: RoutineItem,
  known: Pick<KnownPractices, 'guided'>,
): Milliseconds {
  if (item.kind === 'stretch') return stretchLengthMs(item);
  const definition = guidedOf(known, item.practiceId);
  return definition === null ? START : guideLengthMs(planGuide(definition, item.choice));
}

function stretchLengthMs(item: StretchItem): Milliseconds {
  const opening = INTO_POSITION[item.hasCamera ? 'camera' : 'timer'] + BEFORE_FIRST_HOLD;
  const holds = item.repetitions * seconds(item.holdSeconds);
  const rests = (item.repetitions - 1) * (seconds(item.restSeconds) + BEFORE_NEXT_HOLD);
  return milliseconds((item.sides === 'both' ? 2 : 1) * (opening + holds + rests));
}

/** How long the whole routine takes, with the changes of place between its items. */
export function routineLengthMs(
  { items }: Pick<Routine, 'items'>,
  known: Pick<KnownPractices, 'guided'>,
): Milliseconds {
  const lengths = items.map((item) => itemLengthMs(item, known)).filter((length) => length > 0);
  const changes = Math.max(0, lengths.length - 1) * CHANGE_OF_PLACE;
  return milliseconds(lengths.reduce((sum, length) => sum + length, changes));
}
