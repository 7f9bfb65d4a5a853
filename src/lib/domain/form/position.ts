import { advanceDwell, type Dwell } from '../kinematics/dwell.ts';
import type { Measurements } from '../kinematics/measure-body.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
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

/** A change into or out of the position must last as long as the definition says. */
export function advancePosition(
  state: PositionState,
  definition: Pick<StretchDefinition, 'posture' | 'position'>,
  seen: {
    readonly orientation: BodyOrientation;
    readonly measurements: Measurements;
    readonly nowMs: Milliseconds;
  },
): PositionState {
  const { allOf, enterAfterMs, leaveAfterMs } = definition.position;
  const met = allOf.map((condition, index) =>
    isConditionTrue(condition, seen.measurements, state.met[index] ?? false),
  );
  const isInPosition = seen.orientation.posture === definition.posture && met.every(Boolean);
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
