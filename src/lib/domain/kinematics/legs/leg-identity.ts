import { SIDES } from '../../landmarks.ts';
import type { Milliseconds } from '../../units.ts';
import { distanceBetween } from '../joint-angle.ts';
import type { Leg, Legs, UnblendedLegs } from './unblend-legs.ts';

/**
 * Which of two legs is the left one, over time. The model's own labels may swap from frame to frame
 * with full confidence, but a leg cannot jump: each frame's legs are joined to those of the frame
 * before, and the labels only vote.
 */
export type LegIdentityState = {
  /** The legs of the last frame as they were told apart; null while they lie together. */
  readonly last: Legs | null;
  /** Seconds in which the labels agreed with the tracks, and in which they did not; old ones fade. */
  readonly agreed: number;
  readonly disagreed: number;
  /** Part of the recent time in which the model blended the legs, 0 to 1. */
  readonly blended: number;
  readonly atMs: Milliseconds | null;
};

export const NO_IDENTITY: LegIdentityState = {
  last: null,
  agreed: 0,
  disagreed: 0,
  blended: 0,
  atMs: null,
};

/** What is known of the two legs in one frame. */
export type IdentifiedLegs = {
  readonly legs: Legs;
  /** Whether left and right are certain. */
  readonly isSure: boolean;
  /** Whether the model saw them clearly apart in most of the recent time. */
  readonly isClear: boolean;
};

/** Knees this part of a thigh apart are two legs to be told apart; closer, they lie together. */
const APART_FROM = 0.35;

/** Votes fade with this time constant, so that an early mistake can be outvoted. Design value. */
const VOTE_SECONDS = 8;
/** Needed of the labels: so long, and by such a part. Design values. */
const SURE_AFTER_SECONDS = 0.35;
const SURE_FROM = 0.68;
/** From this blend on, a frame counts as blended; above this part of the time all is unclear. */
const BLENDED_FROM = 0.2;
const CLEAR_BELOW = 0.5;

/** A step in time longer than this says nothing of where a leg went. Design value. */
const FORGET_SECONDS = 1;

const swapped = ({ left, right }: Legs): Legs => ({ left: right, right: left });
const legMoved = (a: Leg, b: Leg): number =>
  distanceBetween(a.knee, b.knee) + distanceBetween(a.ankle, b.ankle);
const moved = (from: Legs, to: Legs): number =>
  SIDES.reduce((sum, side) => sum + legMoved(from[side], to[side]), 0);

const isContradicted = ({ agreed, disagreed }: LegIdentityState): boolean =>
  disagreed > SURE_AFTER_SECONDS && disagreed / (agreed + disagreed) > SURE_FROM;

/** Whether the labels have agreed with the tracks for long enough to name the legs. */
export const isSureOf = ({ agreed, disagreed }: LegIdentityState): boolean =>
  agreed > SURE_AFTER_SECONDS && agreed / (agreed + disagreed) > SURE_FROM;

/** Whether the model saw the legs clearly apart in most of the recent time. */
export const isClearIn = ({ blended }: LegIdentityState): boolean => blended < CLEAR_BELOW;

/** The blended part of the time; the first frame decides alone. */
function advanceBlended({ last, blended }: LegIdentityState, blend: number, fade: number): number {
  const now = blend >= BLENDED_FROM ? 1 : 0;
  return last === null ? now : now + (blended - now) * fade;
}

/**
 * Joins this frame's legs to the tracks. Legs that lie together carry the model's labels, and nobody
 * is sure of them; nothing depends on it there.
 */
export function advanceLegIdentity(
  state: LegIdentityState,
  { legs: labelled, blend }: UnblendedLegs,
  { thigh, nowMs }: { readonly thigh: number; readonly nowMs: Milliseconds },
): { readonly state: LegIdentityState; readonly identified: IdentifiedLegs } {
  const sinceLast = state.atMs === null ? 0 : (nowMs - state.atMs) / 1000;
  const isForgotten = sinceLast > FORGET_SECONDS;
  const known = isForgotten ? NO_IDENTITY : state;
  // Nobody voted while nobody was seen.
  const elapsed = isForgotten ? 0 : sinceLast;
  const isApart = distanceBetween(labelled.left.knee, labelled.right.knee) >= APART_FROM * thigh;
  if (!isApart) {
    return {
      state: { ...NO_IDENTITY, atMs: nowMs },
      identified: { legs: labelled, isSure: false, isClear: true },
    };
  }
  const isLabelKept =
    known.last === null || moved(known.last, labelled) <= moved(known.last, swapped(labelled));
  const fade = Math.exp(-elapsed / VOTE_SECONDS);
  const voted: LegIdentityState = {
    last: isLabelKept ? labelled : swapped(labelled),
    agreed: known.agreed * fade + (isLabelKept ? elapsed : 0),
    disagreed: known.disagreed * fade + (isLabelKept ? 0 : elapsed),
    blended: advanceBlended(known, blend, fade),
    atMs: nowMs,
  };
  // The tracks were joined the wrong way round, as the labels have said for long.
  const next: LegIdentityState = isContradicted(voted)
    ? {
        ...voted,
        last: voted.last === null ? null : swapped(voted.last),
        agreed: voted.disagreed,
        disagreed: voted.agreed,
      }
    : voted;
  return {
    state: next,
    identified: {
      legs: next.last ?? labelled,
      isSure: isSureOf(next),
      isClear: isClearIn(next),
    },
  };
}
