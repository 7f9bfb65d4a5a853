import { describe, expect, it } from 'vitest';
import {
  LUNGE,
  uprightFrame,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import { advanceFraming, NOBODY, shoulderRatio, type Framing } from './framing.ts';

const RULE = { warnAbove: 0.18, refuseAbove: 0.3 };

/** Feeds a posture (null: nobody) each 100 ms and gives the framing after each. */
function run(postures: readonly (UprightPose | null)[]): readonly Framing[] {
  let state = NOBODY;
  return postures.map((posture, index) => {
    const frame = posture === null ? null : uprightFrame(posture, index * 100);
    state = advanceFraming(state, frame, RULE);
    return state.framing;
  });
}
const turned = (ratio: number): UprightPose => ({ ...LUNGE, shoulderRatio: ratio });
/** Long enough for the slow filter to be there. */
const settled = (ratio: number) => Array.from({ length: 60 }, () => turned(ratio));
const last = (postures: readonly (UprightPose | null)[]) => run(postures).at(-1);

describe('framing', () => {
  it('tells that nobody is there, and forgets the view of whoever was', () => {
    expect(run([null])).toEqual([{ kind: 'nobody' }]);
    const found = run([...settled(0.5), null, turned(0.05)]);
    expect(found.at(-2)).toEqual({ kind: 'nobody' });
    expect(found.at(-1), 'the next person pays for how the last one stood').toEqual({
      kind: 'ready',
      isDoubtful: false,
    });
  });

  it('is ready and sure side-on, doubtful a little turned, refused when turned far', () => {
    expect(last(settled(0.1))).toEqual({ kind: 'ready', isDoubtful: false });
    expect(last(settled(0.17))).toEqual({ kind: 'ready', isDoubtful: false });
    expect(last(settled(0.19))).toEqual({ kind: 'ready', isDoubtful: true });
    expect(last(settled(0.29))).toEqual({ kind: 'ready', isDoubtful: true });
    expect(last(settled(0.31)), 'angles from an oblique view were judged').toEqual({
      kind: 'not-side-on',
    });
  });

  it('takes the view again only when it is clearly better than the limit', () => {
    expect(last([...settled(0.4), ...settled(0.28)]), 'the verdict flickers').toEqual({
      kind: 'not-side-on',
    });
    expect(last([...settled(0.4), ...settled(0.26)])).toEqual({ kind: 'ready', isDoubtful: true });
    expect(last([...settled(0.1), ...settled(0.28)])).toEqual({ kind: 'ready', isDoubtful: true });
  });

  it('is not shaken by a single wrong frame', () => {
    const found = run([...settled(0.2), turned(0.33), ...settled(0.2)]);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['ready']));
  });

  it('does not take a leaning trunk for a turned one', () => {
    const leaning = { ...turned(0), trunkLean: 40 };
    expect(shoulderRatio(uprightFrame(leaning, 0))).toBeCloseTo(0, 6);
    expect(shoulderRatio(uprightFrame({ ...turned(0.22), trunkLean: 0 }, 0))).toBeCloseTo(0.22, 6);
  });

  it('names exactly what is cut off', () => {
    const low = { ...LUNGE, midHip: { x: 310, y: 420 } };
    expect(run([low])[0], 'the person is not told what is missing').toEqual({
      kind: 'cut-off',
      missing: ['left.ankle', 'right.knee', 'right.ankle'],
    });
    const aside = { ...LUNGE, midHip: { x: -40, y: 240 } };
    const found = run([aside])[0];
    expect(found).toMatchObject({ kind: 'cut-off' });
    expect(found?.kind === 'cut-off' ? found.missing : []).toContain('left.hip');
  });

  it('does without hands, head and toes', () => {
    const frame = uprightFrame(LUNGE, 0);
    const far = { ...frame.landmarks['left.wrist'], visibility: 0.9 };
    const away = { ...far, point: { ...far.point, x: -500 } };
    const landmarks = {
      ...frame.landmarks,
      nose: away,
      'left.wrist': away,
      'right.footIndex': away,
    };
    expect(advanceFraming(NOBODY, { ...frame, landmarks }, RULE).framing.kind).toBe('ready');
  });
});
