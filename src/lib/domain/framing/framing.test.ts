import { describe, expect, it } from 'vitest';
import {
  LUNGE,
  STANDING,
  uprightFrame,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import { FLAT, lyingAs, supineFrame } from '../../../../tests/support/supine-skeleton.ts';
import type { PoseFrame } from '../landmarks.ts';
import { advanceFraming, NOBODY, type Framing, type FramingState } from './framing.ts';

const RULE = { warnAbove: 14, refuseAbove: 24 };

const seen = (pose: UprightPose, atMs: number) => ({
  frame: uprightFrame(pose, atMs),
  orientation: { posture: 'upright', facing: pose.facing } as const,
});

/** Feeds a posture (null: nobody) each 100 ms and gives the state after each. */
function states(postures: readonly (UprightPose | null)[]): readonly FramingState[] {
  let state = NOBODY;
  return postures.map((posture, index) => {
    state = advanceFraming(state, posture === null ? null : seen(posture, index * 100), RULE);
    return state;
  });
}
const run = (postures: readonly (UprightPose | null)[]): readonly Framing[] =>
  states(postures).map(({ framing }) => framing);

/** Someone who stands turned by so many degrees: shoulders are 0.73 trunk lengths wide. */
const turned = (yaw: number): UprightPose => ({
  ...STANDING,
  shoulderRatio: 0.73 * Math.sin((yaw * Math.PI) / 180),
});
/** Long enough for the slow filter to be there. */
const settled = (yaw: number) => Array.from({ length: 60 }, () => turned(yaw));
const last = (postures: readonly (UprightPose | null)[]) => run(postures).at(-1);

describe('framing', () => {
  it('tells that nobody is there, and forgets the view of whoever was', () => {
    expect(run([null])).toEqual([{ kind: 'nobody' }]);
    const found = run([...settled(43), null, turned(4)]);
    expect(found.at(-2)).toEqual({ kind: 'nobody' });
    expect(found.at(-1), 'the next person pays for how the last one stood').toEqual({
      kind: 'ready',
      isDoubtful: false,
    });
    expect(states([turned(20), null]).at(-1)?.yaw).toBeNull();
  });

  it('is ready and sure side-on, doubtful a little turned, refused when turned far', () => {
    expect(last(settled(8))).toEqual({ kind: 'ready', isDoubtful: false });
    expect(last(settled(13.9))).toEqual({ kind: 'ready', isDoubtful: false });
    expect(last(settled(14.1))).toEqual({ kind: 'ready', isDoubtful: true });
    expect(last(settled(23.9))).toEqual({ kind: 'ready', isDoubtful: true });
    expect(last(settled(24.1)), 'angles from an oblique view were judged').toEqual({
      kind: 'not-side-on',
    });
  });

  it('tells the yaw that it judged by, in degrees', () => {
    expect(states(settled(19)).at(-1)?.yaw?.value).toBeCloseTo(19, 6);
  });

  it('takes the view again only when it is clearly better than the limit', () => {
    expect(last([...settled(33), ...settled(22.4)]), 'the verdict flickers').toEqual({
      kind: 'not-side-on',
    });
    expect(last([...settled(33), ...settled(20.8)])).toEqual({ kind: 'ready', isDoubtful: true });
    expect(last([...settled(8), ...settled(22.4)])).toEqual({ kind: 'ready', isDoubtful: true });
  });

  it('is not shaken by a single wrong frame', () => {
    const found = run([...settled(16), turned(27), ...settled(16)]);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['ready']));
  });

  it('does not take a leaning trunk for a turned one', () => {
    const leaning = { ...turned(0), trunkLean: 40 };
    const [state] = states([leaning]);
    expect(state?.yaw?.value, 'whoever leans is told to turn').toBeCloseTo(0, 6);
  });

  it('judges a lying body by its shoulders along the trunk', () => {
    const pose = { ...FLAT, shoulderRatio: 0.73 * Math.sin((27 * Math.PI) / 180) };
    const orientation = lyingAs(pose);
    const { framing } = advanceFraming(NOBODY, { frame: supineFrame(pose, 0), orientation }, RULE);
    expect(framing).toEqual({ kind: 'not-side-on' });
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
    const { frame, orientation } = seen(STANDING, 0);
    const far = { ...frame.landmarks['left.wrist'], visibility: 0.9 };
    const away = { ...far, point: { ...far.point, x: -500 } };
    const landmarks: PoseFrame['landmarks'] = {
      ...frame.landmarks,
      nose: away,
      'left.wrist': away,
      'right.footIndex': away,
    };
    const { framing } = advanceFraming(
      NOBODY,
      { frame: { ...frame, landmarks }, orientation },
      RULE,
    );
    expect(framing.kind).toBe('ready');
  });
});
