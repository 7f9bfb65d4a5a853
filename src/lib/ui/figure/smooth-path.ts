import type { ImagePoint } from '#lib/domain/landmarks.ts';

/** One decimal is finer than a screen shows, and keeps the page small. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `${rounded(x)} ${rounded(y)}`;

/** The tangent at a point, a sixth of the way from its neighbour to the next (Catmull and Rom). */
const sixth = (from: ImagePoint, to: ImagePoint) => ({
  x: (to.x - from.x) / 6,
  y: (to.y - from.y) / 6,
});

/** The `d` of a closed curve without corners through all the points. */
export function closedCurve(points: readonly ImagePoint[]): string {
  const at = (index: number): ImagePoint => {
    const point = points[(index + points.length) % points.length];
    if (point === undefined) throw new Error('a curve needs points');
    return point;
  };
  const pieces = points.map((point, index) => {
    const next = at(index + 1);
    const out = sixth(at(index - 1), next);
    const into = sixth(point, at(index + 2));
    return `C${pair({ x: point.x + out.x, y: point.y + out.y })} ${pair({ x: next.x - into.x, y: next.y - into.y })} ${pair(next)}`;
  });
  return `M${pair(at(0))}${pieces.join('')}Z`;
}

/** The `d` of one bowed line; the inner two points pull it to their side. */
export const bow = ([from, pull, pullBack, to]: readonly [
  ImagePoint,
  ImagePoint,
  ImagePoint,
  ImagePoint,
]): string => `M${pair(from)}C${pair(pull)} ${pair(pullBack)} ${pair(to)}`;
