import { advisedView, ROLES_OF } from '#lib/domain/figure/figure-plan.ts';
import type { BodyAngles } from '#lib/domain/figure/body-angles.ts';
import type { PosedFigurePlan } from '#lib/domain/figure/posed-figure.ts';
import type { PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';
import { nearSide } from '#lib/domain/kinematics/orientation.ts';
import { otherSide } from '#lib/domain/landmarks.ts';
import type { HandPlace } from '#lib/domain/stretch/stretch-definition.ts';
import type { DrawingFile, FigureFile } from './practice-drawing-schema.ts';

type HandFile = FigureFile['hands']['held'];

/** The domain's form of a drawing: near and far legs become sides and roles. */
export const toDrawing = (drawn: DrawingFile): PracticeDefinition['drawing'] =>
  drawn.kind === 'figure' ? { kind: 'figure', plan: toPlan(drawn) } : drawn;

function toPlan({ posture, seenFrom, start, held, hands }: FigureFile): PosedFigurePlan {
  const [leading, other] = ROLES_OF[posture];
  const near = nearSide(advisedView({ posture, nearLimb: leading }).orientation);
  const angles = ({ trunk, neckFlexion, ...legs }: FigureFile['start']): BodyAngles => ({
    trunk,
    neckFlexion,
    legs: { left: legs.far, right: legs.far, [near]: legs.near, [otherSide(near)]: legs.far },
  });
  const hand = (place: HandFile): HandPlace | null => {
    if (place === undefined) return null;
    const { leg, ...rest } = place;
    return { limb: leg === 'near' ? leading : other, ...rest };
  };
  return {
    posture,
    seenFrom,
    start: angles(start),
    held: angles(held),
    hands: { start: hand(hands.start), held: hand(hands.held) },
  };
}
