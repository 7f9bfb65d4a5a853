import type { Feeling, Feelings } from '#lib/domain/check-in/feeling.ts';
import {
  isFiniteNumber,
  isObject,
  isText,
  readTexts,
  type UncheckedFields,
} from './field-checks.ts';
import type { FeelingRow } from './rows.ts';

/** How a person says how much it hurts, or how tense it feels: 0 to 10, null when they did not. */
export const readScale = (value: unknown): number | null =>
  isFiniteNumber(value) && value >= 0 && value <= 10 ? value : null;

/** Copied list by list: a reactive proxy cannot be stored. */
export const toFeelingRow = ({ tension, moods, places, note }: Feeling): FeelingRow => ({
  tension,
  moods: [...moods],
  places: [...places],
  note,
});

/** Null where the person was not asked, or when nothing of what is stored is understood. */
export const readFeeling = (value: unknown): Feeling | null =>
  isObject(value)
    ? {
        tension: readScale(value.tension),
        moods: readTexts(value.moods),
        places: readTexts(value.places),
        note: isText(value.note) ? value.note : '',
      }
    : null;

type FeelingFields = {
  readonly feelingBefore: FeelingRow | null;
  readonly feelingAfter: FeelingRow | null;
};

/** The fields in which a session and a run keep how it felt. */
export const toFeelingFields = ({ before, after }: Feelings): FeelingFields => ({
  feelingBefore: before && toFeelingRow(before),
  feelingAfter: after && toFeelingRow(after),
});

/** What `toFeelingFields` has written. */
export const readFeelings = ({ feelingBefore, feelingAfter }: UncheckedFields): Feelings => ({
  before: readFeeling(feelingBefore),
  after: readFeeling(feelingAfter),
});
