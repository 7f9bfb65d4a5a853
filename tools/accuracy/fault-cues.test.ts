import { describe, expect, test } from 'vitest';
import { clipTruth, judgedClip, stretchWith } from '../../tests/support/clip-fixtures.ts';
import { LEAN_RULE } from '../../tests/support/rules.ts';
import { faultCues } from './fault-cues.ts';

const SHIN_RULE = { ...LEAN_RULE, id: 'shin', cueId: 'shin-post' };
const truth = clipTruth(
  [14, 20, 12, 16, 30].map((lean, index) => ({
    phase: index < 2 ? 'start' : 'moving',
    angles: { trunkPitchForwardSigned: lean },
  })),
);
const said = (...cues: readonly (readonly [t: number, id: string])[]) =>
  judgedClip([], {
    definition: stretchWith([LEAN_RULE, SHIN_RULE]),
    summary: {
      heldSeconds: { left: 0, right: 0 },
      medians: {},
      faults: [],
      cues: cues.map(([t, id]) => ({ t, id })),
    },
  });
const expected = {
  anyOf: ['lean'],
  starts: { measure: 'trunkLean', above: 15, after: 'moving' },
} as const;

describe('fault cues', () => {
  test('are timed from where the truth passes the limit, once the person moves', () => {
    const cues = faultCues(said([0.1, 'kneel-one-knee'], [2.8, 'grow-tall']), truth, expected);
    expect(cues.startsAt).toBe(0.3);
    expect(cues.delay).toBeCloseTo(2.5, 9);
    expect(cues.isRightFirst, 'a word about the position is no fault cue').toBe(true);
  });

  test('of another fault first are wrong', () => {
    const cues = faultCues(said([1, 'shin-post'], [2, 'grow-tall']), truth, expected);
    expect(cues.isRightFirst).toBe(false);
    expect(cues.delay).toBeCloseTo(1.7, 9);
  });

  test('that never came have no delay', () => {
    expect(faultCues(said(), truth, expected)).toMatchObject({ delay: null, isRightFirst: false });
  });

  test('may begin with a phase', () => {
    const cues = faultCues(said(), truth, { anyOf: ['lean'], starts: { phase: 'moving' } });
    expect(cues.startsAt).toBe(0.2);
  });

  test('are listed where none was expected', () => {
    expect(faultCues(said([1, 'shin-post']), truth, null)).toEqual({
      spoken: [{ t: 1, id: 'shin-post' }],
      startsAt: null,
      isRightFirst: null,
      delay: null,
    });
  });
});
