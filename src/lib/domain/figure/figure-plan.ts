import type {
  MeasuredLimb,
  StretchDefinition,
  StretchVariant,
  TargetBand,
} from '../stretch/stretch-definition.ts';
import type { LimbRoles } from '../kinematics/limb-roles.ts';
import { nearSide, type BodyOrientation } from '../kinematics/orientation.ts';
import { otherSide, type Side } from '../landmarks.ts';

/** As much of a stretch as its drawing needs; a `StretchDefinition` is one. */
export type FigurePlan = Pick<
  StretchDefinition,
  'posture' | 'stretchedLimb' | 'nearLimb' | 'figure'
> & {
  readonly settle: MeasureOfLimb;
  readonly depth: MeasureOfLimb;
  readonly variants: readonly [DrawnVariant, ...DrawnVariant[]];
  readonly targets: readonly DrawnBand[];
};
export type MeasureOfLimb = Pick<TargetBand, 'measure' | 'limb'>;
type DrawnVariant = Pick<StretchVariant, 'id' | 'stretchesTarget'>;
type DrawnBand = Pick<TargetBand, 'measure' | 'limb' | 'target' | 'shown' | 'variants'>;

/** How a body is seen: which way it faces or lies, and which leg plays which role. */
export type FigureView = { readonly orientation: BodyOrientation; readonly roles: LimbRoles };

/** The two roles of a posture: the leg that leads, and the other. */
export const ROLES_OF = {
  upright: ['front', 'rear'],
  lying: ['raised', 'down'],
} as const;

/**
 * As the set-up asks for it: the near limb of the stretch near the camera. Upright it faces image right,
 * lying its head is at image left.
 */
export function advisedView({ posture, nearLimb }: Pick<FigurePlan, 'posture' | 'nearLimb'>) {
  const orientation: BodyOrientation =
    posture === 'upright' ? { posture, facing: 'image-right' } : { posture, headAt: 'image-left' };
  const near = nearSide(orientation);
  const [leading, other] = ROLES_OF[posture];
  const leads = nearLimb === leading ? near : otherSide(near);
  return {
    orientation,
    roles: { [leading]: leads, [other]: otherSide(leads) },
  } satisfies FigureView;
}

/** The body side of a limb; any for the trunk, and where nobody has the role. */
export const sideOfLimb = (limb: MeasuredLimb, { roles }: FigureView): Side =>
  (limb === 'trunk' ? undefined : roles[limb]) ?? 'left';
