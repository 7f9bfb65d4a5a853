import type { PosedFigurePlan } from '../figure/posed-figure.ts';
import type { PracticeId } from '../session/screening.ts';
import type { Milliseconds } from '../units.ts';
import type { BreathPattern } from './guide-choice.ts';

/** What a practice is about; it decides where it is listed. */
export const PRACTICE_GROUPS = ['pose', 'massage', 'rolling', 'breathing', 'stillness'] as const;
export type PracticeGroup = (typeof PRACTICE_GROUPS)[number];

/** Something that a person may choose, from `least` to `most` in steps; `usual` is offered first. */
export type ChoiceRange = {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
  readonly step: number;
};

export type PartId = string;
export type RemarkId = string;
/** A point on the body drawing that is pressed or rolled. */
export type BodySpotId = string;

/** One timed part of a practice: a point, a pass of the roller, a breath, a hold, a place to attend to. */
export type GuidePart = {
  /** Its words are in the message catalogue under the practice and this id. */
  readonly id: PartId;
  /** A length of its own; null for the one that the person chooses. */
  readonly lastsMs: Milliseconds | null;
  /** On the near side of the body drawing; null where nothing is marked. */
  readonly spot: BodySpotId | null;
  /** What is said once so long into the part. */
  readonly remarks: readonly { readonly atMs: Milliseconds; readonly remarkId: RemarkId }[];
};

/** One practice without camera as described by a file in content/practices. */
export type PracticeDefinition = {
  readonly id: PracticeId;
  readonly version: number;
  readonly group: PracticeGroup;
  /** The practice whose effects in the health screen apply. */
  readonly screenedAs: PracticeId;
  /** True where nobody is led to it: the person has to say that they want it. */
  readonly isOptIn: boolean;
  /** How often a day is enough; null without a limit. */
  readonly mostPerDay: number | null;
  /** Whether each side of the body gets all the parts. */
  readonly hasSides: boolean;
  /** Time to get into place before the first part, and again for the other side. */
  readonly openingMs: Milliseconds;
  /** From one part to the next. */
  readonly betweenMs: Milliseconds;
  readonly parts: readonly [GuidePart, ...GuidePart[]];
  readonly seconds: ChoiceRange;
  readonly rounds: ChoiceRange;
  /** How many parts are done: after so many it moves on, eased or not. Null: always all of them. */
  readonly partCount: ChoiceRange | null;
  /** Null without paced breathing. */
  readonly breath: {
    /** The first is the usual one. */
    readonly patterns: readonly [BreathPattern, ...BreathPattern[]];
    /** Each of the two halves of a pace of one's own, in seconds. */
    readonly own: ChoiceRange;
  } | null;
  /** What is drawn: a moving figure, or points on the front or back of the body. */
  readonly drawing:
    | { readonly kind: 'figure'; readonly plan: PosedFigurePlan }
    | { readonly kind: 'body'; readonly view: 'front' | 'back' }
    | { readonly kind: 'breath' }
    | { readonly kind: 'stillness' };
  readonly sources: readonly string[];
};
