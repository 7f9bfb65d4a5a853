import { SIDES, type FrameSize, type Side } from '#lib/domain/landmarks.ts';
import type { LimbRoles } from '#lib/domain/kinematics/limb-roles.ts';

/** Pixels of the clip, y down. */
export type TruthPoint = readonly [x: number, y: number];

export type TruthFrame = {
  /** Seconds from the first frame. */
  readonly t: number;
  /** `away` while nobody is there. */
  readonly phase: string;
  readonly isPresent: boolean;
  /** Joint centres by the clip's own names, such as `left_knee`. */
  readonly joints: Readonly<Record<string, TruthPoint>>;
  /** Degrees, by the clip's own names. */
  readonly angles: Readonly<Record<string, number>>;
};

/** What is true in every frame of a clip. */
export type ClipTruth = {
  readonly clip: string;
  readonly fps: number;
  readonly size: FrameSize;
  /** Which body side plays which role; empty where the clip shows no stretch. */
  readonly roles: LimbRoles;
  readonly frames: readonly TruthFrame[];
};

type Letter = 'L' | 'R';
export type TruthFile = {
  readonly clip: string;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  /** The leg behind. */
  readonly trailing?: Letter | null;
  /** The leg that is drawn up. */
  readonly moved?: Letter | null;
  readonly truth: readonly {
    readonly t: number;
    readonly phase?: string | null;
    readonly present: boolean;
    readonly joints2d?: TruthFrame['joints'] | null;
    readonly angles?: TruthFrame['angles'] | null;
  }[];
};

/** The truth file of a clip in the form that the comparison needs. */
export function toClipTruth(file: TruthFile): ClipTruth {
  const { clip, fps, width, height } = file;
  return {
    clip,
    fps,
    size: { width, height },
    roles: rolesOf(file),
    frames: file.truth.map(({ t, phase, present, joints2d, angles }) => ({
      t,
      phase: present ? (phase ?? 'standing') : 'away',
      isPresent: present,
      joints: joints2d ?? {},
      angles: angles ?? {},
    })),
  };
}

function rolesOf({ trailing, moved }: TruthFile): LimbRoles {
  if (trailing !== undefined && trailing !== null) {
    return trailing === 'L' ? sides('rear', 'front') : sides('front', 'rear');
  }
  if (moved !== undefined && moved !== null) {
    return moved === 'L' ? sides('raised', 'down') : sides('down', 'raised');
  }
  return {};
}

const sides = (left: keyof LimbRoles, right: keyof LimbRoles): LimbRoles => ({
  [left]: 'left',
  [right]: 'right',
});

/** The side that lengthens: of the rear leg, or of the leg that stays down. */
export const stretchedSideOf = ({ roles }: ClipTruth): Side | null =>
  roles.rear ?? roles.down ?? null;

/** The truth of the moment nearest to `t` seconds; null beyond the clip's ends. */
export function truthAt({ frames, fps }: ClipTruth, t: number): TruthFrame | null {
  return frames[Math.round(t * fps)] ?? null;
}

/** Seconds of the truth's hold. */
export const trueHoldSeconds = ({ frames, fps }: ClipTruth): number =>
  frames.filter(({ phase }) => phase === 'hold').length / fps;

/**
 * +1 when the front of the body is clockwise of the head's direction in the picture, else -1; the
 * sign of the domain's `handedness`, but known instead of guessed.
 */
export function trueHandedness({ roles }: ClipTruth, { joints }: TruthFrame): 1 | -1 {
  const x = (name: string): number => joints[name]?.[0] ?? 0;
  const between = (part: string): number => (x(`left_${part}`) + x(`right_${part}`)) / 2;
  if (roles.raised !== undefined) return x('head') > between('hip') ? -1 : 1;
  const ahead =
    roles.front === undefined || roles.rear === undefined
      ? SIDES.reduce((sum, side) => sum + x(`${side}_toe`) - x(`${side}_ankle`), 0)
      : x(`${roles.front}_knee`) - x(`${roles.rear}_knee`);
  return ahead >= 0 ? 1 : -1;
}
