import { describe, expect, it } from 'vitest';
import { soleTurn } from './feet.ts';

describe('a foot', () => {
  it('is flat under a leg that stands on it, whatever the shin leans', () => {
    expect([-30, -2, 14].map((shin) => soleTurn(shin, 'upright'))).toEqual([90, 90, 90]);
  });

  it('points backwards behind a kneeling shin', () => {
    expect(soleTurn(-91, 'upright')).toBeCloseTo(-69, 6);
  });

  it('lies flat where a bent leg is set down, and points up where it is long', () => {
    expect(soleTurn(-52, 'lying')).toBeCloseTo(0, 6);
    expect(soleTurn(-4, 'lying')).toBeCloseTo(70, 6);
  });

  it.each(['upright', 'lying'] as const)('never jumps as the shin turns, %s', (posture) => {
    for (let shin = -100; shin < 40; shin += 0.1) {
      const step = Math.abs(soleTurn(shin + 0.1, posture) - soleTurn(shin, posture));
      expect(step, `the foot flips at ${shin.toFixed(1)}`).toBeLessThan(1.8);
    }
  });
});
