import type { Feeling } from './feeling.ts';

/**
 * The mood words that are offered, the pleasant ones first; their wording is in the message
 * catalogue under the same id.
 */
export const MOODS = [
  'calm',
  'rested',
  'cheerful',
  'grateful',
  'hopeful',
  'tired',
  'restless',
  'worried',
  'irritable',
  'sad',
  'overwhelmed',
  'frightened',
  'numb',
  'despairing',
] as const;
export type Mood = (typeof MOODS)[number];

/** With one of these the way out is shown. Design value, after docs/clinical.md E3. */
const STRONG_MOODS: readonly string[] = [
  'overwhelmed',
  'frightened',
  'numb',
  'despairing',
] satisfies readonly Mood[];

/** From here on tension counts as strong, 0 to 10. Design value. */
const STRONG_TENSION = 9;

/** Whether a mood is one of those that are offered; else it is a word of the person's own. */
export const isMood = (mood: string): mood is Mood => (MOODS as readonly string[]).includes(mood);

/**
 * Whether somebody says that it is a lot. Words of their own and the note are not read for it, so a
 * `false` does not mean that all is well.
 */
export const isStrong = ({ tension, moods }: Pick<Feeling, 'tension' | 'moods'>): boolean =>
  (tension !== null && tension >= STRONG_TENSION) ||
  moods.some((mood) => STRONG_MOODS.includes(mood));
