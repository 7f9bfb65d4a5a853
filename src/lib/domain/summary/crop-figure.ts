import { isSeen } from '../kinematics/visibility.ts';
import {
  imagePoint,
  type FrameSize,
  type ImagePoint,
  type Landmarks,
  type PoseFrame,
} from '../landmarks.ts';
import type { JudgedFrame } from '../trace/judge-trace.ts';

/** A part of the picture, in its pixels. */
export type Crop = FrameSize & { readonly left: number; readonly top: number };

/** Air around the figure, as a part of its larger side. Design value. */
const AIR = 0.12;
/** Width over height of the part. Design value. */
const SHAPE = 4 / 3;

/**
 * The part of the picture in which the body was while it was seen well, of a fixed shape, so that a
 * drawn figure fills its place. Null when it was never seen so, or when the picture changed its size.
 */
export function figureCrop(frames: readonly JudgedFrame[]): Crop | null {
  const seen = frames.flatMap(({ result }) =>
    result.pose !== null && result.framing.kind === 'ready' ? [result.pose] : [],
  );
  const [first] = seen;
  if (first === undefined || seen.some(({ size }) => !isSameSize(size, first.size))) return null;
  return cropAround(
    seen.flatMap(({ landmarks, size }) =>
      Object.values(landmarks).flatMap((landmark) =>
        isSeen(landmark, size) ? [landmark.point] : [],
      ),
    ),
  );
}

/** The part around these points, with air, of the fixed shape; null of none. */
export function cropAround(points: readonly ImagePoint[]): Crop | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.right > box.left ? shaped(box) : null;
}

const isSameSize = (a: FrameSize, b: FrameSize): boolean =>
  a.width === b.width && a.height === b.height;

function shaped(box: {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}): Crop {
  const across = box.right - box.left;
  const down = box.bottom - box.top;
  const air = Math.max(across, down) * AIR;
  const width = Math.max(across + 2 * air, (down + 2 * air) * SHAPE);
  const height = width / SHAPE;
  return {
    left: (box.left + box.right - width) / 2,
    top: (box.top + box.bottom - height) / 2,
    width,
    height,
  };
}

/** The pose as it stands in that part of the picture. */
export const cropPose = (pose: PoseFrame, crop: Crop): PoseFrame => ({
  ...pose,
  ...cropLandmarks(pose.landmarks, crop),
});

/** Landmarks as they stand in that part, and its size. */
export function cropLandmarks(
  all: Landmarks,
  { left, top, width, height }: Crop,
): Pick<PoseFrame, 'landmarks' | 'size'> {
  const landmarks = Object.fromEntries(
    Object.entries(all).map(([name, { point, visibility }]) => [
      name,
      { point: imagePoint(point.x - left, point.y - top), visibility },
    ]),
  ) as Landmarks;
  return { size: { width, height }, landmarks };
}
