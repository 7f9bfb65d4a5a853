import { describe, expect, it } from 'vitest';
import {
  LUNGE,
  uprightFrame,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import type { LandmarkName, PoseFrame } from '../landmarks.ts';
import { advanceSideMeasures, sideKey, type MeasureFilters } from './measure-sides.ts';
import type { MeasuredBody, SideKey, SideMeasures } from './measure-sides.ts';
import type { MeasureName } from './measures.ts';

const NAMES: readonly MeasureName[] = ['trunkLean', 'kneeFlexion', 'stanceRatio'];

type Sight = { readonly pose: UprightPose; readonly hidden?: LandmarkName };

function frameOf({ pose, hidden }: Sight, atMs: number): PoseFrame {
  const { landmarks, ...frame } = uprightFrame(pose, atMs);
  if (hidden === undefined) return { ...frame, landmarks };
  const gone = { ...landmarks[hidden], visibility: 0 };
  return { ...frame, landmarks: { ...landmarks, [hidden]: gone } };
}
const bodyOf = (frame: PoseFrame): MeasuredBody => ({
  frame,
  orientation: { posture: 'upright', facing: LUNGE.facing },
  yaw: 0,
});

function run(sights: readonly Sight[], stepMs: number): readonly SideMeasures[] {
  let filters: MeasureFilters = new Map();
  return sights.map((sight, index) => {
    const body = bodyOf(frameOf(sight, index * stepMs));
    const step = advanceSideMeasures(filters, body, NAMES);
    filters = step.filters;
    return step.measures;
  });
}
const times = (count: number, sight: Sight): readonly Sight[] =>
  Array.from({ length: count }, () => sight);
const of = (key: SideKey, found: readonly SideMeasures[]) => found.map((one) => one.get(key));

const STILL: Sight = { pose: LUNGE };
const kneeAt = (kneeFlexionRear: number): Sight => ({ pose: { ...LUNGE, kneeFlexionRear } });

describe('the measures of both sides', () => {
  it('do not take a joint that bends farther than any body', () => {
    const [found] = run([kneeAt(179)], 67);
    expect(of('kneeFlexion.right', found ? [found] : []), 'a folded guess was measured').toEqual([
      null,
    ]);
  });

  it('are taken of each leg by itself, and of the trunk once', () => {
    const [found] = run([STILL], 67);
    expect([...(found?.keys() ?? [])].sort()).toEqual([
      'kneeFlexion.left',
      'kneeFlexion.right',
      'stanceRatio.left',
      'stanceRatio.right',
      'trunkLean',
    ]);
    expect(found?.get('kneeFlexion.right')).toBeCloseTo(LUNGE.kneeFlexionRear, 6);
    expect(found?.get('kneeFlexion.left')).toBeCloseTo(LUNGE.kneeFlexionFront, 6);
    expect(sideKey('trunkLean', null)).toBe('trunkLean');
    expect(sideKey('kneeFlexion', 'left')).toBe('kneeFlexion.left');
  });

  it('are null in a posture in which they mean nothing', () => {
    const lying: MeasuredBody = {
      ...bodyOf(uprightFrame(LUNGE, 0)),
      orientation: { posture: 'lying', headAt: 'image-left' },
    };
    const { measures, filters } = advanceSideMeasures(new Map(), lying, NAMES);
    expect(measures.get('trunkLean')).toBeNull();
    expect(measures.get('stanceRatio.left')).toBeNull();
    expect(measures.get('kneeFlexion.left')).toBeCloseTo(LUNGE.kneeFlexionFront, 6);
    expect([...filters.keys()]).toEqual(['kneeFlexion.left', 'kneeFlexion.right']);
  });

  it('show the last value through a single spike, not the spike', () => {
    const found = of('kneeFlexion.right', run([...times(8, STILL), kneeAt(8), STILL], 67));
    for (const value of found) {
      expect(value, 'a swapped leg showed through').toBeCloseTo(LUNGE.kneeFlexionRear, 6);
    }
  });

  it('do not show an old value through wild samples for longer than a quarter of a second', () => {
    const wild = Array.from({ length: 7 }, (_, index) => kneeAt(index % 2 === 0 ? 160 : 130));
    const found = of('kneeFlexion.right', run([...times(8, kneeAt(3)), ...wild], 50)).slice(8);
    for (const value of found.slice(0, 5)) {
      expect(value, 'one bad frame blanked the angle').toBeCloseTo(3, 5);
    }
    expect(found.slice(5), 'an angle is shown that nobody sees').toEqual([null, null]);
  });

  it('are null at once when a landmark is hidden, of that leg alone', () => {
    const found = run([STILL, { pose: LUNGE, hidden: 'right.ankle' }], 67).at(-1);
    expect(found?.get('kneeFlexion.right')).toBeNull();
    expect(found?.get('kneeFlexion.left')).toBeCloseTo(LUNGE.kneeFlexionFront, 6);
  });

  it('go on smoothly after a short gap and begin anew after a long one', () => {
    const gap = (frames: number) => [
      ...times(10, STILL),
      ...times(frames, { pose: LUNGE, hidden: 'right.ankle' } as const),
      kneeAt(LUNGE.kneeFlexionRear + 10),
    ];
    const short = of('kneeFlexion.right', run(gap(3), 100)).at(-1) ?? NaN;
    expect(short, 'the angle jumped after a blink').toBeLessThan(LUNGE.kneeFlexionRear + 9.9);
    const long = of('kneeFlexion.right', run(gap(8), 100)).at(-1);
    expect(long, 'an old angle was mixed into the new one').toBeCloseTo(
      LUNGE.kneeFlexionRear + 10,
      6,
    );
  });

  it.each([20, 40])('follow a step of %d degrees to half within 150 ms at 15 a second', (step) => {
    const stepMs = 1000 / 15;
    const from = LUNGE.kneeFlexionRear;
    const sights = [...times(30, STILL), ...times(15, kneeAt(from + step))];
    const found = of('kneeFlexion.right', run(sights, stepMs));
    const half = found.findIndex((value) => (value ?? 0) >= from + step / 2);
    expect((half - 30) * stepMs, 'the picture runs behind the body').toBeLessThanOrEqual(150);
    expect(half, 'the step was foreseen').toBeGreaterThanOrEqual(30);
  });
});
