import { describe, expect, it } from 'vitest';
import type { Measurement, Measurements } from '../kinematics/measure-body.ts';
import type { TargetBand } from '../stretch/stretch-definition.ts';
import { positionMatch } from './position-match.ts';

const band = (measure: 'trunkLean' | 'sway', shown = true): TargetBand => ({
  measure,
  limb: 'trunk',
  min: -6,
  target: [-2, 4],
  max: 9,
  shown,
  variants: [],
  source: 'made up',
});

const seen = (values: Partial<Record<'trunkLean' | 'sway', number>>): Measurements =>
  new Map(
    Object.entries(values).map(([name, value]) => [
      name as never,
      { name, limb: 'trunk', value, error: 3, change: null, offset: 0 } as Measurement,
    ]),
  );

describe('position match', () => {
  it('is whole on target, a half when close, nothing outside', () => {
    const bands = [band('trunkLean')];
    expect(positionMatch(bands, seen({ trunkLean: 3 }))).toBe(1);
    expect(positionMatch(bands, seen({ trunkLean: 8.5 }))).toBe(0.5);
    expect(positionMatch(bands, seen({ trunkLean: 9.5 }))).toBe(0);
  });

  it('is the mean over the measures that can be seen', () => {
    const bands = [band('trunkLean'), band('sway')];
    expect(positionMatch(bands, seen({ trunkLean: 0, sway: 30 }))).toBe(0.5);
    expect(positionMatch(bands, seen({ sway: -5 })), 'what is unseen was counted').toBe(0.5);
  });

  it('leaves out the bands that nobody is shown, and is null when none is left', () => {
    expect(positionMatch([band('trunkLean', false)], seen({ trunkLean: 1 }))).toBeNull();
    expect(positionMatch([band('trunkLean')], seen({}))).toBeNull();
  });
});
