import { SIDES } from '#lib/domain/landmarks.ts';
import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { ClipGroup } from './expected.ts';
import { labelOf, type ClipComparison } from './compare-clip.ts';
import type { PhotoComparison } from './compare-photo.ts';
import type { MeasureErrors } from './measure-errors.ts';

/** One line of the goal table. */
export type Goal = {
  readonly on: string;
  readonly goal: string;
  /** The figures that decide, the worst first. */
  readonly figure: string;
  /** Null when there was nothing to judge. */
  readonly isReached: boolean | null;
};

/** One clip's share in a goal. */
type Entry = { readonly label: string; readonly isReached: boolean; readonly badness: number };

const number = (value: number, digits = 1): string => value.toFixed(digits);
const percent = (share: number): string => `${number(100 * share)} %`;

function goalOf(on: string, goal: string, entries: readonly Entry[]): Goal {
  const worstFirst = [...entries].sort((a, b) => b.badness - a.badness);
  return {
    on,
    goal,
    figure:
      worstFirst.length === 0
        ? 'nothing to judge'
        : worstFirst.map(({ label }) => label).join('; '),
    isReached: entries.length === 0 ? null : entries.every(({ isReached }) => isReached),
  };
}

const inGroup = (clips: readonly ClipComparison[], group: ClipGroup): readonly ClipComparison[] =>
  clips.filter(({ expected }) => expected.group === group);

/** The mean absolute error of one measure on each clip, against a limit in degrees. */
function limitOf(
  clips: readonly ClipComparison[],
  { key, limit }: { readonly key: MeasureKey; readonly limit: number },
): readonly Entry[] {
  return clips.flatMap((clip): Entry[] => {
    const found = clip.measures.find((measure) => measure.key === key);
    if (found === undefined) return [];
    const mae = found.app?.mae ?? null;
    return mae === null
      ? [{ label: `${clip.clip} not measured`, isReached: false, badness: Infinity }]
      : [{ label: `${clip.clip} ${number(mae)}`, isReached: mae <= limit, badness: mae }];
  });
}

/** At the precision that is printed: side-on both follow the same line, and thousandths decide. */
const isNoWorse = (one: number, other: number): boolean =>
  Number(number(one)) <= Number(number(other));

const REAR_HIP: MeasureKey = 'hipExtension.rear';

function rearHipEntry(clip: ClipComparison, limit: number): Entry {
  const { appChange, pictureChange } =
    clip.measures.find(({ key }) => key === REAR_HIP) ?? ({} as Partial<MeasureErrors>);
  if (appChange === undefined || appChange === null) {
    return { label: `${clip.clip} not measured`, isReached: false, badness: Infinity };
  }
  const raw = pictureChange?.mae ?? Infinity;
  return {
    label: `${clip.clip} ${number(appChange.mae)} (raw ${number(raw)})`,
    isReached: appChange.mae <= limit && isNoWorse(appChange.mae, raw),
    badness: appChange.mae,
  };
}

const swapEntry = ({ clip, legs }: ClipComparison): Entry => ({
  label: `${clip} ${legs.app === null ? 'never sure' : percent(legs.app)} (raw ${percent(legs.raw ?? 0)})`,
  isReached: legs.app !== null && legs.app <= 0.02,
  badness: legs.app ?? Infinity,
});

const coverEntries = ({ clip, measures }: ClipComparison): readonly Entry[] =>
  measures.flatMap(({ key, covered }): Entry[] =>
    covered === null
      ? []
      : [
          {
            label: `${clip} ${key} ${percent(covered)}`,
            isReached: covered >= 0.9,
            badness: -covered,
          },
        ],
  );

const heldText = ({ held, trueHeld }: ClipComparison): string =>
  SIDES.filter((side) => held[side] > 0 || trueHeld[side] > 0)
    .map((side) => `${side} ${number(held[side])} of ${number(trueHeld[side])} s`)
    .join(', ') || '0 s';

