/** A part of the body as the body drawing names it, such as `front.left.hip`. */
export type BodyPlaceId = string;

/** How somebody says that they feel at one moment. Every part may be left out. */
export type Feeling = {
  /** How tense, 0 to 10; null when not said. */
  readonly tension: number | null;
  /** Ids of `MOODS`, or words of the person's own. */
  readonly moods: readonly string[];
  /** Where in the body it is felt. */
  readonly places: readonly BodyPlaceId[];
  /** Empty when nothing was written. */
  readonly note: string;
};

export const NOTHING_FELT: Feeling = { tension: null, moods: [], places: [], note: '' };

/** Whether there is nothing in it that would be worth keeping. */
export const saysNothing = ({ tension, moods, places, note }: Feeling): boolean =>
  tension === null && moods.length === 0 && places.length === 0 && note.trim() === '';

/** How somebody felt before and after a session or a routine; null where they were not asked. */
export type Feelings = { readonly before: Feeling | null; readonly after: Feeling | null };

export const NO_FEELINGS: Feelings = { before: null, after: null };
