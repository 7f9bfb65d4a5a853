import { otherSide, type Side } from '../../landmarks.ts';
import type { LimbRoles } from '../../kinematics/limb-roles.ts';
import type { StretchDefinition } from '../../stretch/stretch-definition.ts';

type Limbs = Pick<StretchDefinition, 'nearLimb' | 'stretchedLimb'>;

/** The body side that belongs near the camera when this side is stretched. */
export const nearSideFor = ({ nearLimb, stretchedLimb }: Limbs, stretched: Side): Side =>
  nearLimb === stretchedLimb ? stretched : otherSide(stretched);

/** The side that is stretched by whoever does as the set-up asks with this side near the camera. */
export const stretchedSideFor = (limbs: Limbs, near: Side): Side =>
  // The relation is its own inverse: the same side, or the other one.
  nearSideFor(limbs, near);

export type SeenLimbs = {
  readonly roles: LimbRoles;
  readonly areLimbsSure: boolean;
  readonly nearSide: Side;
  /** Null while any side will do. */
  readonly wantedSide: Side | null;
};

/**
 * Whether the body lies or kneels so that the wanted side can be seen being stretched. While no leg has
 * taken a role yet, as flat on the back, the side near the camera decides. A far leg that is told apart
 * surely will do as well.
 */
export function isRightSideNear(
  definition: Limbs,
  { roles, areLimbsSure, nearSide, wantedSide }: SeenLimbs,
): boolean {
  const stretched = roles[definition.stretchedLimb];
  if (stretched === undefined) {
    return wantedSide === null || nearSide === nearSideFor(definition, wantedSide);
  }
  const isAsAdvised = roles[definition.nearLimb] === nearSide;
  if (wantedSide === null) return isAsAdvised;
  return stretched === wantedSide && (isAsAdvised || areLimbsSure);
}
