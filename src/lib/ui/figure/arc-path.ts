import type { MeasureArc } from '#lib/domain/kinematics/measure-spec.ts';
import { signedAngle, type ImageVector } from '#lib/domain/kinematics/joint-angle.ts';
import { rounded } from './smooth-path.ts';

/** Far enough from the joint to stand clear of the limbs, in pixels of a figure whose trunk is a hundred. */
const RADIUS = 44;

/** A smaller angle is a dot and no arc, degrees. */
const SEEN_FROM = 12;

/** The `d` of the arc of an angle, the shorter way round; null for one too small to be seen. */
export function arcPath({ vertex, from, to }: MeasureArc): string | null {
  const turn = signedAngle(from, to);
  if (Math.abs(turn) < SEEN_FROM) return null;
  const end = (direction: ImageVector): string => {
    const length = Math.hypot(direction.dx, direction.dy);
    const x = vertex.x + (direction.dx / length) * RADIUS;
    const y = vertex.y + (direction.dy / length) * RADIUS;
    return `${rounded(x)} ${rounded(y)}`;
  };
  const sweep = turn > 0 ? '1' : '0';
  return `M${end(from)}A${String(RADIUS)} ${String(RADIUS)} 0 0 ${sweep} ${end(to)}`;
}
