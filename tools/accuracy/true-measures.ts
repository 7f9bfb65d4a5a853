import type { Side } from '#lib/domain/landmarks.ts';
import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { MeasuredLimb } from '#lib/domain/stretch/stretch-definition.ts';
import type { MeasureName } from '#lib/domain/kinematics/measures.ts';
import { truthAt, type ClipTruth, type TruthFrame } from './truth.ts';

type Formula = (angle: (name: string) => number, side: Side) => number;

/** Each measure from the angles of a truth file, with the measure table's zero and sign. */
const TRUE: Readonly<Partial<Record<MeasureName | 'trunkFromFloor' | 'thighFromFloor', Formula>>> =
  {
    trunkLean: (angle) => angle('trunkPitchForwardSigned'),
    trunkFromFloor: (angle) => 90 - angle('trunkLeanFromVertical'),
    hipFlexion: (angle, side) => angle(`${side}_hip_flexion_sagittal`),
    hipExtension: (angle, side) => -angle(`${side}_hip_flexion_sagittal`),
    kneeFlexion: (angle, side) => angle(`${side}_knee_flexion`),
    shinLean: (angle, side) => angle(`${side}_shin_forward_tilt_signed`),
    thighFromFloor: (angle, side) => angle(`${side}_thigh_from_vertical`) - 90,
    // Thigh forward of vertical is hip flexion less the trunk's own pitch.
    thighBack: (angle, side) =>
      angle('trunkPitchForwardSigned') - angle(`${side}_hip_flexion_sagittal`),
  };

/** The parts of a key: the trunk has no limb of its own. */
export function partsOf(key: MeasureKey): {
  readonly name: MeasureName;
  readonly limb: MeasuredLimb;
} {
  const [name, limb = 'trunk'] = key.split('.') as [MeasureName, MeasuredLimb?];
  return { name, limb };
}

/** The body side that a key is about in this clip; null when it shows no such limb. */
export function sideOf({ roles }: ClipTruth, key: MeasureKey): Side | null {
  const { limb } = partsOf(key);
  return limb === 'trunk' ? 'left' : (roles[limb] ?? null);
}

/** Degrees; null when nobody is there, or when the truth file says nothing of this measure. */
export function trueMeasure(truth: ClipTruth, frame: TruthFrame, key: MeasureKey): number | null {
  const side = sideOf(truth, key);
  const formula = TRUE[partsOf(key).name];
  if (side === null || formula === undefined) return null;
  const value = formula((name) => frame.angles[name] ?? NaN, side);
  return Number.isFinite(value) ? value : null;
}

/** Middle of a series over the clip's start posture; null when the clip has none. */
export function meanAtStart(
  truth: ClipTruth,
  values: readonly { readonly t: number; readonly value: number | null }[],
): number | null {
  const atStart = values.flatMap(({ t, value }) =>
    value !== null && truthAt(truth, t)?.phase === 'start' ? [value] : [],
  );
  return atStart.length === 0
    ? null
    : atStart.reduce((sum, value) => sum + value, 0) / atStart.length;
}
