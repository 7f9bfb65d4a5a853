import { describe, expect, it } from 'vitest';
import { DEPTH_BAND, GLIDE_RULE, LEAN_RULE } from '../../../../tests/support/rules.ts';
import { measured } from '../../../../tests/support/measured.ts';
import type { StretchDefinition } from '../stretch/stretch-definition.ts';
import { milliseconds, seconds } from '../units.ts';
import { isDeepWithoutStart, isDepthReached, measuresOf } from './depth.ts';
import { NOT_STARTED, type PhaseState } from './phases.ts';

const DEFINITION: Pick<StretchDefinition, 'depth' | 'settle' | 'targets' | 'position' | 'faults'> =
  {
    depth: { measure: 'hipExtension', limb: 'rear', riseFromStart: 6, withoutStart: 11 },
    settle: GLIDE_RULE,
    targets: [DEPTH_BAND],
    position: {
      allOf: [{ measure: 'kneeFlexion', limb: 'front', side: 'above', enterAt: 45, leaveAt: 35 }],
      enterAfterMs: seconds(1),
      leaveAfterMs: seconds(1),
      cueId: 'kneel',
    },
    faults: [],
  };
const started = (startValue: number | null): PhaseState => ({
  ...NOT_STARTED,
  phase: 'hold',
  sinceMs: milliseconds(0),
  startValue,
});

const seen = (extension: number | null, thighBack: number | null) =>
  measured({ 'hipExtension.rear': extension, 'thighBack.rear': thighBack });

describe('depth', () => {
  it('needs the rise from the own start posture', () => {
    expect(isDepthReached(DEFINITION, started(2), seen(14, 8))).toBe(true);
    expect(
      isDepthReached(DEFINITION, started(2), seen(14, 7.9)),
      'someone who never moved was told that they stretch',
    ).toBe(false);
  });

  it('needs the depth to lie in what its band accepts, limits included', () => {
    const at = (extension: number) => isDepthReached(DEFINITION, started(0), seen(extension, 15));
    expect([4.9, 5, 30, 30.1].map(at)).toEqual([false, true, true, false]);
  });

  it('asks for more depth of someone whose start posture was not seen', () => {
    expect(isDepthReached(DEFINITION, started(null), seen(11, 3))).toBe(true);
    expect(isDepthReached(DEFINITION, started(null), seen(10.9, 20))).toBe(false);
    expect(isDeepWithoutStart(DEFINITION.depth, seen(11, null))).toBe(true);
    expect(isDeepWithoutStart(DEFINITION.depth, seen(10.9, null))).toBe(false);
  });

  it('is not reached while it cannot be seen', () => {
    expect(isDepthReached(DEFINITION, started(0), seen(null, 15))).toBe(false);
    expect(isDepthReached(DEFINITION, started(0), seen(14, null))).toBe(false);
    expect(isDeepWithoutStart(DEFINITION.depth, seen(null, 15))).toBe(false);
  });
});

describe('measuresOf', () => {
  it('names every measure that some rule asks for, each once', () => {
    const twice = {
      ...DEFINITION,
      faults: [
        {
          ...LEAN_RULE,
          anyOf: [
            { measure: 'trunkLean', limb: 'trunk', side: 'above', enterAt: 15, leaveAt: 10 },
            { measure: 'hipExtension', limb: 'rear', side: 'below', enterAt: 5, leaveAt: 8 },
            { measure: 'kneeFlexion', limb: 'rear', side: 'above', enterAt: 99, leaveAt: 90 },
          ],
        },
      ],
    } as const satisfies Parameters<typeof measuresOf>[0];
    const keys = measuresOf(twice).map(({ measure, limb }) => `${measure}.${limb}`);
    expect(keys.sort(), 'a rule waits for a measure that nobody takes').toEqual([
      'hipExtension.rear',
      'kneeFlexion.front',
      'kneeFlexion.rear',
      'thighBack.rear',
      'trunkLean.trunk',
    ]);
  });
});
