import { describe, expect, it } from 'vitest';
import { SIDES } from '../../landmarks.ts';
import { isRightSideNear, nearSideFor, stretchedSideFor, type SeenLimbs } from './near-leg.ts';

/** The kneeling leg is stretched, and near. */
const KNEELING = { nearLimb: 'rear', stretchedLimb: 'rear' } as const;
/** The leg that stays down is stretched, while the drawn-in one is near. */
const LYING = { nearLimb: 'raised', stretchedLimb: 'down' } as const;

const seen = (change: Partial<SeenLimbs>): SeenLimbs => ({
  roles: {},
  areLimbsSure: false,
  nearSide: 'right',
  wantedSide: null,
  ...change,
});

describe('which side belongs near the camera', () => {
  it('is the stretched one, or the other when another leg is to be near', () => {
    expect(nearSideFor(KNEELING, 'left')).toBe('left');
    expect(nearSideFor(LYING, 'left')).toBe('right');
  });

  it.each([KNEELING, LYING])('leads back from the near side to the stretched one', (limbs) => {
    for (const side of SIDES) {
      expect(stretchedSideFor(limbs, nearSideFor(limbs, side))).toBe(side);
    }
  });
});

describe('whether the right leg is near', () => {
  it('any side will do at first, as long as it is the one that the set-up asks for', () => {
    const right = { rear: 'right', front: 'left' } as const;
    expect(isRightSideNear(KNEELING, seen({ roles: right }))).toBe(true);
    expect(
      isRightSideNear(KNEELING, seen({ roles: right, nearSide: 'left' })),
      'the stretched hip is hidden behind the other leg',
    ).toBe(false);
    expect(isRightSideNear(LYING, seen({ roles: { raised: 'right', down: 'left' } }))).toBe(true);
    expect(isRightSideNear(LYING, seen({ roles: { raised: 'left', down: 'right' } }))).toBe(false);
  });

  it('asks for the wanted side', () => {
    const left = { rear: 'left', front: 'right' } as const;
    const asked = seen({ roles: left, nearSide: 'left', wantedSide: 'left' });
    expect(isRightSideNear(KNEELING, asked)).toBe(true);
    expect(
      isRightSideNear(KNEELING, { ...asked, wantedSide: 'right', areLimbsSure: true }),
      'the same hip was taken for the other side',
    ).toBe(false);
  });

  it('takes the wanted side far from the camera only when the legs are told apart surely', () => {
    const far = seen({
      roles: { rear: 'left', front: 'right' },
      nearSide: 'right',
      wantedSide: 'left',
    });
    expect(isRightSideNear(KNEELING, far), 'a leg that nobody can name was believed').toBe(false);
    expect(
      isRightSideNear(KNEELING, { ...far, areLimbsSure: true }),
      'somebody who is seen well had to turn round',
    ).toBe(true);
  });

  it('goes by the near side alone while no leg has a role, as flat on the back', () => {
    expect(isRightSideNear(LYING, seen({})), 'whoever lies flat can never begin').toBe(true);
    expect(isRightSideNear(LYING, seen({ wantedSide: 'left' }))).toBe(true);
    expect(
      isRightSideNear(LYING, seen({ wantedSide: 'right' })),
      'the other side began with the head at the same end',
    ).toBe(false);
    expect(isRightSideNear(KNEELING, seen({ wantedSide: 'right' }))).toBe(true);
  });
});
