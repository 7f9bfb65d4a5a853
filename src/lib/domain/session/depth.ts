import { measureKey, type MeasureRequest, type Measurements } from '../kinematics/measure-body.ts';
import type { DepthRule, StretchDefinition } from '../stretch/stretch-definition.ts';
import type { PhaseState } from './phases.ts';

/** Deep enough to be in the stretch although no start posture was seen. */
export function isDeepWithoutStart(rule: DepthRule, measurements: Measurements): boolean {
  const depth = measurements.get(measureKey(rule.measure, rule.limb)) ?? null;
  return depth !== null && depth.value >= rule.withoutStart;
}

/**
 * Whether the stretch is reached: the depth lies within what its band accepts, and the body has
 * risen far enough from its own start posture. The rise matters because the depth of one person may
 * read several degrees too much throughout, and a rise does not carry that along.
 */
export function isDepthReached(
  definition: Pick<StretchDefinition, 'depth' | 'settle' | 'targets'>,
  phase: PhaseState,
  measurements: Measurements,
): boolean {
  const { depth, settle } = definition;
  const band = definition.targets.find(
    ({ measure, limb }) => measure === depth.measure && limb === depth.limb,
  );
  const reached = measurements.get(measureKey(depth.measure, depth.limb)) ?? null;
  const settled = measurements.get(measureKey(settle.measure, settle.limb)) ?? null;
  if (band === undefined || reached === null || settled === null) return false;
  if (reached.value < band.min || reached.value > band.max) return false;
  return phase.startValue === null
    ? isDeepWithoutStart(depth, measurements)
    : settled.value - phase.startValue >= depth.riseFromStart;
}

/** Every measure that a stretch asks for, each once. */
export function measuresOf(
  definition: Pick<StretchDefinition, 'targets' | 'faults' | 'position' | 'settle' | 'depth'>,
): readonly MeasureRequest[] {
  const requests: MeasureRequest[] = [
    ...definition.targets,
    ...definition.faults.flatMap((fault) => fault.anyOf),
    ...definition.position.allOf,
    definition.settle,
    definition.depth,
  ].map(({ measure, limb }) => ({ measure, limb }));
  const byKey = new Map(
    requests.map((request) => [measureKey(request.measure, request.limb), request]),
  );
  return [...byKey.values()];
}
