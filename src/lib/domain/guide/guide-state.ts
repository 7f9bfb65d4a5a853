import type { Side } from '../landmarks.ts';
import { milliseconds, type EpochMilliseconds, type Milliseconds } from '../units.ts';
import type { BreathPhase } from './breath.ts';
import type { GuidePlan, GuideStep } from './guide-plan.ts';
import type { PartId, RemarkId } from './practice-definition.ts';

/** Why no time passes. */
export type GuideBreak = 'paused' | 'easing';

/** Where a guided practice is. */
export type GuideState = {
  /** As long as the list of steps when it is over. */
  readonly step: number;
  /** How much of that step is over. */
  readonly elapsedMs: Milliseconds;
  /** Whether the step has been told; false at its very beginning. */
  readonly isTold: boolean;
  /** Counted time of the parts, by the side they were done on. */
  readonly practisedMs: Readonly<Record<Side | 'none', Milliseconds>>;
  readonly break: GuideBreak | null;
  /** When it was last looked at; null before the first look. */
  readonly atMs: EpochMilliseconds | null;
  /** When the last step ended, on the wall clock; null before. */
  readonly endedAtMs: EpochMilliseconds | null;
  /** How often it was stopped for pain. */
  readonly painfulEases: number;
};

const ZERO = milliseconds(0);

export const GUIDE_START: GuideState = {
  step: 0,
  elapsedMs: ZERO,
  isTold: false,
  practisedMs: { left: ZERO, right: ZERO, none: ZERO },
  break: null,
  atMs: null,
  endedAtMs: null,
  painfulEases: 0,
};

/** What a guided practice has to tell beside what every session does. */
export type GuideEvent =
  | { readonly kind: 'guide-open'; readonly side: Side | null; readonly isOtherSide: boolean }
  | {
      readonly kind: 'guide-part';
      readonly partId: PartId;
      readonly side: Side | null;
      readonly round: number;
      readonly rounds: number;
    }
  | { readonly kind: 'guide-between'; readonly nextPartId: PartId; readonly isRest: boolean }
  | { readonly kind: 'guide-remark'; readonly remarkId: RemarkId }
  /** `breath` counts from 1 in each part. */
  | { readonly kind: 'breath'; readonly phase: BreathPhase; readonly breath: number }
  | { readonly kind: 'half-way' }
  /** Three, two, one: the end of getting into place. */
  | { readonly kind: 'count'; readonly number: number }
  /** A part is over; the next words say what comes. */
  | { readonly kind: 'part-over' }
  | { readonly kind: 'paused'; readonly by: 'person' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'ask-pain' }
  | { readonly kind: 'eased' }
  | { readonly kind: 'ended-for-pain' }
  | { readonly kind: 'finished' };

export type GuideAdvance = { readonly state: GuideState; readonly events: readonly GuideEvent[] };

/** The step that is on; null when it is over. */
export const stepOf = ({ step }: GuideState, { steps }: GuidePlan): GuideStep | null =>
  steps[step] ?? null;

/** Everything practised so far, on whatever side. */
export const practisedOf = ({ practisedMs }: GuideState): Milliseconds =>
  milliseconds(practisedMs.left + practisedMs.right + practisedMs.none);
