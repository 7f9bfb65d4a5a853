import type { Cue } from '../cueing/cue.ts';
import type { FormVerdict } from '../form/form-verdict.ts';
import type { Framing } from '../framing/framing.ts';
import type { LimbRoles } from '../kinematics/limb-roles.ts';
import type { Measurements } from '../kinematics/measure-body.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import type { Posture } from '../kinematics/posture.ts';
import type { PoseFrame, Side } from '../landmarks.ts';
import type { PhaseName, StretchVariant, TargetBand } from '../stretch/stretch-definition.ts';
import type { HoldEvent } from './hold.ts';

/** What one frame came to, for the screen, the voice and the record. */
export type CheckResult = {
  readonly verdict: FormVerdict;
  readonly framing: Framing;
  readonly phase: PhaseName | null;
  /** What the body does, whichever stretch was asked for; null while nobody knows. */
  readonly posture: Posture | null;
  readonly orientation: BodyOrientation | null;
  readonly roles: LimbRoles;
  /** The way of doing the stretch; null while not in it. */
  readonly variant: StretchVariant | null;
  /** False while left and right leg cannot be told apart: then nothing counts. */
  readonly areLimbsSure: boolean;
  /** How far from side-on the body is seen, degrees from 0 to 90; null while not known. */
  readonly yaw: number | null;
  /** The landmarks as they were judged: with the legs parted and named. Null when nobody was found. */
  readonly pose: PoseFrame | null;
  readonly measurements: Measurements;
  /** The depth band as it is for this person; null while no body is judged. */
  readonly depthBand: TargetBand | null;
  readonly stretchedSide: Side | null;
  /** Given in this frame; null in all others. */
  readonly spoken: Cue | null;
  readonly holdEvent: HoldEvent | null;
};
