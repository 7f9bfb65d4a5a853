import {
  landmarkOf,
  otherSide,
  SIDES,
  type BodyPart,
  type LandmarkName,
  type Landmarks,
  type WorldPoint,
} from '../landmarks.ts';
import type { CheckedFrame } from './file-check.ts';

const LEG: readonly BodyPart[] = ['knee', 'ankle', 'heel', 'footIndex'];

const LEG_NAMES: ReadonlySet<LandmarkName> = new Set(
  LEG.flatMap((part) => SIDES.map((side) => landmarkOf(side, part))),
);

/** How the model's own leg labels have to be read: as they stand, exchanged, or not at all. */
type LegLabels = 'kept' | 'swapped' | 'unknown';

/**
 * The places in space under the names that the frame was judged with. The model may take the legs
 * for each other; the engine mends that in the picture only, and here the same is done in space.
 * A point that is missing was not seen, or belongs to a leg that could not be told apart.
 */
export function namedWorld({
  pose,
  result,
}: Pick<CheckedFrame, 'pose' | 'result'>): Readonly<Partial<Record<LandmarkName, WorldPoint>>> {
  const world = pose?.world ?? null;
  if (pose === null || world === null) return {};
  const labels = result.pose === null ? 'kept' : legLabels(pose.landmarks, result.pose.landmarks);
  if (labels === 'kept') return world;
  const named: Partial<Record<LandmarkName, WorldPoint>> = {};
  for (const name of Object.keys(world) as LandmarkName[]) {
    if (!LEG_NAMES.has(name)) named[name] = world[name];
  }
  if (labels === 'unknown') return named;
  for (const part of LEG) {
    for (const side of SIDES) {
      named[landmarkOf(side, part)] = world[landmarkOf(otherSide(side), part)];
    }
  }
  return named;
}

function legLabels(seen: Landmarks, judged: Landmarks): LegLabels {
  const isGivenUp = SIDES.every((side) => {
    const knee = landmarkOf(side, 'knee');
    return judged[knee].visibility === 0 && seen[knee].visibility > 0;
  });
  if (isGivenUp) return 'unknown';
  let kept = 0;
  let swapped = 0;
  for (const side of SIDES) {
    for (const part of ['knee', 'ankle'] as const) {
      const { point } = judged[landmarkOf(side, part)];
      const own = seen[landmarkOf(side, part)].point;
      const other = seen[landmarkOf(otherSide(side), part)].point;
      kept += Math.hypot(point.x - own.x, point.y - own.y);
      swapped += Math.hypot(point.x - other.x, point.y - other.y);
    }
  }
  return swapped < kept ? 'swapped' : 'kept';
}
