import {
  imagePoint,
  landmarkOf,
  SIDES,
  type ImagePoint,
  type Landmarks,
  type Side,
} from '../landmarks.ts';
import type { FigureRule, HandPlace } from '../stretch/stretch-definition.ts';
import { endOf, segmentBetween, type BodyAxes } from './body-axes.ts';
import { sideOfLimb, type FigureView } from './figure-plan.ts';
import { withArm } from './place-body.ts';
import { reachFor } from './reach.ts';
import type { SegmentLengths } from './segment-lengths.ts';

/** From the line of a segment to a wrist that lies on its skin, trunk lengths. Design values. */
const ON_THIGH = 0.13;
const ON_SHIN = 0.1;

export type HandsTask = {
  readonly hands: FigureRule['hands'];
  /** 0 in the start posture, 1 in the hold. */
  readonly part: number;
  readonly view: FigureView;
  readonly lengths: SegmentLengths;
  readonly axes: BodyAxes;
  /** Whose hands are placed; both when left out. */
  readonly sides?: readonly Side[];
};

/** Where a hand is: its wrist, and which way the fingers point. */
type Hold = { readonly wrist: ImagePoint; readonly turn: number };

/** A hand on the front of a leg points down it; one behind it goes round to the front. */
function holdOn(landmarks: Landmarks, place: HandPlace, task: HandsTask): Hold {
  const side = sideOfLimb(place.limb, task.view);
  const [from, to] =
    place.on === 'thigh' ? (['hip', 'knee'] as const) : (['knee', 'ankle'] as const);
  const upper = landmarks[landmarkOf(side, from)].point;
  const { turn, length } = segmentBetween(upper, landmarks[landmarkOf(side, to)].point, task.axes);
  const skin = (place.on === 'thigh' ? ON_THIGH : ON_SHIN) * task.lengths.trunk;
  const along = endOf(upper, { turn, length: length * place.along }, task.axes);
  const out = turn + (place.face === 'front' ? 90 : -90);
  const wrist = endOf(along, { turn: out, length: skin }, task.axes);
  return { wrist, turn: place.face === 'front' ? turn : turn + 65 };
}

function holdAlongTrunk(landmarks: Landmarks, side: Side, { axes }: HandsTask): Hold {
  const wrist = landmarks[landmarkOf(side, 'wrist')].point;
  const finger = landmarks[landmarkOf(side, 'indexFinger')].point;
  return { wrist, turn: segmentBetween(wrist, finger, axes).turn };
}

/** Lays the hands where the stretch wants them; on the way in they move from one place to the other. */
export function placeHands(landmarks: Landmarks, task: HandsTask): Landmarks {
  const { start, held } = task.hands;
  if (start === null && held === null) return landmarks;
  const { part } = task;
  return (task.sides ?? SIDES).reduce((placed, side) => {
    const holdAt = (place: HandPlace | null): Hold =>
      place === null ? holdAlongTrunk(landmarks, side, task) : holdOn(landmarks, place, task);
    const [from, to] = [holdAt(start), holdAt(held)];
    const wrist = imagePoint(
      from.wrist.x + (to.wrist.x - from.wrist.x) * part,
      from.wrist.y + (to.wrist.y - from.wrist.y) * part,
    );
    const shoulder = landmarks[landmarkOf(side, 'shoulder')].point;
    const hand = from.turn + (to.turn - from.turn) * part;
    const turns = { ...reachFor(shoulder, wrist, task), hand };
    return withArm(placed, { side, turns }, task);
  }, landmarks);
}