function goodEntry(clip: ClipComparison): Entry {
  const off = Math.max(...SIDES.map((side) => Math.abs(clip.held[side] - clip.trueHeld[side])));
  const said = clip.cues.spoken.map(({ id }) => id);
  return {
    label: `${clip.clip} ${heldText(clip)}${said.length === 0 ? '' : `, said ${said.join(', ')}`}`,
    isReached: off <= 1 && said.length === 0,
    badness: off + said.length,
  };
}

function faultEntry({ clip, cues }: ClipComparison): Entry {
  const { delay, isRightFirst } = cues;
  const first = cues.spoken[0]?.id ?? 'nothing';
  return {
    label:
      delay === null
        ? `${clip} never (said first: ${first})`
        : `${clip} after ${number(delay)} s${isRightFirst === true ? '' : ` (said first: ${first})`}`,
    isReached: delay !== null && delay <= 3 && isRightFirst === true,
    badness: delay ?? Infinity,
  };
}

function unheldEntry(clip: ClipComparison): Entry {
  const sum = clip.held.left + clip.held.right;
  return { label: `${labelOf(clip)} ${heldText(clip)}`, isReached: sum === 0, badness: sum };
}

function photoEntries(photos: readonly PhotoComparison[]): readonly Entry[] {
  const wrong = photos.filter(({ isAccepted, areLimbsRight }) => !isAccepted || !areLimbsRight);
  if (photos.length === 0) return [];
  return [
    {
      label: `${photos.length - wrong.length} of ${photos.length} right`,
      isReached: wrong.length === 0,
      badness: Infinity,
    },
    ...wrong.map(({ photo, stretch, verdict, limbs }): Entry => ({
      label: `${photo} as ${stretch}: ${verdict}, ${limbs ?? 'no limbs named'}`,
      isReached: false,
      badness: 0,
    })),
  ];
}

/** The goals of the bench, in the order in which they are told. */
export function judgeGoals(
  clips: readonly ClipComparison[],
  photos: readonly PhotoComparison[],
): readonly Goal[] {
  const lunges = inGroup(clips, 'lunge');
  const supine = inGroup(clips, 'supine');
  return [
    goalOf(
      'side-on lunge clips: rear hip, change from start posture',
      'MAE <= 4 degrees, never worse than the raw 2D line (to a tenth)',
      lunges.map((clip) => rearHipEntry(clip, 4)),
    ),
    goalOf(
      'side-on lunge clips: front knee',
      'MAE <= 4',
      limitOf(lunges, { key: 'kneeFlexion.front', limit: 4 }),
    ),
    goalOf(
      'side-on lunge clips: rear knee',
      'MAE <= 4',
      limitOf(lunges, { key: 'kneeFlexion.rear', limit: 4 }),
    ),
    goalOf(
      'side-on lunge clips: trunk lean',
      'MAE <= 4',
      limitOf(lunges, { key: 'trunkLean', limit: 4 }),
    ),
    goalOf(
      'supine clips: hip of the raised leg',
      'MAE <= 6',
      limitOf(supine, { key: 'hipFlexion.raised', limit: 6 }),
    ),
    goalOf(
      'supine clips: thigh of the down leg',
      'MAE <= 5',
      limitOf(supine, { key: 'thighFromFloor.down', limit: 5 }),
    ),
    goalOf(
      'supine clips: frames with swapped legs',
      '<= 2 % counted as sure',
      supine.map(swapEntry),
    ),
    goalOf(
      'yaw 20',
      'stated error covers the true error in 90 % of frames',
      inGroup(clips, 'yaw20').flatMap(coverEntries),
    ),
    goalOf(
      'each good clip',
      'held within 1 s of the truth, no fault cue',
      clips.filter(({ expected }) => expected.isHeld).map(goodEntry),
    ),
    goalOf(
      'each fault clip',
      'its cue within 3 s, no other fault first',
      clips.filter(({ expected }) => expected.fault !== null).map(faultEntry),
    ),
    goalOf(
      'yaw 40, front, standing, empty, away',
      'no held time',
      inGroup(clips, 'unseen').map(unheldEntry),
    ),
    goalOf('the photos', 'an accepted verdict and the right limbs', photoEntries(photos)),
  ];
}
