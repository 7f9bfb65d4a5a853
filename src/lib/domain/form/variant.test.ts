import { describe, expect, it } from 'vitest';
import { measured } from '../../../../tests/support/measured.ts';
import type { Condition, StretchVariant } from '../stretch/stretch-definition.ts';
import { advanceVariant, NO_VARIANT } from './variant.ts';

const KNEE: Condition = {
  measure: 'kneeFlexion',
  limb: 'down',
  side: 'above',
  from: 'zero',
  enterAt: 65,
  leaveAt: 50,
};
const THIGH: Condition = { ...KNEE, measure: 'thighFromFloor', enterAt: 25, leaveAt: 15 };
const variant = (id: string, allOf: readonly Condition[]): StretchVariant => ({
  id,
  allOf,
  stretchesTarget: allOf.length === 0,
  cueId: null,
});
const BENT = variant('bent', [KNEE, THIGH]);
const STRAIGHT = variant('straight', []);
const BOTH = { variants: [BENT, STRAIGHT] } as const;

type Sight = readonly [knee: number | null, thigh: number | null];

/** The variant after each sight. */
function run(
  sights: readonly Sight[],
  definition: Parameters<typeof advanceVariant>[1] = BOTH,
): readonly (string | null)[] {
  let state = NO_VARIANT;
  return sights.map(([knee, thigh]) => {
    state = advanceVariant(state, definition, {
      measurements: measured({ 'kneeFlexion.down': knee, 'thighFromFloor.down': thigh }),
      personalMinimum: null,
    });
    return state.variant?.id ?? null;
  });
}

describe('the variant', () => {
  it('is the first that fits, with all of its conditions', () => {
    expect(run([[94, 47]])).toEqual(['bent']);
    expect(run([[94, 24]]), 'one condition alone changed the stretch').toEqual(['straight']);
    expect(run([[64, 47]])).toEqual(['straight']);
    expect(run([[4, -2]])).toEqual(['straight']);
  });

  it('does not flicker between its limits', () => {
    const sights: readonly Sight[] = [
      [66, 26],
      [51, 26],
      [66, 16],
      [49, 26],
      [64, 26],
      [66, 24],
    ];
    expect(run(sights)).toEqual(['bent', 'bent', 'bent', 'straight', 'straight', 'straight']);
  });

  it('stays while its leg cannot be seen', () => {
    expect(
      run([
        [94, 47],
        [null, null],
        [null, 47],
      ]),
    ).toEqual(['bent', 'bent', 'bent']);
    expect(
      run([
        [4, 2],
        [null, null],
      ]),
      'a hidden leg was taken for bent',
    ).toEqual(['straight', 'straight']);
  });

  it('falls back to the first where none fits and none was known', () => {
    const strict = { variants: [BENT] } as const;
    expect(run([[4, 2]], strict)).toEqual(['bent']);
  });
});
