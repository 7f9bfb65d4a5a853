import { turnsLeftToday } from '../guide/enough-today.ts';
import type { LocalCalendar } from '../plan/local-calendar.ts';
import { practiceAccess } from '../session/screening.ts';
import type { SessionRecord } from '../session/session-record.ts';
import type { EpochMilliseconds } from '../units.ts';
import { guidedOf, type KnownPractices } from './known-practices.ts';
import { screenedAs, type HealthScreen } from './left-out.ts';
import type { RoutineItem } from './routine.ts';

/** Why an item of a routine is or is not done. */
export type ItemState =
  | 'open'
  /** This version of the app does not have it. */
  | 'unknown'
  | 'unanswered'
  | 'closed'
  /** It has been done as often today as is enough, earlier or further up in the routine. */
  | 'enough';

/** What decides about the items: health answers, what the app has, and what was done today. */
export type ItemsAt = HealthScreen & {
  readonly known: KnownPractices;
  readonly records: readonly Pick<SessionRecord, 'practiceId' | 'startedAt' | 'guided'>[];
  readonly now: EpochMilliseconds;
  readonly calendar: LocalCalendar;
};

/** The state of every item of a routine, in their order. */
export function itemStates(items: readonly RoutineItem[], at: ItemsAt): readonly ItemState[] {
  return items.map((item, index) => {
    const { answers, questions, known } = at;
    if (!isKnown(item, known)) return 'unknown';
    const { kind } = practiceAccess(answers, questions, screenedAs(item, known));
    if (kind !== 'open') return kind;
    return hasTurn(items, index, at) ? 'open' : 'enough';
  });
}

const isKnown = ({ kind, practiceId }: RoutineItem, known: KnownPractices): boolean =>
  kind === 'stretch' ? known.stretchIds.includes(practiceId) : guidedOf(known, practiceId) !== null;

/** Whether an item is still allowed today, those of the same practice before it counted in. */
function hasTurn(items: readonly RoutineItem[], index: number, at: ItemsAt): boolean {
  const { practiceId } = items[index] ?? { practiceId: '' };
  const definition = guidedOf(at.known, practiceId);
  if (definition === null) return true;
  const before = items.slice(0, index).filter((item) => item.practiceId === practiceId).length;
  return turnsLeftToday(definition, at.records, at) > before;
}
