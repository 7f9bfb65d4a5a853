import { describe, expect, it } from 'vitest';
import { DEPTH_BAND, GLIDE_RULE, LEAN_RULE } from '../../../../tests/support/rules.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { seconds } from '../units.ts';
import { isDeepWithoutStart, isDepthReached, measuresOf } from './depth.ts';

type Definition = Parameters<typeof measuresOf>[0] & Parameters<typeof isDepthReached>[0];

const ABOVE = { side: 'above', from: 'zero' } as const;
const DEFINITION: Definition = {
  depth: {
    measure: 'hipExtension',
    limb: 'rear',
    riseFromStart: 6,
    withoutStart: 11,
    personal: { from: 'start', minimum: 3, target: 5 },
  },
  settle: GLIDE_RULE,
  targets: [DEPTH_BAND],
  position: {
    postures: ['half-kneeling'],
    steps: {},
    allOf: [{ ...ABOVE, measure: 'kneeFlexion', limb: 'front', enterAt: 45, leaveAt: 35 }],
    enterAfterMs: seconds(1),
    leaveAfterMs: seconds(1),
    cueId: 'kneel',
  },
  faults: [],
  calibrations: [],
  variants: [{ id: 'only', allOf: [], stretchesTarget: true, cueId: null }],
};

/** `rise`: of the settle measure from the start posture; null when that was not seen. */
const seen = (extension: number | null, thighBack: number | null, rise: number | null) =>
  measured(
    { 'hipExtension.rear': extension, 'thighBack.rear': thighBack },
    { 'thighBack.rear': rise },
  );
const isReached = (...sight: Parameters<typeof seen>) =>
  isDepthReached(DEFINITION, DEPTH_BAND, seen(...sight));

describe('depth', () => {
  it('needs the rise from the own start posture', () => {
    expect(isReached(14, 8, 6)).toBe(true);
    expect(isReached(14, 8, 5.9), 'someone who never moved was told that they stretch').toBe(false);
  });

  it('needs the depth to lie in what its band accepts, limits included', () => {
    const at = (extension: number) => isReached(extension, 15, 15);
    expect([4.9, 5, 30, 30.1].map(at)).toEqual([false, true, true, false]);
  });

  it('takes the band of this person, not that of the definition', () => {
    const own = { ...DEPTH_BAND, min: 2 };
    expect(isDepthReached(DEFINITION, own, seen(2.5, 9, 7)), 'a stiff hip never counts').toBe(true);
    expect(isDepthReached(DEFINITION, own, seen(1.9, 9, 7))).toBe(false);
    expect(isDepthReached(DEFINITION, null, seen(15, 9, 7))).toBe(false);
  });

  it('asks for more depth of someone whose start posture was not seen', () => {
    expect(isReached(11, 3, null)).toBe(true);
    expect(isReached(10.9, 20, null)).toBe(false);
    expect(isDeepWithoutStart(DEFINITION.depth, seen(11, null, null))).toBe(true);
    expect(isDeepWithoutStart(DEFINITION.depth, seen(10.9, null, null))).toBe(false);
  });

  it('is not reached while it cannot be seen', () => {
    expect(isReached(null, 15, 15)).toBe(false);
    expect(isReached(14, null, null)).toBe(false);
    expect(isDeepWithoutStart(DEFINITION.depth, seen(null, 15, 15))).toBe(false);
  });
});

describe('measuresOf', () => {
  it('names every measure that some rule asks for, each once', () => {
    const twice: Definition = {
      ...DEFINITION,
      faults: [
        {
          ...LEAN_RULE,
          anyOf: [
            { ...ABOVE, measure: 'trunkLean', limb: 'trunk', enterAt: 15, leaveAt: 10 },
            { ...ABOVE, measure: 'hipExtension', limb: 'rear', enterAt: 5, leaveAt: 2 },
            { ...ABOVE, measure: 'kneeFlexion', limb: 'rear', enterAt: 99, leaveAt: 90 },
          ],
        },
      ],
      variants: [
        {
          id: 'long',
          allOf: [{ ...ABOVE, measure: 'stanceRatio', limb: 'front', enterAt: 1.3, leaveAt: 1.1 }],
          stretchesTarget: true,
          cueId: null,
        },
      ],
      calibrations: [
        { measure: 'trunkTurn', limb: 'trunk', usual: 0, otherwise: 0, atMost: 0.3 },
        { measure: 'trunkLean', limb: 'trunk', usual: 0, otherwise: 0, atMost: 7 },
      ],
    };
    const keys = measuresOf(twice).map(({ measure, limb }) => `${measure}.${limb}`);
    expect(keys.sort(), 'a rule waits for a measure that nobody takes').toEqual([
      'hipExtension.rear',
      'kneeFlexion.front',
      'kneeFlexion.rear',
      'stanceRatio.front',
      'thighBack.rear',
      'trunkLean.trunk',
      'trunkTurn.trunk',
    ]);
  });
});
