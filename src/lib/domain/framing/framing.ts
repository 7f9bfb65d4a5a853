import { landmarkOf, SIDES, type LandmarkName, type PoseFrame } from '../landmarks.ts';
import type { BodyPart } from '../landmarks.ts';
import { advanceOneEuro, type OneEuroState } from '../kinematics/filters/one-euro.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import { isInFrame } from '../kinematics/visibility.ts';
import type { ViewRule } from '../stretch/stretch-definition.ts';
import { viewYaw } from './yaw.ts';

/** Whether the camera view allows a verdict. */
export type Framing =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'cut-off'; readonly missing: readonly LandmarkName[] }
  | { readonly kind: 'not-side-on' }
  /** `isDoubtful`: far enough from side-on that angles carry a larger error. */
  | { readonly kind: 'ready'; readonly isDoubtful: boolean };

export type FramingState = {
  readonly framing: Framing;
  /** Degrees from side-on, 0 to 90; null while nobody is seen. */
  readonly yaw: OneEuroState | null;
};

export const NOBODY: FramingState = { framing: { kind: 'nobody' }, yaw: null };

/** A body without these in the picture cannot be judged; hands and toes may be cut off. */
const NEEDED: readonly BodyPart[] = ['shoulder', 'hip', 'knee', 'ankle'];
const NEEDED_LANDMARKS: readonly LandmarkName[] = SIDES.flatMap((side) =>
  NEEDED.map((part) => landmarkOf(side, part)),
);

/** The view must be this much better than the refusing limit before it is taken again. */
const RETURN_FACTOR = 0.9;

/** Slow, since nobody turns round within a second, and the estimate wobbles by some degrees. */
const YAW_FILTER = { minCutoffHz: 0.5, beta: 0.01, speedCutoffHz: 1 };

/** The framing of one frame, and the yaw that it was judged by. */
export function advanceFraming(
  state: FramingState,
  seen: { readonly frame: PoseFrame; readonly orientation: BodyOrientation } | null,
  rule: ViewRule,
): FramingState {
  if (seen === null) return NOBODY;
  const { frame, orientation } = seen;
  const yaw = advanceOneEuro(
    state.yaw,
    { value: viewYaw(frame.landmarks, orientation), atMs: frame.capturedAtMs },
    YAW_FILTER,
  );
  const missing = NEEDED_LANDMARKS.filter((name) => !isInFrame(frame.landmarks[name], frame.size));
  if (missing.length > 0) return { framing: { kind: 'cut-off', missing }, yaw };
  const wasRefused = state.framing.kind === 'not-side-on';
  const limit = rule.refuseAbove * (wasRefused ? RETURN_FACTOR : 1);
  const framing: Framing =
    yaw.value > limit
      ? { kind: 'not-side-on' }
      : { kind: 'ready', isDoubtful: yaw.value > rule.warnAbove };
  return { framing, yaw };
}
