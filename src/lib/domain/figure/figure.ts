import type { Landmarks } from '../landmarks.ts';
import { imagePoint } from '../landmarks.ts';
import { axesOf } from './body-axes.ts';
import { mixAngles, turnsOf, type BodyAngles } from './body-angles.ts';
import {
  advisedView,
  ROLES_OF,
  sideOfLimb,
  type FigurePlan,
  type FigureView,
} from './figure-plan.ts';
import { heldPosture, stanceOf, startPosture, type FigureBody } from './figure-posture.ts';
import { contactOf, floorUnderBack } from './floor-contact.ts';
import { moveBody, placeBody } from './place-body.ts';
import { placeHands } from './place-hands.ts';
import { scaleLengths, TYPICAL_LENGTHS, type SegmentLengths } from './segment-lengths.ts';
import { solvePosture } from './solve-posture.ts';

export type FigureOptions = {
  /** How it is seen; as the set-up asks when left out. */
  readonly view?: FigureView;
  /** In trunk lengths; a typical adult when left out. */
  readonly lengths?: SegmentLengths;
  /** Pixels of a trunk; 100 when left out. */
  readonly trunk?: number;
};

/** The figure of a stretch: everything that is drawn of a body that nobody filmed. */
export type StretchFigure = {
  readonly view: FigureView;
  /**
   * The body on its way from the start posture (0) into the hold (1). The floor is at y = 0, and what it
   * stands on at x = 0: the leg that the other one is placed by, or the back.
   */
  readonly at: (part: number) => Landmarks;
};

/** Degrees by which each angle may give on the way, so that feet and knees stay where they are. */
const ON_THE_WAY: readonly number[] = [0.3, 0.3, 1, 1, 1, 1];
const ROUNDS_ON_THE_WAY = 3;

/**
 * The one figure of the product, from the target bands of a stretch: card, moving demonstration and
 * skeletons are all made of it. For another level or a person's own depth, give the plan of that level
 * (`atLevel`) or with that band in `targets`.
 */
export function figureOf(plan: FigurePlan, options: FigureOptions = {}): StretchFigure {
  const view = options.view ?? advisedView(plan);
  const lengths = options.lengths ?? TYPICAL_LENGTHS;
  const trunk = options.trunk ?? 100;
  const body: FigureBody = { plan, view, lengths };
  const held = heldPosture(body);
  const start = startPosture(body, held);
  return {
    view,
    at: (part) => {
      const angles = onTheWay(body, { start, held }, part);
      return standing(bodyWithHands(body, { angles, part, trunk }), view);
    },
  };
}

function onTheWay(
  body: FigureBody,
  { start, held }: { readonly start: BodyAngles; readonly held: BodyAngles },
  part: number,
): BodyAngles {
  if (part <= 0) return start;
  if (part >= 1) return held;
  const mixed = mixAngles(start, held, part);
  const rightAhead = stanceOf(body, held);
  if (rightAhead === undefined) return mixed;
  return solvePosture(mixed, {
    ...body,
    claims: [],
    ground: { resting: [], rightAhead },
    slack: ON_THE_WAY,
    rounds: ROUNDS_ON_THE_WAY,
  });
}

/** A body with its hands in place, mid-hip at the origin, in pixels. */
export function bodyWithHands(
  { plan, view, lengths }: FigureBody,
  shown: { readonly angles: BodyAngles; readonly part: number; readonly trunk: number },
): Landmarks {
  const scaled = scaleLengths(lengths, shown.trunk);
  const axes = axesOf(view.orientation);
  const landmarks = placeBody(turnsOf(shown.angles, view.orientation.posture), {
    lengths: scaled,
    axes,
    midHip: imagePoint(0, 0),
  });
  return placeHands(landmarks, {
    hands: plan.figure.hands,
    part: shown.part,
    view,
    lengths: scaled,
    axes,
  });
}

/** Where a body stands: the point on the floor that stays when it moves. */
export function footingOf(landmarks: Landmarks, view: FigureView) {
  if (view.orientation.posture === 'lying') {
    const { x } = landmarks['left.hip'].point;
    const right = landmarks['right.hip'].point.x;
    return { x: (x + right) / 2, y: floorUnderBack(landmarks) };
  }
  const rear = sideOfLimb(ROLES_OF.upright[1], view);
  const contact = contactOf(landmarks, rear);
  return { x: contact.x, y: contact.floor };
}

const standing = (landmarks: Landmarks, view: FigureView): Landmarks => {
  const { x, y } = footingOf(landmarks, view);
  return moveBody(landmarks, { dx: -x, dy: -y });
};
