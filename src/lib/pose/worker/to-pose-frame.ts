import {
  normalizedPoint,
  toImagePoint,
  type FrameSize,
  type Landmark,
  type LandmarkName,
  type Landmarks,
  type PoseFrame,
  type WorldLandmarks,
  type WorldPoint,
} from '#lib/domain/landmarks.ts';
import type { Milliseconds } from '#lib/domain/units.ts';
import { LANDMARK_ORDER } from './landmark-order.ts';

type ModelPoint = { readonly x: number; readonly y: number; readonly visibility: number };

/** What the model answers for one person: 33 points of the picture, and the same in space. */
export type ModelAnswer = {
  readonly points: readonly ModelPoint[] | undefined;
  readonly world: readonly WorldPoint[] | undefined;
};

/**
 * The model's lists of 33 points as named landmarks in pixels of the full frame: plain data that
 * survives the way to the main thread. Null when nobody was found or a point is missing.
 */
export function toPoseFrame(
  { points, world }: ModelAnswer,
  size: FrameSize,
  capturedAtMs: Milliseconds,
): PoseFrame | null {
  if (points === undefined) return null;
  const landmarks: Partial<Record<LandmarkName, Landmark>> = {};
  for (const [name, index] of LANDMARK_ORDER) {
    const found = points[index];
    if (found === undefined || !Number.isFinite(found.x) || !Number.isFinite(found.y)) return null;
    landmarks[name] = {
      point: toImagePoint(normalizedPoint(found.x, found.y), size),
      visibility: found.visibility,
    };
  }
  return {
    capturedAtMs,
    size,
    landmarks: landmarks as Landmarks,
    world: toWorldLandmarks(world),
  };
}

function toWorldLandmarks(points: readonly WorldPoint[] | undefined): WorldLandmarks | null {
  if (points === undefined) return null;
  const named: Partial<Record<LandmarkName, WorldPoint>> = {};
  for (const [name, index] of LANDMARK_ORDER) {
    const found = points[index];
    if (found === undefined) return null;
    named[name] = { x: found.x, y: found.y, z: found.z };
  }
  return named as WorldLandmarks;
}
