import { advanceCue, NO_CUES, type CueState } from '../../cueing/choose-cue.ts';
import type { Cue } from '../../cueing/cue.ts';
import type { PoseFrame, Side } from '../../landmarks.ts';
import { nearSide } from '../../kinematics/orientation.ts';
import type { PictureLight, SpeechKind } from '../../ports.ts';
import type { CueId } from '../../stretch/stretch-definition.ts';
import { milliseconds, type Milliseconds } from '../../units.ts';
import { advanceCheck } from '../advance-check.ts';
import type { CheckResult } from '../check-result.ts';
import { CHECK_START, type CheckState } from '../check-state.ts';
import { advanceSequence, isQuiet, type SequenceStep } from '../sequence/advance-sequence.ts';
import { heldOf } from '../sequence/repetitions.ts';
import type { SequenceEvent } from '../sequence/sequence-event.ts';
import { isCounting, SEQUENCE_START, type SequenceState } from '../sequence/sequence-state.ts';
import { advanceSetUp, NO_SET_UP, type SetUpState } from '../set-up/advance-set-up.ts';
import { stretchedSideFor } from '../set-up/near-leg.ts';
import { SET_UP_START, type SetUpList } from '../set-up/set-up-list.ts';
import type { PracticePlan } from './practice-plan.ts';

/** Everything that a session with the camera remembers from frame to frame. */
export type PracticeState = {
  readonly check: CheckState;
  readonly sequence: SequenceState;
  readonly setUp: SetUpState;
  readonly list: SetUpList;
  /** The instructions of the set-up; those of the stretch are the checker's own. */
  readonly setUpCues: CueState;
};

export const PRACTICE_START: PracticeState = {
  check: CHECK_START,
  sequence: SEQUENCE_START,
  setUp: NO_SET_UP,
  list: SET_UP_START,
  setUpCues: NO_CUES,
};

export type PracticeFrame = {
  /** Null when nobody was found. */
  readonly pose: PoseFrame | null;
  readonly light: PictureLight;
  readonly atMs: Milliseconds;
  readonly startedMs: Milliseconds;
  /** What the voice is saying now; null while it is quiet. */
  readonly speaking: SpeechKind | null;
};

/** What must be heard to its end before an instruction may follow. */
const isVoiceTaken = ({ speaking }: PracticeFrame): boolean =>
  speaking === 'state' || speaking === 'problem';

export type PracticeStep = {
  readonly state: PracticeState;
  readonly result: CheckResult;
  readonly events: readonly SequenceEvent[];
  /** The instruction that is given in this frame; null in all others. */
  readonly spoken: Cue | null;
};

/** The side that is stretched by whoever goes on from here; null while that cannot be told. */
function readySide(
  { stretchedSide, orientation }: CheckResult,
  { check }: PracticePlan,
): Side | null {
  if (stretchedSide !== null) return stretchedSide;
  return orientation === null ? null : stretchedSideFor(check.definition, nearSide(orientation));
}

/** Whether the whole person is in the picture, at whatever angle. */
const isInView = ({ framing }: CheckResult): boolean =>
  framing.kind === 'ready' || framing.kind === 'not-side-on';

/** Whether the end of a repetition is so near that nothing more is said. */
export function isRepetitionQuiet(
  { check, sequence }: Pick<PracticeState, 'check' | 'sequence'>,
  plan: PracticePlan,
): boolean {
  const { side } = sequence;
  if (side === null || check.hold.side !== side) return false;
  return isQuiet(heldOf(sequence, check.hold.totalMs, side), plan.sequence);
}

/** While the set-up is waited for, or the person out of the picture, its instructions are given. */
const needsSetUp = ({ stage }: SequenceState): boolean =>
  stage.kind === 'set-up' || (stage.kind === 'paused' && stage.by === 'out-of-view');

/** What to change for the set-up; a pause for an empty picture has said all there is. */
function setUpCueId(
  { stage }: SequenceState,
  { nextCueId }: SetUpList,
  { framing }: CheckResult,
): CueId | null {
  return stage.kind === 'paused' && framing.kind === 'nobody' ? null : nextCueId;
}

/** Whoever leaves the picture is told by the pause that follows, and not by a cue just before it. */
const isLeaving = ({ outSinceMs }: SequenceState): boolean => outSinceMs !== null;

function advanceSetUpCues(
  state: PracticeState,
  cueId: CueId | null,
  frame: PracticeFrame,
): ReturnType<typeof advanceCue> {
  const isWanted = needsSetUp(state.sequence) && cueId !== null;
  return advanceCue(state.setUpCues, {
    wanted: isWanted ? [{ id: cueId, kind: 'set-up' }] : [],
    isQuiet: isVoiceTaken(frame),
    nowMs: frame.atMs,
  });
}

/** Whether nothing may be said about the form now. */
const isFormQuiet = (state: PracticeState, frame: PracticeFrame, plan: PracticePlan): boolean =>
  !isCounting(state.sequence) ||
  isVoiceTaken(frame) ||
  isLeaving(state.sequence) ||
  isRepetitionQuiet(state, plan);

/**
 * A whole session with the camera over one frame: set-up, checker and sequence. Time comes with the
 * frames and must not go back.
 */
export function advancePractice(
  state: PracticeState,
  frame: PracticeFrame,
  plan: PracticePlan,
): PracticeStep {
  const { pose, atMs, startedMs } = frame;
  const counts = isCounting(state.sequence);
  const { state: check, result } = advanceCheck(
    state.check,
    {
      pose,
      atMs,
      isCounting: counts,
      isVoiceTaken: isFormQuiet(state, frame, plan),
    },
    plan.check,
  );
  const { state: setUp, list } = advanceSetUp(state.setUp, {
    pose,
    light: frame.light,
    result,
    definition: plan.check.definition,
    wantedSide: state.sequence.side,
  });
  const { cues: setUpCues, spoken } = advanceSetUpCues(
    state,
    setUpCueId(state.sequence, list, result),
    frame,
  );
  const { state: sequence, events }: SequenceStep = advanceSequence(
    state.sequence,
    {
      nowMs: atMs,
      sinceStartMs: milliseconds(atMs - startedMs),
      isReady: list.isReady,
      readySide: readySide(result, plan),
      isInView: isInView(result),
      totalMs: check.hold.totalMs,
      heldSide: check.hold.side,
      isLost: result.holdEvent === 'lost',
      isVoiceFree: frame.speaking === null,
    },
    plan.sequence,
  );
  return {
    state: { check, sequence, setUp, list, setUpCues },
    result,
    events,
    spoken: spoken ?? result.spoken,
  };
}

/** The instruction on the screen: of the set-up while that is waited for, else of the stretch. */
export function shownCue({ sequence, setUpCues, check }: PracticeState): Cue | null {
  if (needsSetUp(sequence)) return setUpCues.shown;
  return isCounting(sequence) ? check.cues.shown : null;
}
