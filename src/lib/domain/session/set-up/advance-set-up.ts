import { judgeDistance, type Distance } from '../../framing/distance.ts';
import { judgeLight, type LightVerdict } from '../../framing/light.ts';
import { turnToSideOn, type Turn } from '../../framing/turn.ts';
import {
  landmarkOf,
  SIDES,
  type LandmarkName,
  type PoseFrame,
  type Side,
} from '../../landmarks.ts';
import { nearSide } from '../../kinematics/orientation.ts';
import type { PictureLight } from '../../ports.ts';
import type { CueId, StretchDefinition } from '../../stretch/stretch-definition.ts';
import type { CheckResult } from '../check-result.ts';
import { isRightSideNear } from './near-leg.ts';
import { toSetUpList, type SetUpFinding, type SetUpList } from './set-up-list.ts';

/** What the set-up remembers from picture to picture, so that it does not flicker. */
export type SetUpState = { readonly light: LightVerdict; readonly distance: Distance };

export const NO_SET_UP: SetUpState = { light: 'good', distance: 'good' };

export type SetUpInput = {
  /** As the model found it; null when nobody is there. */
  readonly pose: PoseFrame | null;
  readonly light: PictureLight;
  readonly result: CheckResult;
  readonly definition: StretchDefinition;
  /** The side to stretch now; null while any will do. */
  readonly wantedSide: Side | null;
};

const LIGHT_CUES: Readonly<Record<LightVerdict, CueId | null>> = {
  good: null,
  'too-dark': 'more-light',
  'too-bright': 'less-light',
};
const DISTANCE_CUES: Readonly<Record<Distance, CueId | null>> = {
  good: null,
  'too-far': 'come-closer',
  'too-near': 'move-back',
};
const TURN_CUES: Readonly<Record<Turn, CueId>> = {
  left: 'turn-left',
  right: 'turn-right',
  'feet-away': 'feet-away',
  'feet-closer': 'feet-closer',
};

const FEET: readonly LandmarkName[] = SIDES.map((side) => landmarkOf(side, 'ankle'));

/** What to say of a body that does not fit: cut at the feet alone, or elsewhere. */
const cutCue = (missing: readonly LandmarkName[]): CueId =>
  missing.every((name) => FEET.includes(name)) ? 'feet-in-view' : 'whole-body-in-view';

function bodyCue({ framing }: CheckResult): CueId | null {
  if (framing.kind === 'nobody') return 'nobody-in-view';
  return framing.kind === 'cut-off' ? cutCue(framing.missing) : null;
}

function sideOnCue({ pose, result }: SetUpInput): CueId | null {
  if (result.framing.kind !== 'not-side-on') return null;
  if (pose === null || result.orientation === null) return 'turn-side-on';
  return TURN_CUES[turnToSideOn(pose.landmarks, result.orientation)];
}

/**
 * The posture of the stretch, whatever its angles. One that has a step to another is not there yet; one
 * that cannot be told is left to the conditions of the position.
 */
function positionCue({ result, definition }: SetUpInput): CueId | null {
  const { postures, steps, cueId } = definition.position;
  const { posture } = result;
  if (posture === null) return result.phase === null ? cueId : null;
  const step = steps[posture];
  return step === undefined && postures.includes(posture) ? null : (step ?? cueId);
}

function nearCue({ result, definition, wantedSide }: SetUpInput): CueId | null {
  if (result.orientation === null) return null;
  const isRight = isRightSideNear(definition, {
    roles: result.roles,
    areLimbsSure: result.areLimbsSure,
    nearSide: nearSide(result.orientation),
    wantedSide,
  });
  if (isRight) return null;
  const { nearCueId, otherSideCueId } = definition.setUp;
  return wantedSide === null ? nearCueId : otherSideCueId;
}

/** Lazily, so that nothing is worked out that an earlier item leaves unknown. */
function* findings(state: SetUpState, input: SetUpInput): Iterable<SetUpFinding> {
  yield { item: 'camera', wrongCueId: null };
  yield { item: 'light', wrongCueId: LIGHT_CUES[state.light] };
  yield { item: 'whole-body', wrongCueId: bodyCue(input.result) };
  yield { item: 'side-on', wrongCueId: sideOnCue(input) };
  // A body seen obliquely looks shorter, and farther away, than it is.
  yield { item: 'distance', wrongCueId: DISTANCE_CUES[state.distance] };
  yield { item: 'position', wrongCueId: positionCue(input) };
  yield { item: 'near-leg', wrongCueId: nearCue(input) };
}

/** The set-up list for one picture. */
export function advanceSetUp(
  state: SetUpState,
  input: SetUpInput,
): { readonly state: SetUpState; readonly list: SetUpList } {
  const next: SetUpState = {
    light: judgeLight(input.light, state.light !== 'good'),
    distance: input.pose === null ? 'good' : judgeDistance(input.pose, state.distance),
  };
  return { state: next, list: toSetUpList(findings(next, input)) };
}
