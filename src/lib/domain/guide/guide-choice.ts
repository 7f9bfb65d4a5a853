/** A breath in and out, without a hold in between. */
export type BreathPattern = { readonly inSeconds: number; readonly outSeconds: number };

/** Which sides a guided practice takes; `none` where it has no sides. */
export const GUIDE_SIDES = ['none', 'both', 'left', 'right'] as const;
export type GuideSides = (typeof GUIDE_SIDES)[number];

/** What a person chooses of a guided practice; each within the range of its definition. */
export type GuideChoice = {
  /** Length of one part. */
  readonly seconds: number;
  /** How often the parts come round, on each side. */
  readonly rounds: number;
  /** How many of the parts are done, from the first on. */
  readonly parts: number;
  readonly sides: GuideSides;
  /** Null in a practice without paced breathing. */
  readonly breath: BreathPattern | null;
};
