import type { FigureView } from '#lib/domain/figure/figure-plan.ts';
import type { Landmarks } from '#lib/domain/landmarks.ts';
import { rounded } from './smooth-path.ts';

/** The part of the drawing that is shown. The floor is at y = 0. */
export type FigureFrame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

// Beyond the landmarks, in pixels of a figure whose trunk is a hundred: limbs, hair and mat stand out.
const BESIDE = 20;
const ABOVE = 16;
const BELOW = 16;
/** From above: the mat shows around the body, and the floor around the mat. */
const AROUND = 34;
const PILLOW = { wide: 88, long: 128, beyond: 56 };
/** From the ears to the farthest of the hair, whichever way the head lies. */
const HEAD = 46;
/** A flat body alone would make a strip of a picture. */
const LEAST_HEIGHT = 0.56;

/** From the side, standing or lying on a floor; or from above, lying on a mat. */
export type SeenFrom = 'side' | 'above';

/** Room for a figure in all of the postures. */
export const framePostures = (postures: readonly Landmarks[], seenFrom: SeenFrom): FigureFrame =>
  seenFrom === 'above' ? frameFromAbove(postures) : frameAround(postures);

/** Room for a figure that is seen from the side, in all of the postures. */
export function frameAround(postures: readonly Landmarks[]): FigureFrame {
  const { left, right, top } = boundsOf(postures);
  const width = right - left + 2 * BESIDE;
  const above = Math.max(LEAST_HEIGHT * width, ABOVE - top);
  return { left: left - BESIDE, top: -above, width, height: above + BELOW };
}

/** Room for a figure that is seen from above, with its mat all around. */
function frameFromAbove(postures: readonly Landmarks[]): FigureFrame {
  const { left, right, top, bottom } = boundsOf(postures);
  const width = right - left + 2 * AROUND;
  const height = Math.max(LEAST_HEIGHT * width, bottom - top + 2 * AROUND);
  return { left: left - AROUND, top: (top + bottom - height) / 2, width, height };
}

/** The pillow under the head of somebody who is seen from above; it stays where the head is at first. */
export function pillowUnder(landmarks: Landmarks): FigureFrame {
  const { x, y } = landmarks['left.ear'].point;
  return {
    left: x - PILLOW.beyond,
    top: y - PILLOW.long / 2,
    width: PILLOW.wide,
    height: PILLOW.long,
  };
}

/** What the landmarks and the hair take up. */
function boundsOf(postures: readonly Landmarks[]) {
  const spots = postures.flatMap((one) => [
    ...Object.values(one).map(({ point }) => ({ ...point, around: 0 })),
    { ...one['left.ear'].point, around: HEAD },
  ]);
  return {
    left: Math.min(...spots.map(({ x, around }) => x - around)),
    right: Math.max(...spots.map(({ x, around }) => x + around)),
    top: Math.min(...spots.map(({ y, around }) => y - around)),
    bottom: Math.max(...spots.map(({ y, around }) => y + around)),
  };
}

export const viewBoxOf = ({ left, top, width, height }: FigureFrame): string =>
  [left, top, width, height].map(rounded).join(' ');

/** Thickness of the mat below the floor line. */
export const MAT = 8;

/** The large disc behind the figure: behind somebody who lies, it is rising. */
export function sunPath(
  { left, top, width }: FigureFrame,
  orientation: FigureView['orientation'],
): string {
  const isLying = orientation.posture === 'lying';
  const radius = Math.min(0.41 * width, isLying ? -0.92 * top : Infinity);
  const middle = left + width / 2;
  const lift = isLying ? 0 : -0.5 * top;
  if (lift >= radius) {
    const [from, across] = [rounded(middle - radius), rounded(2 * radius)];
    const size = rounded(radius);
    return `M${from} ${rounded(-lift)}a${size} ${size} 0 1 1 ${across} 0a${size} ${size} 0 1 1 -${across} 0Z`;
  }
  const chord = Math.sqrt(radius ** 2 - lift ** 2);
  const isMost = lift > 0 ? 1 : 0;
  return `M${rounded(middle - chord)} 0A${rounded(radius)} ${rounded(radius)} 0 ${String(isMost)} 1 ${rounded(middle + chord)} 0Z`;
}
