import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { atLevel } from './at-level.ts';
import type { StretchDefinition, TargetBand } from './stretch-definition.ts';

const base = findStretch('half-kneeling-lunge');
if (base === null) throw new Error('the stretch of these tests is gone');

const LEAN: TargetBand = { ...DEPTH_BAND, measure: 'trunkLean', limb: 'trunk' };
const OTHER_LIMB: TargetBand = { ...DEPTH_BAND, limb: 'front', max: 44 };
const EASY = {
  measure: 'hipExtension',
  limb: 'rear',
  min: 1,
  target: [3, 9],
  max: 21,
} as const;
const STRETCH: StretchDefinition = {
  ...base,
  targets: [LEAN, DEPTH_BAND, OTHER_LIMB],
  levels: { gentle: [EASY] },
};

describe('a stretch at a level', () => {
  it('has the bands of that level, and all the rest as it was', () => {
    const gentle = atLevel(STRETCH, 'gentle');
    expect(gentle.targets).toEqual([
      LEAN,
      { ...DEPTH_BAND, min: 1, target: [3, 9], max: 21 },
      OTHER_LIMB,
    ]);
    expect({ ...gentle, targets: STRETCH.targets }).toEqual(STRETCH);
  });

  it('is the stretch itself where the level changes nothing', () => {
    expect(atLevel(STRETCH, 'standard')).toBe(STRETCH);
    expect(atLevel(STRETCH, 'advanced')).toBe(STRETCH);
  });

  it('changes nothing of the definition that it was made from', () => {
    atLevel(STRETCH, 'gentle');
    expect(STRETCH.targets[1], 'one session made the next one easier').toEqual(DEPTH_BAND);
  });
});
