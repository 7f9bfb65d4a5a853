import type { ImagePoint, LandmarkName, Landmarks, Side } from '../landmarks.ts';
import type { ImageVector } from './joint-angle.ts';
import type { BodyOrientation } from './orientation.ts';

/** Degrees, or a length in trunk, thigh or shin lengths of the same person. */
export type MeasureUnit = 'degrees' | 'trunkLengths' | 'thighLengths' | 'shinLengths';

export type MeasureInput = {
  readonly landmarks: Landmarks;
  readonly orientation: BodyOrientation;
  /** How far from side-on the body is seen, degrees. */
  readonly yaw: number;
  /** Body side of the measured limb; for the trunk either gives the same value. */
  readonly side: Side;
};

export type MeasureSpec = {
  readonly unit: MeasureUnit;
  readonly of: 'trunk' | 'leg';
  /** Postures in which the measure has a meaning. */
  readonly posture: 'upright' | 'lying' | 'any';
  /** Values that a human body can reach; a target outside them is a mistake in content. */
  readonly range: readonly [number, number];
  /** Whether the range is that of a joint, so that a value beyond it is a mistake of the model. */
  readonly ofJoint?: true;
  /** Expected camera error seen side-on, half-width, in the measure's unit (docs/clinical.md A1, A2). */
  readonly error: number;
  /** The larger error of a tightly folded joint, and the value from which it holds. */
  readonly folded?: { readonly from: number; readonly error: number };
  readonly landmarks: (side: Side) => readonly LandmarkName[];
  readonly compute: (input: MeasureInput) => number;
  /** Where the angle is drawn; absent for lengths. */
  readonly arc?: (input: MeasureInput) => MeasureArc;
};

/** The angle at `vertex` from one direction to the other. */
export type MeasureArc = {
  readonly vertex: ImagePoint;
  readonly from: ImageVector;
  readonly to: ImageVector;
};
