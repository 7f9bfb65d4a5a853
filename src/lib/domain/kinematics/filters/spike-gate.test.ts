import { describe, expect, it } from 'vitest';
import { milliseconds } from '../../units.ts';
import { advanceSpikeGate, ANGLE_SPIKE, type SpikeGateState } from './spike-gate.ts';

/** Whether each sample may pass; null is a frame in which nothing was seen. */
function run(values: readonly (number | null)[], stepMs: number): readonly (boolean | null)[] {
  let state: SpikeGateState | null = null;
  return values.map((value, index) => {
    if (value === null) return null;
    const sample = { value, atMs: milliseconds(index * stepMs) };
    const step = advanceSpikeGate(state, sample, ANGLE_SPIKE);
    state = step.state;
    return step.isPassed;
  });
}

describe('the spike gate', () => {
  it('lets the first sample and every human movement through', () => {
    const quick = Array.from({ length: 30 }, (_, index) => 5 + index * 10);
    expect(run(quick, 67), 'a quick movement was held back').not.toContain(false);
  });

  it('keeps a single wild sample out', () => {
    expect(run([14, 15, 83, 15.5, 14.5], 67)).toEqual([true, true, false, true, true]);
  });

  it('does not grow tired: a wild sample that keeps changing never gets in', () => {
    const wild = [83, -41, 96, -33, 104];
    expect(run([14, 15, ...wild], 67).slice(2), 'waiting made room for a spike').not.toContain(
      true,
    );
  });

  it('keeps two wild samples out that do not agree', () => {
    expect(run([14, 15, 83, -41, 14.5], 67)).toEqual([true, true, false, false, true]);
  });

  it('lets a real jump through on the second sample', () => {
    expect(run([14, 15, 83, 85, 86], 67), 'a jump cut is never believed').toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('does not flicker with legs that are swapped in every other frame', () => {
    const flicker = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 12 : 96));
    expect(run(flicker, 67).filter((isPassed) => isPassed === false)).toHaveLength(6);
  });

  it('lets more through from a slow device, where more happens between two frames', () => {
    expect(run([10, 50], 100)).toEqual([true, true]);
    expect(run([10, 50], 67)).toEqual([true, false]);
    const slow = Array.from({ length: 10 }, (_, index) => 5 + index * 80);
    expect(run(slow, 400), 'two and a half frames a second judged nothing').not.toContain(false);
  });

  it('believes anything after a gap in which nobody knows what happened', () => {
    const after = (frames: number) => run([12, ...Array<null>(frames).fill(null), 140], 100).at(-1);
    expect(after(2)).toBe(false);
    expect(after(7)).toBe(true);
  });

  it('does not hold a doubted sample against a later one that comes back', () => {
    expect(run([20, 88, 21, 88, 22], 67)).toEqual([true, false, true, false, true]);
  });
});
