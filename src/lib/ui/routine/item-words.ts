import type { PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';
import { guidedOf, type KnownPractices } from '#lib/domain/routine/known-practices.ts';
import type { GuidedItem, StretchItem } from '#lib/domain/routine/item-choices.ts';
import { itemLengthMs } from '#lib/domain/routine/routine-length.ts';
import type { Routine, RoutineItem } from '#lib/domain/routine/routine.ts';
import type { PracticeId } from '#lib/domain/session/screening.ts';
import { seconds } from '#lib/domain/units.ts';
import { isMessageKey } from '#lib/messages/catalogue.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';

type Words = Pick<Messages, 't'>;
const MINUTE = seconds(60);

/** The name of a stretch or practice; its id where the catalogue has none, as of another version. */
export function practiceName({ t }: Words, id: PracticeId): string {
  const key = [`stretch.${id}.name`, `practice.${id}.name`].find(isMessageKey);
  return key === undefined ? id : t(key);
}

/** Of a ready routine the words of the catalogue, of a person's own what they have called it. */
export function routineName({ t }: Words, { id, name }: Pick<Routine, 'id' | 'name'>): string {
  if (name !== null) return name;
  const key = `routine.${id}.name`;
  return isMessageKey(key) ? t(key) : id;
}

/** A length as it is told beforehand: whole minutes, and at least one. */
export const aboutMinutes = (lengthMs: number): number =>
  Math.max(1, Math.round(lengthMs / MINUTE));

/** Such as "45 s" or "3 min"; minutes only when they are whole. */
export function lengthWords({ t }: Words, count: number): string {
  return count >= 60 && count % 60 === 0
    ? t('routines.item.minutes', { count: count / 60 })
    : t('routines.item.seconds', { count });
}

/** What an item asks for, in a line: "2 holds of 30 s, each side, with the camera". */
export function itemWords(
  messages: Words,
  item: RoutineItem,
  known: Pick<KnownPractices, 'guided'>,
): string {
  if (item.kind === 'stretch') return stretchWords(messages, item);
  const definition = guidedOf(known, item.practiceId);
  return definition === null ? '' : guidedWords(messages, item, definition);
}

function stretchWords({ t }: Words, item: StretchItem): string {
  const { repetitions, holdSeconds } = item;
  return [
    t('routines.item.stretch', { repetitions, seconds: holdSeconds }),
    t(item.sides === 'both' ? 'routines.item.eachSide' : 'routines.item.oneSide'),
    t(item.hasCamera ? 'routines.item.camera' : 'routines.item.timer'),
  ].join(', ');
}

function guidedWords(messages: Words, item: GuidedItem, definition: PracticeDefinition): string {
  const { t } = messages;
  const { sides } = item.choice;
  const about = aboutMinutes(itemLengthMs(item, { guided: [definition] }));
  const length = t('routines.item.minutes', { count: about });
  if (sides === 'none') return length;
  return [length, t(`routines.item.${sides === 'both' ? 'eachSide' : sides}`)].join(', ');
}
