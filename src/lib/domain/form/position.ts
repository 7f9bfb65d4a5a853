import { advanceDwell, type Dwell } from '../kinematics/dwell.ts';
import type { Measurements } from '../kinematics/measure-body.ts';
import type { Posture } from '../kinematics/posture.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import type { Milliseconds } from '../units.ts';
import { isConditionTrue } from './condition.ts';

/** Whether the body is in this stretch at all, whatever its faults. */
export type PositionState = {
  readonly isInPosition: boolean;
  /** Memory of each condition of the definition, in its order. */
  readonly met: readonly boolean[];
  readonly change: Dwell;
};

export const OUT_OF_POSITION: PositionState = { isInPosition: false, met: [], change: null };

/** Whether a body in this posture can be in the stretch. */
export const isPostureOf = (
  { position }: Pick<StretchDefinition, 'position'>,
  posture: Posture | null,
): boolean => posture === null || position.postures.includes(posture);

/** A change into or out of the position must last as long as the definition says. */
export function advancePosition(
  state: PositionState,
  definition: Pick<StretchDefinition, 'position'>,
  seen: {
    /** Null where it is none of those known: then the conditions alone decide. */
    readonly posture: Posture | null;
    readonly measurements: Measurements;
    readonly nowMs: Milliseconds;
  },
): PositionState {
  const { allOf, enterAfterMs, leaveAfterMs } = definition.position;
  const met = allOf.map((condition, index) =>
    isConditionTrue(
      condition,
      { measurements: seen.measurements, personalMinimum: null },
      state.met[index] ?? false,
    ),
  );
  const isInPosition = isPostureOf(definition, seen.posture) && met.every(Boolean);
  const { dwell, lastedMs } = advanceDwell(
    state.change,
    isInPosition !== state.isInPosition,
    seen.nowMs,
  );
  const isLongEnough = lastedMs >= (state.isInPosition ? leaveAfterMs : enterAfterMs);
  return dwell !== null && isLongEnough
    ? { isInPosition, met, change: null }
    : { isInPosition: state.isInPosition, met, change: dwell };
}
