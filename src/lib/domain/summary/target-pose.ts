import { figureOf } from '../figure/figure.ts';
import type { FigurePlan } from '../figure/figure-plan.ts';
import type { PoseFrame } from '../landmarks.ts';
import { milliseconds } from '../units.ts';
import { cropAround, cropLandmarks } from './crop-figure.ts';

/** The body in the middle of its target bands, alone in its picture: shown where nobody was filmed. */
export function targetPose(plan: FigurePlan): PoseFrame | null {
  const landmarks = figureOf(plan).at(1);
  const crop = cropAround(Object.values(landmarks).map(({ point }) => point));
  if (crop === null) return null;
  return { capturedAtMs: milliseconds(0), world: null, ...cropLandmarks(landmarks, crop) };
}
