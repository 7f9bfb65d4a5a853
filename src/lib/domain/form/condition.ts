import { measureKey, type Measurement, type Measurements } from '../kinematics/measure-body.ts';
import type { Condition } from '../stretch/stretch-definition.ts';

/** What conditions are checked against. */
export type ConditionInput = {
  readonly measurements: Measurements;
  /** The least depth that this person needs; null while it does not matter. */
  readonly personalMinimum: number | null;
};

/** The measured value counted from the condition's origin; null while that is not known. */
function valueFrom(
  { from }: Condition,
  { value, change }: Measurement,
  personalMinimum: number | null,
): number | null {
  switch (from) {
    case 'zero':
      return value;
    case 'start':
      return change;
    case 'personal-minimum':
      return personalMinimum === null ? null : value - personalMinimum;
  }
}

/**
 * A condition with its memory: true from the enter limit, false again from the leave limit. A
 * measure that cannot be seen leaves it as it was.
 */
export function isConditionTrue(
  condition: Condition,
  { measurements, personalMinimum }: ConditionInput,
  was: boolean,
): boolean {
  const measurement = measurements.get(measureKey(condition.measure, condition.limb)) ?? null;
  if (measurement === null) return was;
  const value = valueFrom(condition, measurement, personalMinimum);
  if (value === null) return was;
  const limit = was ? condition.leaveAt : condition.enterAt;
  return condition.side === 'above' ? value > limit : value < limit;
}
