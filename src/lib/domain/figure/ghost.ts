import { lengthOf } from '../kinematics/joint-angle.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import { measureKey, type Measurements } from '../kinematics/measure-body.ts';
import { sameOrientation } from '../kinematics/orientation.ts';
import { landmarkOf, type Landmarks, type PoseFrame } from '../landmarks.ts';
import type { TargetBand } from '../stretch/stretch-definition.ts';
import type { Milliseconds } from '../units.ts';
import { mixAngles, type BodyAngles } from './body-angles.ts';
import { bodyWithHands, footingOf } from './figure.ts';
import { ROLES_OF, sideOfLimb, type FigurePlan, type FigureView } from './figure-plan.ts';
import { firstPosture, heldClaims, solveHeld, type FigureBody } from './figure-posture.ts';
import { contactOf } from './floor-contact.ts';
import { advancePersonLengths, followWeight, type PersonLengthState } from './person-lengths.ts';
import { moveBody } from './place-body.ts';
import { scaleLengths } from './segment-lengths.ts';
import type { Claim } from './solve-posture.ts';

export type GhostSight = {
  /** The stretch at the chosen level. */
  readonly plan: FigurePlan;
  /** The depth band of this person; null for that of the level. */
  readonly band: TargetBand | null;
  /** With the legs named as they are judged. */
  readonly frame: PoseFrame;
  readonly view: FigureView;
  /** What was taken off as the camera's error is put back on: the ghost is where the camera sees it. */
  readonly measurements?: Measurements;
};

export type GhostState = {
  readonly view: FigureView;
  readonly lengths: PersonLengthState;
  /** What the angles that no band speaks of are taken from. */
  readonly from: BodyAngles;
  readonly angles: BodyAngles;
  /** Where it stands in the picture, pixels. */
  readonly footing: Point;
  /** See `Ground`: the floor of a camera that looks down is not level in the picture. */
  readonly rightRise: number;
  readonly atMs: Milliseconds;
};
type Point = { readonly x: number; readonly y: number };

/** How slowly the ghost follows: slower than any tremble of the model. Seconds, design values. */
const FOOTING_SECONDS = 1.2;
const RISE_SECONDS = 2;
const ANGLES_SECONDS = 0.8;
/** The legs stand no more apart in height than this, trunk lengths: else one is not on the floor. */
const MOST_RISE = 0.2;
/** Farther than this, trunk lengths, the person has moved, and the ghost is with them at once. */
const LEAP = 0.5;
/** After such a gap nobody knows what has happened. Milliseconds. */
const FORGET_AFTER = 1500;
const ROUNDS_FIRST = 10;
const ROUNDS_AFTER = 2;

/**
 * The ghost after one frame: the held posture with this person's own limbs, facing as they do, on the
 * floor that they are on. Null while nothing can be said of them: no such posture, legs without roles,
 * or no trunk.
 */
export function advanceGhost(state: GhostState | null, sight: GhostSight): GhostState | null {
  const { plan, frame, view } = sight;
  const [leading, other] = ROLES_OF[plan.posture];
  const hasRoles = view.roles[leading] !== undefined && view.roles[other] !== undefined;
  if (view.orientation.posture !== plan.posture || !hasRoles) return null;
  const nowMs = frame.capturedAtMs;
  const known = state !== null && nowMs - state.atMs < FORGET_AFTER ? state : null;
  const lengths = advancePersonLengths(known?.lengths ?? null, frame.landmarks, nowMs);
  if (lengths === null) return null;
  return known === null || !isSameView(known.view, view)
    ? beginGhost(sight, lengths)
    : followWith(known, sight, lengths);
}

/** The ghost as a body in the pixels of the frame. */
export function ghostOf(state: GhostState, plan: FigurePlan): Landmarks {
  const body = bodyWithHands(bodyOf(plan, state), {
    angles: state.angles,
    part: 1,
    trunk: state.lengths.lengths.trunk,
  });
  const { x, y } = footingOf(body, state.view);
  return moveBody(body, { dx: state.footing.x - x, dy: state.footing.y - y });
}

