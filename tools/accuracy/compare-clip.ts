import type { Side } from '#lib/domain/landmarks.ts';
import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { StretchId } from '#lib/domain/stretch/stretch-definition.ts';
import type { ExpectedClip } from './expected.ts';
import { faultCues, type FaultCues } from './fault-cues.ts';
import type { JudgedClip } from './judged-clip.ts';
import { swappedLegs, type SwappedLegs } from './legs.ts';
import { measureErrors, type MeasureErrors } from './measure-errors.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import { stretchedSideOf, trueHoldSeconds, type ClipTruth } from './truth.ts';

/** Everything that is told about one clip, checked for one stretch. */
export type ClipComparison = {
  readonly clip: string;
  readonly stretch: StretchId;
  readonly expected: ExpectedClip;
  readonly measures: readonly MeasureErrors[];
  readonly legs: SwappedLegs;
  readonly timeline: Timeline;
  readonly cues: FaultCues;
  readonly held: Readonly<Record<Side, number>>;
  /** What should have been counted, by stretched side. */
  readonly trueHeld: Readonly<Record<Side, number>>;
};

/** The clip's name, with the stretch where it was checked for more than one. */
export const labelOf = ({ clip, stretch, expected }: ClipComparison): string =>
  expected.stretches.length > 1 ? `${clip} (${stretch})` : clip;

/** Compares what the app made of a clip with what is true. */
export function compareClip(
  judged: JudgedClip,
  truth: ClipTruth,
  {
    expected,
    measures,
  }: { readonly expected: ExpectedClip; readonly measures: readonly MeasureKey[] },
): ClipComparison {
  const stretchedSide = expected.isHeld ? stretchedSideOf(truth) : null;
  const holdOf = (side: Side): number => (side === stretchedSide ? trueHoldSeconds(truth) : 0);
  return {
    clip: judged.clip,
    stretch: judged.definition.id,
    expected,
    measures: measures.flatMap((key) => measureErrors(judged, truth, key) ?? []),
    legs: swappedLegs(judged, truth),
    timeline: timelineOf(judged, truth, expected),
    cues: faultCues(judged, truth, expected.fault),
    held: judged.summary.heldSeconds,
    trueHeld: { left: holdOf('left'), right: holdOf('right') },
  };
}
