import { measureKey, type MeasureRequest, type Measurements } from '../kinematics/measure-body.ts';
import type { DepthRule, StretchDefinition, TargetBand } from '../stretch/stretch-definition.ts';

/** Deep enough to be in the stretch although no start posture was seen. */
export function isDeepWithoutStart(rule: DepthRule, measurements: Measurements): boolean {
  const depth = measurements.get(measureKey(rule.measure, rule.limb)) ?? null;
  return depth !== null && depth.value >= rule.withoutStart;
}

/**
 * Whether the stretch is reached: the depth lies within what this person's band accepts, and the body
 * has risen far enough from its own start posture. The rise matters because the depth of one person
 * may read several degrees too much throughout, and a rise does not carry that along.
 */
export function isDepthReached(
  { depth, settle }: Pick<StretchDefinition, 'depth' | 'settle'>,
  band: TargetBand | null,
  measurements: Measurements,
): boolean {
  const reached = measurements.get(measureKey(depth.measure, depth.limb)) ?? null;
  const settled = measurements.get(measureKey(settle.measure, settle.limb)) ?? null;
  if (band === null || reached === null || settled === null) return false;
  if (reached.value < band.min || reached.value > band.max) return false;
  return settled.change === null
    ? isDeepWithoutStart(depth, measurements)
    : settled.change >= depth.riseFromStart;
}

/** Every measure that a stretch asks for, each once. */
export function measuresOf(
  definition: Pick<
    StretchDefinition,
    'targets' | 'faults' | 'position' | 'settle' | 'depth' | 'variants' | 'calibrations'
  >,
): readonly MeasureRequest[] {
  const requests: MeasureRequest[] = [
    ...definition.targets,
    ...definition.faults.flatMap((fault) => fault.anyOf),
    ...definition.position.allOf,
    ...definition.variants.flatMap((variant) => variant.allOf),
    ...definition.calibrations,
    definition.settle,
    definition.depth,
  ].map(({ measure, limb }) => ({ measure, limb }));
  const byKey = new Map(
    requests.map((request) => [measureKey(request.measure, request.limb), request]),
  );
  return [...byKey.values()];
}
