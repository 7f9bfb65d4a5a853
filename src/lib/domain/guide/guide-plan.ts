import type { Side } from '../landmarks.ts';
import type { PracticeId } from '../session/screening.ts';
import { milliseconds, type Milliseconds } from '../units.ts';
import type { BreathPattern } from './guide-choice.ts';
import type { BodySpotId, GuidePart, PartId } from './practice-definition.ts';

type TimedStep = {
  readonly lastsMs: Milliseconds;
  /** Null in a practice without sides. */
  readonly side: Side | null;
};
/** Time to get into place, at the start and for the other side; it does not count as practised. */
export type OpeningStep = TimedStep & { readonly kind: 'opening'; readonly isOtherSide: boolean };
/** A part of the practice itself. */
export type PartStep = TimedStep &
  Pick<GuidePart, 'remarks'> & {
    readonly kind: 'part';
    readonly partId: PartId;
    readonly spot: BodySpotId | null;
    /** Counts from 1. */
    readonly round: number;
  };
/** From one part to the next of the same side. */
export type BetweenStep = TimedStep & {
  readonly kind: 'between';
  readonly nextPartId: PartId;
  /** The same part comes again: a rest rather than a way to somewhere else. */
  readonly isRest: boolean;
};
export type GuideStep = OpeningStep | PartStep | BetweenStep;

/** A guided practice laid out in time, from the first word to the end. */
export type GuidePlan = {
  readonly practiceId: PracticeId;
  /** Begins with an opening. */
  readonly steps: readonly GuideStep[];
  readonly rounds: number;
  /** Null without paced breathing. */
  readonly breath: BreathPattern | null;
  /** Whether half-way and the end of a part are told: not where somebody is to forget the time. */
  readonly tellsTime: boolean;
};

const lengthOf = (steps: readonly GuideStep[]): Milliseconds =>
  milliseconds(steps.reduce((sum, { lastsMs }) => sum + lastsMs, 0));

/** How long it takes from the first word to the end. */
export const guideLengthMs = ({ steps }: Pick<GuidePlan, 'steps'>): Milliseconds => lengthOf(steps);

/** How much of it counts as practised: the parts, without getting into place. */
export const practisedLengthMs = ({ steps }: Pick<GuidePlan, 'steps'>): Milliseconds =>
  lengthOf(steps.filter(({ kind }) => kind === 'part'));
