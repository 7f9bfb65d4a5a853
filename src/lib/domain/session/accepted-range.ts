import type { Side } from '../landmarks.ts';
import { measureKey, type Measurements } from '../kinematics/measure-body.ts';
import type { FaultRule, StretchDefinition } from '../stretch/stretch-definition.ts';

/**
 * How far one side goes today, as the person has said: "I feel it, that is enough". In the units of the
 * depth and settle measures.
 */
export type AcceptedRange = {
  readonly depth: number;
  /** Above the start posture; null while that was not seen. */
  readonly rise: number | null;
};

export type AcceptedRanges = Readonly<Partial<Record<Side, AcceptedRange>>>;

/** A body at rest sways by so much without having left its range, in degrees. Design value. */
export const ACCEPTED_SLACK = 3;
/** Less than this is no movement out of the start posture, in degrees. Design value. */
const LEAST_RISE = 0.5;

/** The range that is shown now; null when the depth cannot be seen, or nothing has been moved yet. */
export function rangeNow(
  { depth, settle }: Pick<StretchDefinition, 'depth' | 'settle'>,
  measurements: Measurements,
): AcceptedRange | null {
  const reached = measurements.get(measureKey(depth.measure, depth.limb)) ?? null;
  const settled = measurements.get(measureKey(settle.measure, settle.limb)) ?? null;
  const rise = settled?.change ?? null;
  const hasMoved = rise === null || rise >= LEAST_RISE * 2;
  return reached === null || !hasMoved ? null : { depth: reached.value, rise };
}

/** Whether a fault is about too little depth for this person. */
const asksForDepth = ({ anyOf }: FaultRule): boolean =>
  anyOf.some(({ from }) => from === 'personal-minimum');

/**
 * The definition for a person who has accepted a range: what they reach is enough, never more asked,
 * and nothing said about going deeper.
 */
export function fitToAccepted(
  definition: StretchDefinition,
  { depth: accepted, rise }: AcceptedRange,
): StretchDefinition {
  const { depth, settle } = definition;
  const enoughRise = rise === null ? Infinity : Math.max(LEAST_RISE, rise - ACCEPTED_SLACK);
  return {
    ...definition,
    depth: {
      ...depth,
      riseFromStart: Math.min(depth.riseFromStart, enoughRise),
      withoutStart: Math.min(depth.withoutStart, accepted - ACCEPTED_SLACK),
    },
    settle: { ...settle, movedBy: Math.min(settle.movedBy, enoughRise) },
    faults: definition.faults.filter((rule) => !asksForDepth(rule)),
  };
}
