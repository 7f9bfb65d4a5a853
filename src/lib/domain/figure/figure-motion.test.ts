import { describe, expect, it } from 'vitest';
import { milliseconds } from '../units.ts';
import { AT_REST, MOTION_LASTS, MOTION_STEPS, motionAt } from './figure-motion.ts';

const STEP_MS = 8;
const moments = Array.from({ length: Math.floor((2 * MOTION_LASTS) / STEP_MS) }, (_, index) =>
  motionAt(milliseconds(index * STEP_MS)),
);

describe('the demonstration', () => {
  it('goes start, in, hold, back, and begins again', () => {
    const steps = moments
      .map(({ step }) => step)
      .filter((step, index, all) => step !== all[index - 1]);
    expect(steps).toEqual([...MOTION_STEPS, ...MOTION_STEPS]);
  });

  it('stays between start and hold, and reaches both', () => {
    const parts = moments.map(({ part }) => part);
    expect(Math.min(...parts)).toBe(0);
    expect(Math.max(...parts)).toBe(1);
  });

  it('never jumps and never jerks', () => {
    const parts = moments.map(({ part }) => part);
    const speeds = parts.slice(1).map((part, index) => part - (parts[index] ?? part));
    const jerks = speeds.slice(1).map((speed, index) => Math.abs(speed - (speeds[index] ?? speed)));
    expect(Math.max(...speeds.map(Math.abs)), 'the figure jumps').toBeLessThan(0.008);
    expect(Math.max(...jerks), 'the figure starts with a jerk').toBeLessThan(0.0001);
  });

  it('rests in the hold where nothing may move', () => {
    expect(AT_REST).toEqual({ step: 'hold', part: 1 });
  });
});
