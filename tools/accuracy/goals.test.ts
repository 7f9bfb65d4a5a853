import { describe, expect, test } from 'vitest';
import type { ClipComparison } from './compare-clip.ts';
import { judgeGoals } from './goals.ts';
import type { MeasureErrors } from './measure-errors.ts';

const figures = (mae: number) => ({ mae, bias: 0, frames: 10 });
const measure = (change: Partial<MeasureErrors> & Pick<MeasureErrors, 'key'>): MeasureErrors => ({
  measured: 1,
  app: null,
  picture: null,
  space: null,
  appChange: null,
  pictureChange: null,
  covered: null,
  ...change,
});
const comparison = (change: {
  readonly clip?: string;
  readonly expected?: Partial<ClipComparison['expected']>;
  readonly measures?: readonly MeasureErrors[];
  readonly legs?: ClipComparison['legs'];
  readonly held?: ClipComparison['held'];
  readonly trueHeld?: ClipComparison['trueHeld'];
  readonly cues?: Partial<ClipComparison['cues']>;
}): ClipComparison => ({
  clip: 'clip',
  stretch: 'stretch',
  measures: [],
  legs: { raw: null, app: null, sure: null },
  timeline: { verdicts: [], phases: [] },
  held: { left: 0, right: 0 },
  trueHeld: { left: 0, right: 0 },
  ...change,
  expected: {
    stretches: [],
    group: 'lunge',
    isHeld: false,
    verdicts: {},
    fault: null,
    ...change.expected,
  },
  cues: { spoken: [], startsAt: null, isRightFirst: null, delay: null, ...change.cues },
});
const goal = (start: string, ...clips: readonly ClipComparison[]) =>
  judgeGoals(clips, []).find(({ on }) => on.startsWith(start));

describe('the goals', () => {
  const hip = (mine: number, raw: number) =>
    measure({ key: 'hipExtension.rear', appChange: figures(mine), pictureChange: figures(raw) });

  test.each([
    [3.9, 4.5, true],
    [4.1, 9, false],
    [2, 1.5, false],
    [0.661, 0.657, true],
    [0.76, 0.74, false],
  ])('rear hip %d against raw %d: reached %s', (mine, raw, isReached) => {
    expect(
      goal('side-on lunge clips: rear hip', comparison({ measures: [hip(mine, raw)] })),
    ).toMatchObject({
      isReached,
    });
  });

  test('name the worst clip first, and miss when one clip misses', () => {
    const of = (clip: string, mae: number) =>
      comparison({ clip, measures: [measure({ key: 'trunkLean', app: figures(mae) })] });
    const lean = goal('side-on lunge clips: trunk', of('a', 2), of('b', 5), of('c', 3));
    expect(lean).toMatchObject({ isReached: false, figure: 'b 5.0; c 3.0; a 2.0' });
  });

  test('a measure that was never seen is missed, not reached', () => {
    const blind = comparison({ measures: [measure({ key: 'trunkLean' })] });
    expect(goal('side-on lunge clips: trunk', blind)).toMatchObject({ isReached: false });
  });

  test('without a clip nothing is claimed', () => {
    expect(goal('supine clips: hip')).toMatchObject({ isReached: null });
  });

  test.each([
    [0.02, true],
    [0.03, false],
    [null, false],
  ])('legs swapped in %s of the sure frames: reached %s', (app, isReached) => {
    const clip = comparison({ expected: { group: 'supine' }, legs: { raw: 0.24, app, sure: 1 } });
    expect(goal('supine clips: frames', clip)).toMatchObject({ isReached });
  });

  test('a stated error must cover each measure in nine of ten frames', () => {
    const yaw = (...covered: readonly number[]) =>
      comparison({
        expected: { group: 'yaw20' },
        measures: covered.map((share) => measure({ key: 'trunkLean', covered: share })),
      });
    expect(goal('yaw 20', yaw(0.95, 0.9))).toMatchObject({ isReached: true });
    expect(goal('yaw 20', yaw(1, 0.89))).toMatchObject({ isReached: false });
  });

  test('a good clip is held as long as in truth, on the right side, without a word', () => {
    const held = (right: number, left = 0, spoken: ClipComparison['cues']['spoken'] = []) =>
      comparison({
        expected: { isHeld: true },
        held: { left, right },
        trueHeld: { left: 0, right: 5.9 },
        cues: { spoken },
      });
    const reached = (clip: ClipComparison) => goal('each good clip', clip)?.isReached;
    expect(reached(held(6.8))).toBe(true);
    expect(reached(held(7)), 'too much was counted').toBe(false);
    expect(reached(held(0, 5.9)), 'the wrong side was counted').toBe(false);
    expect(reached(held(5.9, 0, [{ t: 3, id: 'grow-tall' }])), 'a good hold was corrected').toBe(
      false,
    );
  });

  test('a fault is told within three seconds, before any other', () => {
    const fault = { anyOf: ['lean'], starts: { phase: 'hold' } } as const;
    const reached = (delay: number | null, isRightFirst: boolean) =>
      goal('each fault clip', comparison({ expected: { fault }, cues: { delay, isRightFirst } }))
        ?.isReached;
    expect(reached(3, true)).toBe(true);
    expect(reached(3.1, true)).toBe(false);
    expect(reached(1, false)).toBe(false);
    expect(reached(null, false)).toBe(false);
  });

  test('no time is counted where nothing can be judged', () => {
    const clip = (right: number) =>
      comparison({ expected: { group: 'unseen' }, held: { left: 0, right } });
    expect(goal('yaw 40', clip(0), clip(0.2))).toMatchObject({ isReached: false });
    expect(goal('yaw 40', clip(0))).toMatchObject({ isReached: true });
  });

  test('every photo has to be right', () => {
    const photo = {
      photo: 'a',
      stretch: 'lunge',
      shows: '',
      verdict: 'adjust',
      accepted: [],
      limbs: null,
      posture: null,
    } as const;
    const photos = (...right: readonly boolean[]) =>
      judgeGoals(
        [],
        right.map((areLimbsRight) => ({ ...photo, isAccepted: true, areLimbsRight })),
      ).at(-1);
    expect(photos(true, true)).toMatchObject({ isReached: true, figure: '2 of 2 right' });
    expect(photos(true, false)).toMatchObject({ isReached: false });
  });
});
