import { describe, expect, it } from 'vitest';
import { measured } from '../../../../tests/support/measured.ts';
import type { Measurements } from '../kinematics/measure-body.ts';
import type { Posture } from '../kinematics/posture.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import { milliseconds, seconds } from '../units.ts';
import { advancePosition, OUT_OF_POSITION } from './position.ts';

const ZERO = { from: 'zero' } as const;
const DEFINITION: Pick<StretchDefinition, 'position'> = {
  position: {
    postures: ['half-kneeling', 'split-stance'],
    steps: {},
    allOf: [
      { ...ZERO, measure: 'kneeFlexion', limb: 'front', side: 'above', enterAt: 45, leaveAt: 35 },
      { ...ZERO, measure: 'kneeHeight', limb: 'rear', side: 'below', enterAt: 0.35, leaveAt: 0.5 },
    ],
    enterAfterMs: seconds(1),
    leaveAfterMs: seconds(0.7),
    cueId: 'kneel',
  },
};

type Seen = { readonly posture: Posture | null; readonly measurements: Measurements };
const seen = (
  flexion: number | null,
  height: number,
  posture: Posture | null = 'half-kneeling',
): Seen => ({
  posture,
  measurements: measured({ 'kneeFlexion.front': flexion, 'kneeHeight.rear': height }),
});

/** Feeds one sight every 100 ms and gives whether the body was in position after each. */
function run(sights: readonly Seen[]): readonly boolean[] {
  let state = OUT_OF_POSITION;
  return sights.map((sight, index) => {
    state = advancePosition(state, DEFINITION, { ...sight, nowMs: milliseconds(index * 100) });
    return state.isInPosition;
  });
}
const times = (count: number, sight: Seen) => Array.from({ length: count }, () => sight);

const IN = seen(90, 0.1);

describe('position', () => {
  it('is taken after its time and not a frame sooner', () => {
    const found = run(times(12, IN));
    expect(found.slice(0, 10)).toEqual(Array(10).fill(false));
    expect(found[10], 'someone in the stretch is told to get into it').toBe(true);
  });

  it('needs every condition', () => {
    expect(run(times(20, seen(90, 0.6)))).not.toContain(true);
    expect(run(times(20, seen(20, 0.1)))).not.toContain(true);
  });

  it('is not left by a wobble between the limits or shorter than its time', () => {
    const between = seen(38, 0.45);
    expect(run([...times(11, IN), ...times(20, between)]).slice(10)).not.toContain(false);
    const out = times(7, seen(90, 0.8));
    expect(
      run([...times(11, IN), ...out, ...times(5, IN)]).slice(10),
      'a wobble ended the hold',
    ).not.toContain(false);
  });

  it('is left after its time out of it', () => {
    const found = run([...times(11, IN), ...times(9, seen(90, 0.8))]);
    expect(found.slice(10, 18)).toEqual(Array(8).fill(true));
    expect(found[18], 'someone who stood up is still taken for stretching').toBe(false);
  });

  it('begins its time anew after each break', () => {
    const tries = Array.from({ length: 4 }, () => [...times(9, IN), seen(90, 0.8)]).flat();
    expect(run(tries)).not.toContain(true);
  });

  it('is not taken in another posture, however the angles are', () => {
    for (const posture of ['supine', 'standing', 'sitting', 'hands-and-knees'] as const) {
      expect(run(times(20, seen(90, 0.1, posture))), `${posture} was counted`).not.toContain(true);
    }
  });

  it('is taken in any of its postures, and in one that cannot be named', () => {
    expect(run(times(12, seen(90, 0.1, 'split-stance')))).toContain(true);
    expect(run(times(12, seen(90, 0.1, null))), 'an odd camera place locks them out').toContain(
      true,
    );
  });

  it('is left when the body takes another posture with the same angles', () => {
    const found = run([...times(11, IN), ...times(9, seen(90, 0.1, 'supine'))]);
    expect(found.slice(10, 18)).toEqual(Array(8).fill(true));
    expect(found[18], 'someone who lay down is still taken for stretching').toBe(false);
  });

  it('stays as it is while a measure cannot be seen', () => {
    expect(run([...times(11, IN), ...times(20, seen(null, 0.1))]).slice(10)).not.toContain(false);
    expect(run(times(20, seen(null, 0.1))), 'an unseen knee was taken for bent').not.toContain(
      true,
    );
  });
});
