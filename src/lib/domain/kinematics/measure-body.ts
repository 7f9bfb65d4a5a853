import type { Side } from '../landmarks.ts';
import type { CalibrationRule, MeasuredLimb } from '../stretch/stretch-definition.ts';
import type { LimbRoles } from './limb-roles.ts';
import { sideKey, type SideMeasures } from './measure-sides.ts';
import { measureSpec, type MeasureName } from './measures.ts';
import type { MeasureSpec } from './measure-spec.ts';
import type { StartPosture } from './start-posture.ts';

/** `trunkLean` for the trunk, `kneeFlexion.front` for a limb: as in records and exports. */
export type MeasureKey = MeasureName | `${MeasureName}.${MeasuredLimb}`;

export const measureKey = (name: MeasureName, limb: MeasuredLimb): MeasureKey =>
  limb === 'trunk' ? name : `${name}.${limb}`;

export type Measurement = {
  readonly name: MeasureName;
  readonly limb: MeasuredLimb;
  /** In the unit of the measure table, less what the calibration took off. */
  readonly value: number;
  /** Half-width of the stated error. */
  readonly error: number;
  /** Against the person's own start posture; null while that was not seen. */
  readonly change: number | null;
  /** What was taken off as the camera's own error; 0 without a start posture or a rule. */
  readonly offset: number;
};

/** A key that is missing or null was not measurable: a landmark unseen, or no such limb role. */
export type Measurements = ReadonlyMap<MeasureKey, Measurement | null>;

export type MeasureRequest = { readonly measure: MeasureName; readonly limb: MeasuredLimb };

/** What a measure is read against. */
export type MeasureContext = {
  readonly roles: LimbRoles;
  readonly start: StartPosture | null;
  readonly calibrations: readonly CalibrationRule[];
  /** How far from side-on the body is seen, degrees. */
  readonly yaw: number;
};

/**
 * What each degree of yaw adds to the error of an angle, degrees. Projection alone adds 1 to 3 degrees
 * at 20; the model's own points add as much again (measured: docs/accuracy.md, lunge_yaw20).
 */
const ERROR_PER_YAW = 0.35;
/** Up to this yaw the side-on error stands: the estimate is no finer. Degrees. */
const YAW_FREE = 6;

function statedError({ error, folded, unit }: MeasureSpec, value: number, yaw: number): number {
  const sideOn = folded !== undefined && value >= folded.from ? folded.error : error;
  return unit === 'degrees' ? sideOn + ERROR_PER_YAW * Math.max(0, yaw - YAW_FREE) : sideOn;
}

const clamp = (value: number, atMost: number): number => Math.min(atMost, Math.max(-atMost, value));

const offsetOf = ({ usual, otherwise, atMost }: CalibrationRule, atStart: number | null): number =>
  atStart === null ? otherwise : clamp(atStart - usual, atMost);

/** The body side of a limb; null for the trunk, undefined while no limb has that role. */
const sideOf = (limb: MeasuredLimb, roles: LimbRoles): Side | null | undefined =>
  limb === 'trunk' ? null : roles[limb];

function measurementOf(
  { measure, limb }: MeasureRequest,
  measures: SideMeasures,
  { roles, start, calibrations, yaw }: MeasureContext,
): Measurement | null {
  const side = sideOf(limb, roles);
  if (side === undefined) return null;
  const key = sideKey(measure, side);
  const seen = measures.get(key) ?? null;
  if (seen === null) return null;
  const atStart = start?.measures.get(key) ?? null;
  const rule = calibrations.find((one) => one.measure === measure && one.limb === limb);
  const offset = rule === undefined ? 0 : offsetOf(rule, atStart);
  return {
    name: measure,
    limb,
    value: seen - offset,
    error: statedError(measureSpec(measure), seen, yaw),
    change: atStart === null ? null : seen - atStart,
    offset,
  };
}

/** The requested measures of a body whose limbs have roles. */
export function measureBody(
  requests: readonly MeasureRequest[],
  measures: SideMeasures,
  context: MeasureContext,
): Measurements {
  return new Map(
    requests.map((request) => [
      measureKey(request.measure, request.limb),
      measurementOf(request, measures, context),
    ]),
  );
}
