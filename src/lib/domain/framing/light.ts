import type { PictureLight } from '../ports.ts';

/** Whether the picture is bright enough, and not so bright that nothing is drawn in it. */
export type LightVerdict = 'good' | 'too-dark' | 'too-bright';

type Limit = {
  /** From here a good light is bad. */
  readonly enterAt: number;
  /** From here a bad light is good again. */
  readonly leaveAt: number;
};

/**
 * Mean brightness below which it is too dark. Design value: the dimmest photo of a gym in which the
 * pose model still finds every joint has 0.23, the clips have 0.59 and more, and a clip darkened to
 * 0.10 is one in which a person on a mat can hardly be made out.
 */
const DARK: Limit = { enterAt: 0.12, leaveAt: 0.16 };

/**
 * Blown-out part above which it is too bright. Design value: photos before a white wall reach 0.27
 * and are fine; a clip at twice its brightness has 0.77 to 0.96 and shows the floor no more.
 */
const BLOWN_OUT: Limit = { enterAt: 0.6, leaveAt: 0.5 };

/**
 * Judges the light of one picture. After a bad one (`wasBad`) it must be clearly better before it
 * counts as good, so that the advice does not flicker.
 */
export function judgeLight({ mean, blownOut }: PictureLight, wasBad: boolean): LightVerdict {
  if (mean < limitOf(DARK, wasBad)) return 'too-dark';
  return blownOut > limitOf(BLOWN_OUT, wasBad) ? 'too-bright' : 'good';
}

const limitOf = ({ enterAt, leaveAt }: Limit, wasBad: boolean): number =>
  wasBad ? leaveAt : enterAt;