const isSameView = (a: FigureView, b: FigureView): boolean =>
  sameOrientation(a.orientation, b.orientation) &&
  a.roles.front === b.roles.front &&
  a.roles.raised === b.roles.raised;

const bodyOf = (
  plan: FigurePlan,
  { view, lengths: { lengths } }: Pick<GhostState, 'view' | 'lengths'>,
): FigureBody => ({ plan, view, lengths: scaleLengths(lengths, 1 / lengths.trunk) });

function beginGhost(sight: GhostSight, lengths: PersonLengthState): GhostState {
  const { plan, frame, view } = sight;
  const body = bodyOf(plan, { view, lengths });
  const from = firstPosture(body);
  const rightRise = riseIn(frame.landmarks);
  const claims = claimsFor(sight);
  const angles = solveHeld(body, { from, claims, rightRise, rounds: ROUNDS_FIRST });
  const first = { view, lengths, from, angles, rightRise, atMs: frame.capturedAtMs };
  return { ...first, footing: footingFor(sight, first) };
}

function followWith(known: GhostState, sight: GhostSight, lengths: PersonLengthState): GhostState {
  const { plan, frame } = sight;
  const seconds = (frame.capturedAtMs - known.atMs) / 1000;
  const rise = riseIn(frame.landmarks) - known.rightRise;
  const rightRise = known.rightRise + rise * followWeight(seconds, RISE_SECONDS);
  const state = { ...known, lengths, rightRise, atMs: frame.capturedAtMs };
  const aimed = solveHeld(bodyOf(plan, state), {
    from: known.from,
    claims: claimsFor(sight),
    guess: known.angles,
    rightRise,
    rounds: ROUNDS_AFTER,
  });
  const angles = mixAngles(known.angles, aimed, followWeight(seconds, ANGLES_SECONDS));
  const seen = footingFor(sight, { ...state, angles });
  return { ...state, angles, footing: followed(known.footing, seen, { seconds, lengths }) };
}

function followed(
  known: Point,
  seen: Point,
  { seconds, lengths }: { readonly seconds: number; readonly lengths: PersonLengthState },
): Point {
  const [dx, dy] = [seen.x - known.x, seen.y - known.y];
  const isLeap = Math.hypot(dx, dy) > LEAP * lengths.lengths.trunk;
  const weight = isLeap ? 1 : followWeight(seconds, FOOTING_SECONDS);
  return { x: known.x + dx * weight, y: known.y + dy * weight };
}

/** The bands as the camera would show them on target. */
function claimsFor({ plan, band, measurements }: GhostSight): readonly Claim[] {
  const personal =
    band === null
      ? plan
      : {
          ...plan,
          targets: plan.targets.map((target) =>
            target.measure === band.measure && target.limb === band.limb
              ? { ...target, target: band.target }
              : target,
          ),
        };
  return heldClaims(personal).map((claim) => {
    const offset = measurements?.get(measureKey(claim.measure, claim.limb))?.offset ?? 0;
    return { ...claim, value: claim.value + offset };
  });
}

/** Trunk lengths, right leg against left; lying there are no two floors. */
function riseIn(landmarks: Landmarks): number {
  const [left, right] = [contactOf(landmarks, 'left'), contactOf(landmarks, 'right')];
  const trunk = lengthOf(trunkOf(landmarks).cranial);
  const rise = trunk === 0 ? 0 : (left.floor - right.floor) / trunk;
  return Math.min(MOST_RISE, Math.max(-MOST_RISE, rise));
}

/**
 * Where this person is on the floor, by the part of the body that the ghost stands on there: the rear
 * knee or foot upright, the pelvis lying.
 */
function footingFor({ frame, plan }: GhostSight, ghost: Omit<GhostState, 'footing'>): Point {
  const { landmarks } = frame;
  const { view } = ghost;
  if (view.orientation.posture === 'lying') return footingOf(landmarks, view);
  const rear = sideOfLimb(ROLES_OF.upright[1], view);
  const own = bodyWithHands(bodyOf(plan, ghost), { angles: ghost.angles, part: 1, trunk: 1 });
  const { part } = contactOf(own, rear);
  return { x: landmarks[landmarkOf(rear, part)].point.x, y: contactOf(landmarks, rear).floor };
}
