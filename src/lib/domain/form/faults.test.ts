import { describe, expect, it } from 'vitest';
import { measured } from '../../../../tests/support/measured.ts';
import { LEAN_RULE } from '../../../../tests/support/rules.ts';
import type { Measurements } from '../kinematics/measure-body.ts';
import type { FaultRule } from '../stretch/stretch-definition.ts';
import { milliseconds, seconds } from '../units.ts';
import {
  activeFaults,
  advanceFaults,
  isBlocking,
  isFaultPending,
  type FaultStates,
} from './faults.ts';

const SHALLOW: FaultRule = {
  ...LEAN_RULE,
  id: 'shallow',
  priority: 6,
  anyOf: [
    {
      measure: 'hipExtension',
      limb: 'rear',
      side: 'below',
      from: 'personal-minimum',
      enterAt: 0,
      leaveAt: 3,
    },
  ],
  afterPhaseMs: seconds(6),
  unlessFaults: ['lean'],
  cueId: 'deeper',
};

/** Null stands for a trunk that cannot be seen. */
const trunk = (lean: number | null, extension = 20): Measurements =>
  measured({ trunkLean: lean, 'hipExtension.rear': extension });

/** In the only variant, of a person who needs 5 degrees. */
const NOW = { variant: 'only', personalMinimum: 5 } as const;

/** Feeds one measurement every 100 ms and gives whether `id` was on after each. */
function run(
  values: readonly Measurements[],
  { id = 'lean', rules = [LEAN_RULE, SHALLOW], phaseAgeMs = 0, phase = 'hold' as const } = {},
): readonly boolean[] {
  let states: FaultStates = new Map();
  return values.map((measurements, index) => {
    const nowMs = milliseconds(index * 100);
    const lastedMs = milliseconds(phaseAgeMs + index * 100);
    states = advanceFaults(states, rules, { ...NOW, phase, lastedMs, measurements, nowMs });
    return states.get(id)?.isOn ?? false;
  });
}
const times = (count: number, measurements: Measurements) =>
  Array.from({ length: count }, () => measurements);

describe('faults', () => {
  it('comes on only after its dwell: 0.8 s of lean and not a frame less', () => {
    const on = run(times(10, trunk(16)));
    expect(on.slice(0, 8), 'a fault was called before it was sure').toEqual(Array(8).fill(false));
    expect(on[8], 'a lasting fault was never called').toBe(true);
  });

  it('needs more than the enter limit to come on', () => {
    expect(run(times(20, trunk(15)))).not.toContain(true);
  });

  it('stays on between the limits and goes off below the leave limit after its dwell', () => {
    const on = run([...times(10, trunk(17)), ...times(10, trunk(12)), ...times(7, trunk(9.5))]);
    expect(on.slice(8, 20), 'the fault flickered between its limits').not.toContain(false);
    expect(on.slice(20, 25)).toEqual(Array(5).fill(true));
    expect(on[25], 'a mended fault was still held against the person').toBe(false);
  });

  it('is not raised by a spike of 200 ms', () => {
    expect(
      run([...times(5, trunk(2)), ...times(2, trunk(60)), ...times(20, trunk(2))]),
    ).not.toContain(true);
  });

  it('keeps its state, and never comes on, while the trunk cannot be seen', () => {
    expect(run(times(30, trunk(null)))).not.toContain(true);
    const on = run([...times(10, trunk(17)), ...times(20, trunk(null))]);
    expect(on.slice(9)).not.toContain(false);
  });

  it('is off in phases that it does not watch', () => {
    const nowMs = milliseconds(5000);
    const before: FaultStates = new Map([['lean', { isOn: true, met: [true], change: null }]]);
    const phase = 'setUp' as const;
    const now = { ...NOW, phase, lastedMs: seconds(9), measurements: trunk(40), nowMs };
    expect(advanceFaults(before, [LEAN_RULE], now).get('lean')?.isOn).toBe(false);
  });

  it('waits for its time in the phase, and for worse faults to clear', () => {
    const early = run(times(15, trunk(2, 3)), { id: 'shallow', phaseAgeMs: 4400 });
    expect(early, 'someone still gliding in was called shallow').not.toContain(true);
    expect(run(times(15, trunk(2, 3)), { id: 'shallow', phaseAgeMs: 6000 })).toContain(true);
    expect(run(times(30, trunk(30, 3)), { id: 'shallow', phaseAgeMs: 6000 }).at(-1)).toBe(false);
  });

  it('gives active faults by priority, whatever their order in content', () => {
    const states: FaultStates = new Map(
      ['shallow', 'lean'].map((id) => [id, { isOn: true, met: [true], change: null }]),
    );
    expect(activeFaults(states, [SHALLOW, LEAN_RULE]).map(({ id }) => id)).toEqual([
      'lean',
      'shallow',
    ]);
  });

  it('tells of a fault that shows but is not sure yet', () => {
    const phase = 'hold' as const;
    const now = { ...NOW, phase, lastedMs: seconds(1), nowMs: milliseconds(0) };
    const pending = advanceFaults(new Map(), [LEAN_RULE], { ...now, measurements: trunk(18) });
    expect(isFaultPending(pending, [LEAN_RULE])).toBe(true);
    const clean = advanceFaults(new Map(), [LEAN_RULE], { ...now, measurements: trunk(4) });
    expect(isFaultPending(clean, [LEAN_RULE])).toBe(false);
  });

  it('lets nothing wait for a fault that the camera can only guess', () => {
    const guess: FaultRule = { ...LEAN_RULE, confidence: 'low' };
    const now = { ...NOW, phase: 'hold' as const, lastedMs: seconds(1), nowMs: milliseconds(0) };
    const pending = advanceFaults(new Map(), [guess], { ...now, measurements: trunk(18) });
    expect(isFaultPending(pending, [guess]), 'a guess cost held time').toBe(false);
    expect([guess, LEAN_RULE, SHALLOW].map(isBlocking)).toEqual([false, true, true]);
  });

  it('is a fault only in the variants that it names', () => {
    const straight: FaultRule = { ...LEAN_RULE, variants: ['straight', 'wide'] };
    const at = (variant: string | null): boolean => {
      let states: FaultStates = new Map();
      for (let atMs = 0; atMs <= 2000; atMs += 100) {
        const nowMs = milliseconds(atMs);
        states = advanceFaults(states, [straight], {
          phase: 'hold',
          lastedMs: nowMs,
          variant,
          personalMinimum: null,
          measurements: trunk(33),
          nowMs,
        });
      }
      return states.get('lean')?.isOn ?? false;
    };
    expect(['straight', 'wide', 'bent', null].map(at), 'a kinder version was blamed').toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
