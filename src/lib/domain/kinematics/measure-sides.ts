import { SIDES, type PoseFrame, type Side } from '../landmarks.ts';
import { milliseconds, type Milliseconds } from '../units.ts';
import { advanceOneEuro, ANGLE_FILTER } from './filters/one-euro.ts';
import type { OneEuroSettings, OneEuroState } from './filters/one-euro.ts';
import { advanceSpikeGate, ANGLE_SPIKE, type SpikeGateState } from './filters/spike-gate.ts';
import type { SpikeLimit } from './filters/spike-gate.ts';
import { measureSpec, type MeasureName } from './measures.ts';
import type { MeasureSpec } from './measure-spec.ts';
import type { BodyOrientation } from './orientation.ts';
import { isSeen } from './visibility.ts';

/** A measure of a body side, or of the trunk: what is known before limbs have roles. */
export type SideKey = MeasureName | `${MeasureName}.${Side}`;

export const sideKey = (name: MeasureName, side: Side | null): SideKey =>
  side === null ? name : `${name}.${side}`;

/** Smoothed values; a key that is missing or null was not measurable. */
export type SideMeasures = ReadonlyMap<SideKey, number | null>;

type FilterState = { readonly gate: SpikeGateState; readonly smooth: OneEuroState };
export type MeasureFilters = ReadonlyMap<SideKey, FilterState>;

/** Lengths move within about one unit where angles move within a hundred degrees. */
const LENGTH_FILTER: OneEuroSettings = { minCutoffHz: 1, beta: 3, speedCutoffHz: 1 };
const LENGTH_SPIKE: SpikeLimit = { atOnce: 0.4, perSecond: 6 };

/** After such a gap the old value says nothing of the new one. Design value. */
const FORGET_AFTER = milliseconds(700);

/** A spike shows the last value, but not for longer than this. Design value. */
const BRIDGE = milliseconds(250);

export type MeasuredBody = {
  readonly frame: PoseFrame;
  readonly orientation: BodyOrientation;
  /** Degrees from side-on. */
  readonly yaw: number;
};

const fits = (spec: MeasureSpec, { posture }: BodyOrientation): boolean =>
  spec.posture === 'any' || spec.posture === posture;

/** One measure of one frame, unsmoothed; null when a landmark of it is not seen. */
export function measureNow(
  { frame, orientation, yaw }: MeasuredBody,
  name: MeasureName,
  side: Side,
): number | null {
  const spec = measureSpec(name);
  if (!fits(spec, orientation)) return null;
  const { landmarks } = frame;
  if (!spec.landmarks(side).every((landmark) => isSeen(landmarks[landmark], frame.size))) {
    return null;
  }
  const value = spec.compute({ landmarks, orientation, yaw, side });
  return isPossible(spec, value) ? value : null;
}

/** A joint does not bend farther than bodies do; what seems to is a mistake of the model. */
function isPossible({ range: [low, high], error, ofJoint }: MeasureSpec, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  return ofJoint !== true || (value >= low - 2 * error && value <= high + 2 * error);
}

/** The sides that a measure is taken of; null is the trunk. */
const sidesOf = (name: MeasureName): readonly (Side | null)[] =>
  measureSpec(name).of === 'trunk' ? [null] : SIDES;

type Smoothed = { readonly state: FilterState | null; readonly value: number | null };

/** What remains of a measure in a frame in which it was not seen or jumped. */
function bridged(state: FilterState | null, nowMs: Milliseconds, isSpike: boolean): Smoothed {
  if (state === null) return { state, value: null };
  const isRecent = nowMs - state.smooth.atMs <= BRIDGE;
  return { state, value: isSpike && isRecent ? state.smooth.value : null };
}

function smoothed(
  known: FilterState | null,
  sample: number | null,
  { unit, nowMs }: { readonly unit: MeasureSpec['unit']; readonly nowMs: Milliseconds },
): Smoothed {
  const state = known !== null && nowMs - known.smooth.atMs <= FORGET_AFTER ? known : null;
  if (sample === null) return bridged(state, nowMs, false);
  const isAngle = unit === 'degrees';
  const { state: gate, isPassed } = advanceSpikeGate(
    state?.gate ?? null,
    { value: sample, atMs: nowMs },
    isAngle ? ANGLE_SPIKE : LENGTH_SPIKE,
  );
  if (!isPassed && state !== null) return bridged({ ...state, gate }, nowMs, true);
  const smooth = advanceOneEuro(
    state?.smooth ?? null,
    { value: sample, atMs: nowMs },
    isAngle ? ANGLE_FILTER : LENGTH_FILTER,
  );
  return { state: { gate, smooth }, value: smooth.value };
}

/**
 * The named measures of one frame, of both sides, each through its own filter. A measure that cannot
 * be seen is null, and its filter is kept for a short gap only.
 */
export function advanceSideMeasures(
  filters: MeasureFilters,
  body: MeasuredBody,
  names: readonly MeasureName[],
): { readonly filters: MeasureFilters; readonly measures: SideMeasures } {
  const nowMs = body.frame.capturedAtMs;
  const nextFilters = new Map<SideKey, FilterState>();
  const measures = new Map<SideKey, number | null>();
  for (const name of names) {
    const { unit } = measureSpec(name);
    for (const side of sidesOf(name)) {
      const key = sideKey(name, side);
      const sample = measureNow(body, name, side ?? 'left');
      const { state, value } = smoothed(filters.get(key) ?? null, sample, { unit, nowMs });
      measures.set(key, value);
      if (state !== null) nextFilters.set(key, state);
    }
  }
  return { filters: nextFilters, measures };
}
