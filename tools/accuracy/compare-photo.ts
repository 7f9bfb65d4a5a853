import type { Side } from '#lib/domain/landmarks.ts';
import type { VerdictKind } from '#lib/domain/form/form-verdict.ts';
import type { LimbRole, StretchId } from '#lib/domain/stretch/stretch-definition.ts';
import type { JudgedClip } from './judged-clip.ts';

/** What is right about one photo; verdicts stand under the stretch's own label. */
export type PhotoLabel = {
  readonly file: string;
  readonly posture: string;
} & Readonly<Partial<Record<LimbRole, Side>>> &
  Readonly<Record<string, unknown>>;

export type PhotoComparison = {
  readonly photo: string;
  readonly stretch: StretchId;
  readonly shows: string;
  readonly verdict: VerdictKind;
  readonly accepted: readonly VerdictKind[];
  readonly isAccepted: boolean;
  /** What the app says, such as `rear right`; null when it names no limbs. */
  readonly limbs: string | null;
  readonly areLimbsRight: boolean;
  /** The posture that was recognised. */
  readonly posture: string | null;
};

const ROLES: readonly LimbRole[] = ['front', 'rear', 'raised', 'down'];

/**
 * The last frame of a photo against its label. A limb that the label names must not be claimed for
 * the other side, and must be named where form is judged. Null when nothing was checked or the
 * label does not speak of this stretch.
 */
export function comparePhoto(
  { clip, definition, frames }: JudgedClip,
  label: PhotoLabel,
  photoLabel: string,
): PhotoComparison | null {
  const last = frames.at(-1)?.report;
  const accepted = label[photoLabel] as readonly VerdictKind[] | undefined;
  if (last === undefined || accepted === undefined) return null;
  const isJudged = last.verdict === 'adjust' || last.verdict === 'hold';
  const isRight = (role: LimbRole): boolean => {
    const named = last.limbs[role];
    if (named === undefined) return !isJudged || !isRoleOf(definition.stretchedLimb, role);
    return !last.limbsSure || named === label[role];
  };
  const claims = ROLES.flatMap((role) => {
    const side = last.limbs[role];
    return side === undefined ? [] : [`${role} ${side}`];
  });
  return {
    photo: clip,
    stretch: definition.id,
    shows: label.posture,
    verdict: last.verdict,
    accepted,
    isAccepted: accepted.includes(last.verdict),
    limbs: claims.length === 0 ? null : claims.join(', ') + (last.limbsSure ? '' : ' (not sure)'),
    areLimbsRight: ROLES.every((role) => label[role] === undefined || isRight(role)),
    posture: last.posture,
  };
}

const UPRIGHT_ROLES: readonly LimbRole[] = ['front', 'rear'];

/** Whether a role belongs to the same kind of stance as another. */
const isRoleOf = (stretched: LimbRole, role: LimbRole): boolean =>
  UPRIGHT_ROLES.includes(stretched) === UPRIGHT_ROLES.includes(role);
