import { landmarkOf, SIDES, type LandmarkName, type PoseFrame } from '../landmarks.ts';
import type { BodyPart } from '../landmarks.ts';
import { advanceOneEuro, type OneEuroState } from '../kinematics/filters/one-euro.ts';
import { lengthOf } from '../kinematics/joint-angle.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import { isInFrame } from '../kinematics/visibility.ts';
import type { ViewRule } from '../stretch/stretch-definition.ts';

/** Whether the camera view allows a verdict. */
export type Framing =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'cut-off'; readonly missing: readonly LandmarkName[] }
  | { readonly kind: 'not-side-on' }
  /** `isDoubtful`: far enough from side-on that angles carry a larger error. */
  | { readonly kind: 'ready'; readonly isDoubtful: boolean };

export type FramingState = {
  readonly framing: Framing;
  readonly shoulderRatio: OneEuroState | null;
};

export const NOBODY: FramingState = { framing: { kind: 'nobody' }, shoulderRatio: null };

/** A body without these in the picture cannot be judged; hands and toes may be cut off. */
const NEEDED: readonly BodyPart[] = ['shoulder', 'hip', 'knee', 'ankle'];
const NEEDED_LANDMARKS: readonly LandmarkName[] = SIDES.flatMap((side) =>
  NEEDED.map((part) => landmarkOf(side, part)),
);

/** The view must be this much better than the refusing limit before it is taken again. */
const RETURN_FACTOR = 0.9;

/** Slow, since nobody turns round within a second: the ratio wobbles by several hundredths. */
const RATIO_FILTER = { minCutoffHz: 0.5, beta: 0.5, speedCutoffHz: 1 };

/** Shoulder width along the picture over trunk length: 0 side-on, about 0.7 face-on. */
export function shoulderRatio(frame: PoseFrame): number {
  const { landmarks } = frame;
  const { cranial } = trunkOf(landmarks);
  const left = landmarks['left.shoulder'].point;
  const right = landmarks['right.shoulder'].point;
  const length = lengthOf(cranial);
  if (length === 0) return 0;
  // Only the part across the trunk, so that a leaning trunk is not taken for a turned one.
  const across = (left.x - right.x) * cranial.dy - (left.y - right.y) * cranial.dx;
  return Math.abs(across) / length / length;
}

export function advanceFraming(
  state: FramingState,
  frame: PoseFrame | null,
  rule: ViewRule,
): FramingState {
  if (frame === null) return NOBODY;
  const ratio = advanceOneEuro(
    state.shoulderRatio,
    { value: shoulderRatio(frame), atMs: frame.capturedAtMs },
    RATIO_FILTER,
  );
  const missing = NEEDED_LANDMARKS.filter((name) => !isInFrame(frame.landmarks[name], frame.size));
  if (missing.length > 0) return { framing: { kind: 'cut-off', missing }, shoulderRatio: ratio };
  const wasRefused = state.framing.kind === 'not-side-on';
  const limit = rule.refuseAbove * (wasRefused ? RETURN_FACTOR : 1);
  const framing: Framing =
    ratio.value > limit
      ? { kind: 'not-side-on' }
      : { kind: 'ready', isDoubtful: ratio.value > rule.warnAbove };
  return { framing, shoulderRatio: ratio };
}
