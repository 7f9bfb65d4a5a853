import { measureKey, type Measurements } from '../kinematics/measure-body.ts';
import type { Condition } from '../stretch/stretch-definition.ts';

/**
 * A condition with its memory: true from the enter limit, false again from the leave limit. A
 * measure that cannot be seen leaves it as it was.
 */
export function isConditionTrue(
  condition: Condition,
  measurements: Measurements,
  was: boolean,
): boolean {
  const measurement = measurements.get(measureKey(condition.measure, condition.limb)) ?? null;
  if (measurement === null) return was;
  const limit = was ? condition.leaveAt : condition.enterAt;
  return condition.side === 'above' ? measurement.value > limit : measurement.value < limit;
}
