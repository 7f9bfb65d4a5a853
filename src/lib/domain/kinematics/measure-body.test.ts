import { describe, expect, it } from 'vitest';
import type { CalibrationRule } from '../stretch/stretch-definition.ts';
import { milliseconds } from '../units.ts';
import { measureBody, measureKey, type MeasureContext } from './measure-body.ts';
import type { SideKey, SideMeasures } from './measure-sides.ts';
import type { StartPosture } from './start-posture.ts';

const NOW: SideMeasures = new Map<SideKey, number | null>([
  ['trunkLean', 4],
  ['kneeFlexion.left', 71],
  ['kneeFlexion.right', 97],
  ['stanceRatio.right', 1.3],
  ['hipExtension.left', null],
]);
const startWith = (measures: readonly (readonly [SideKey, number | null])[]): StartPosture => ({
  settled: 0,
  measures: new Map(measures),
  sinceMs: milliseconds(0),
});
const START = startWith([
  ['trunkLean', -3],
  ['kneeFlexion.left', 95],
]);
const CONTEXT: MeasureContext = {
  roles: { rear: 'left', front: 'right' },
  start: START,
  calibrations: [],
  yaw: 0,
};
const LEAN = { measure: 'trunkLean', limb: 'trunk' } as const;
const REAR_KNEE = { measure: 'kneeFlexion', limb: 'rear' } as const;
const FRONT_KNEE = { measure: 'kneeFlexion', limb: 'front' } as const;
const STANCE = { measure: 'stanceRatio', limb: 'front' } as const;

const REQUESTS = [LEAN, REAR_KNEE, FRONT_KNEE, STANCE];
const rule = (change: Partial<CalibrationRule> = {}): CalibrationRule => ({
  ...LEAN,
  usual: 1,
  otherwise: 2.5,
  atMost: 6,
  ...change,
});
const measure = (context: Partial<MeasureContext>) =>
  measureBody(REQUESTS, NOW, { ...CONTEXT, ...context });
const lean = (context: Partial<MeasureContext>) => measure(context).get('trunkLean');

describe('the measures of a body', () => {
  it('are those of the leg in that role', () => {
    const found = measure({});
    expect(found.get('kneeFlexion.rear')?.value).toBe(71);
    expect(found.get('kneeFlexion.front')?.value).toBe(97);
    const turned = measure({ roles: { rear: 'right', front: 'left' } });
    expect(turned.get('kneeFlexion.rear')?.value, 'the other leg was measured').toBe(97);
  });

  it('are none of a leg without a role, nor of what cannot be seen', () => {
    const found = measure({ roles: {} });
    expect(found.get('kneeFlexion.rear')).toBeNull();
    expect(found.get('trunkLean')?.value).toBe(4);
    const hidden = measureBody([{ measure: 'hipExtension', limb: 'rear' }], NOW, CONTEXT);
    expect(hidden.get('hipExtension.rear')).toBeNull();
  });

  it('have their change from the start posture, null where that was not seen', () => {
    const found = measure({});
    expect(found.get('trunkLean')?.change).toBe(7);
    expect(found.get('kneeFlexion.rear')?.change).toBe(-24);
    expect(found.get('kneeFlexion.front')?.change).toBeNull();
    expect(lean({ start: null })?.change).toBeNull();
    expect(lean({ start: startWith([['trunkLean', null]]) })?.change).toBeNull();
  });

  it('are named by measure and limb, as in records', () => {
    expect([...measure({}).keys()]).toEqual([
      'trunkLean',
      'kneeFlexion.rear',
      'kneeFlexion.front',
      'stanceRatio.front',
    ]);
    expect(measureKey('trunkLean', 'trunk')).toBe('trunkLean');
  });
});

describe('calibration', () => {
  it('takes off what the start posture reads beside the usual', () => {
    expect(lean({ calibrations: [rule()] })).toMatchObject({ value: 8, offset: -4, change: 7 });
  });

  it('takes off no more than its limit: the rest is the person', () => {
    const crooked = (atStart: number) =>
      lean({ calibrations: [rule()], start: startWith([['trunkLean', atStart]]) });
    expect(crooked(-6)).toMatchObject({ offset: -6, value: 10 });
    expect(crooked(-31), 'a stoop was calibrated away').toMatchObject({ offset: -6, value: 10 });
    expect(crooked(28)).toMatchObject({ offset: 6, value: -2 });
  });

  it('takes off what is known of all while no start posture was seen', () => {
    expect(lean({ calibrations: [rule()], start: null })).toMatchObject({
      offset: 2.5,
      value: 1.5,
      change: null,
    });
  });

  it('leaves the change alone, whatever it takes off', () => {
    const found = [rule(), rule({ usual: -9 })].map((one) => lean({ calibrations: [one] })?.change);
    expect(found).toEqual([7, 7]);
  });

  it('leaves other measures and other limbs alone', () => {
    const found = measure({ calibrations: [rule({ ...REAR_KNEE, usual: 90, atMost: 8 })] });
    expect(found.get('kneeFlexion.rear')).toMatchObject({ offset: 5, value: 66 });
    expect(found.get('kneeFlexion.front')).toMatchObject({ offset: 0, value: 97 });
    expect(found.get('trunkLean')).toMatchObject({ offset: 0, value: 4 });
  });
});

describe('the stated error', () => {
  const errorAt = (yaw: number) => lean({ yaw })?.error ?? NaN;

  it('is that of the table side-on', () => {
    expect(errorAt(0)).toBe(3);
    expect(measure({}).get('kneeFlexion.rear')?.error).toBe(6);
  });

  it('grows with yaw, and never shrinks', () => {
    const errors = Array.from({ length: 31 }, (_, yaw) => errorAt(yaw));
    for (const [index, error] of errors.entries()) {
      expect(error).toBeGreaterThanOrEqual(errors[index - 1] ?? 0);
    }
    expect(errorAt(20), 'the error of a turned view is hidden').toBeGreaterThan(errorAt(10));
    expect(errorAt(20)).toBeGreaterThanOrEqual(3 + 3);
  });

  it('of a length does not grow by degrees', () => {
    expect(measure({ yaw: 23 }).get('stanceRatio.front')?.error).toBe(0.08);
  });
});
