import type { FrameSize } from '../landmarks.ts';

/**
 * Longer side of the picture handed to the model. The model looks at 256 x 256 of the person, and
 * scaling 1280 pixels inside it costs as much as the model itself (measured: see
 * docs/decisions/0002-pose-runtime.md).
 */
const LONGER_SIDE = 480;

/** Size to scale a frame to: never enlarged, same shape, whole pixels, at least one. */
export function pictureSize({ width, height }: FrameSize): FrameSize {
  const factor = Math.min(1, LONGER_SIDE / Math.max(width, height));
  const scaled = (length: number): number => Math.max(1, Math.round(length * factor));
  return { width: scaled(width), height: scaled(height) };
}
