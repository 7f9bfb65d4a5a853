import type { PoseFrame } from '../landmarks.ts';
import type { MeasuredLimb } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import { advanceOneEuro, ANGLE_FILTER } from './filters/one-euro.ts';
import type { OneEuroSettings, OneEuroState } from './filters/one-euro.ts';
import type { LimbRoles } from './limb-roles.ts';
import { measureSpec, type MeasureName } from './measures.ts';
import type { BodyOrientation } from './orientation.ts';
import { isSeen } from './visibility.ts';

/** `trunkLean` for the trunk, `kneeFlexion.front` for a limb: as in records and exports. */
export type MeasureKey = MeasureName | `${MeasureName}.${MeasuredLimb}`;

export const measureKey = (name: MeasureName, limb: MeasuredLimb): MeasureKey =>
  limb === 'trunk' ? name : `${name}.${limb}`;

export type Measurement = {
  readonly name: MeasureName;
  readonly limb: MeasuredLimb;
  /** In the unit of the measure table. */
  readonly value: number;
  /** Half-width of the stated error. */
  readonly error: number;
};

/** A key that is missing or null was not measurable: a landmark unseen, or no such limb role. */
export type Measurements = ReadonlyMap<MeasureKey, Measurement | null>;

export type MeasureRequest = { readonly measure: MeasureName; readonly limb: MeasuredLimb };

/** What decides signs and limbs; settled before anything is measured. */
export type OrientedBody = {
  readonly orientation: BodyOrientation;
  readonly roles: LimbRoles;
};

/** One measure of one frame, unsmoothed; null when a landmark of it is not seen. */
export function measureNow(
  frame: PoseFrame,
  { orientation, roles }: OrientedBody,
  request: MeasureRequest,
): number | null {
  const spec = measureSpec(request.measure);
  if (spec.posture === 'upright' && orientation.posture !== 'upright') return null;
  const side = request.limb === 'trunk' ? 'left' : roles[request.limb];
  if (side === undefined) return null;
  const { landmarks } = frame;
  if (!spec.landmarks(side).every((name) => isSeen(landmarks[name], frame.size))) return null;
  const value = spec.compute({ landmarks, orientation, side });
  return Number.isFinite(value) ? value : null;
}

export type MeasureFilters = ReadonlyMap<MeasureKey, OneEuroState>;

/** Lengths move within about one unit where angles move within a hundred degrees. */
const LENGTH_FILTER: OneEuroSettings = { minCutoffHz: 1, beta: 3, speedCutoffHz: 1 };

/** After such a gap the old value says nothing of the new one. Design value. */
const FORGET_AFTER = milliseconds(700);

/**
 * All requested measures of one frame, each through its own filter. A measure that cannot be seen is
 * null, and its filter is kept for a short gap only.
 */
export function advanceMeasurements(
  filters: MeasureFilters,
  { frame, ...body }: OrientedBody & { readonly frame: PoseFrame },
  requests: readonly MeasureRequest[],
): { readonly filters: MeasureFilters; readonly measurements: Measurements } {
  const nowMs = frame.capturedAtMs;
  const nextFilters = new Map<MeasureKey, OneEuroState>();
  const measurements = new Map<MeasureKey, Measurement | null>();
  for (const request of requests) {
    const key = measureKey(request.measure, request.limb);
    const known = filters.get(key);
    const state = known !== undefined && nowMs - known.atMs <= FORGET_AFTER ? known : null;
    const sample = measureNow(frame, body, request);
    if (sample === null) {
      measurements.set(key, null);
      if (state !== null) nextFilters.set(key, state);
      continue;
    }
    const spec = measureSpec(request.measure);
    const filter = spec.unit === 'degrees' ? ANGLE_FILTER : LENGTH_FILTER;
    const next = advanceOneEuro(state, { value: sample, atMs: nowMs }, filter);
    nextFilters.set(key, next);
    measurements.set(key, {
      name: request.measure,
      limb: request.limb,
      value: next.value,
      error: spec.error,
    });
  }
  return { filters: nextFilters, measurements };
}
