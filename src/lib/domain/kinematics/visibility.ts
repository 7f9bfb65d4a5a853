import type { Landmark, PoseFrame } from '../landmarks.ts';

/**
 * Below this belief a landmark is taken as not seen. Far below the usual 0.5 on purpose: right
 * points of folded or far legs go down to 0.07 and wrong ones reach 1 (clips/README.md), so the
 * belief only rules out what the model itself calls absent; geometry does the rest.
 */
const SEEN_FROM = 0.05;

/** Part of the frame's width and height by which a point may lie outside and still be trusted. */
const OUTSIDE_TOLERANCE = 0.01;

export function isInFrame(landmark: Landmark, size: PoseFrame['size']): boolean {
  const { x, y } = landmark.point;
  const slackX = size.width * OUTSIDE_TOLERANCE;
  const slackY = size.height * OUTSIDE_TOLERANCE;
  return x >= -slackX && x <= size.width + slackX && y >= -slackY && y <= size.height + slackY;
}

export const isSeen = (landmark: Landmark, size: PoseFrame['size']): boolean =>
  landmark.visibility >= SEEN_FROM && isInFrame(landmark, size);
