import type { CueState } from '../cueing/choose-cue.ts';
import { NO_CUES } from '../cueing/choose-cue.ts';
import type { FaultStates } from '../form/faults.ts';
import { OUT_OF_POSITION, type PositionState } from '../form/position.ts';
import { NOBODY, type FramingState } from '../framing/framing.ts';
import type { Dwell } from '../kinematics/dwell.ts';
import type { Recent } from '../kinematics/filters/recent.ts';
import type { OrientationState } from '../kinematics/orientation.ts';
import type { PostureState } from '../kinematics/posture.ts';
import { NO_VARIANT, type VariantState } from '../form/variant.ts';
import { milliseconds, type Milliseconds } from '../units.ts';
import type { AcceptedRanges } from './accepted-range.ts';
import { NO_HOLD, type HoldState } from './hold.ts';
import { NOT_STARTED, type PhaseState } from './phases.ts';
import { EMPTY_TALLY, type Tally } from './tally.ts';
import { NO_BODY, type TrackedBody } from './track-body.ts';

/** Everything the checker remembers from one frame to the next. */
export type CheckState = {
  readonly framing: FramingState;
  readonly orientation: OrientationState | null;
  readonly posture: PostureState | null;
  readonly body: TrackedBody;
  readonly variant: VariantState;
  readonly position: PositionState;
  readonly phase: PhaseState;
  /** Latest values of the settle measure, for telling sway. */
  readonly swayed: Recent;
  readonly faults: FaultStates;
  /** Since when there has been no usable view; null while there is one. */
  readonly unseen: Dwell;
  readonly hold: HoldState;
  /** Counted time of variants that leave the target muscle alone; part of the hold's own. */
  readonly reliefMs: Milliseconds;
  readonly cues: CueState;
  /** The last frame at rest in the stretch that did not count, as a fault was on. */
  readonly blockedMs: Milliseconds | null;
  readonly tally: Tally;
  /** What the person has said is enough, by stretched side. */
  readonly accepted: AcceptedRanges;
  readonly lastMs: Milliseconds | null;
};

export const CHECK_START: CheckState = {
  framing: NOBODY,
  orientation: null,
  posture: null,
  body: NO_BODY,
  variant: NO_VARIANT,
  position: OUT_OF_POSITION,
  phase: NOT_STARTED,
  swayed: [],
  faults: new Map(),
  unseen: null,
  hold: NO_HOLD,
  reliefMs: milliseconds(0),
  cues: NO_CUES,
  blockedMs: null,
  tally: EMPTY_TALLY,
  accepted: {},
  lastMs: null,
};
