import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';

describe('least squares', () => {
  it('finds where claims that contradict each other give way by their weight', () => {
    const found = leastSquares([50], ([x = 0]) => [x - 4, 3 * (x - 14)], 3);
    expect(found[0]).toBeCloseTo((4 + 9 * 14) / 10, 6);
  });

  it('finds several values that are bound to each other, along a curve too', () => {
    const [x = NaN, y = NaN] = leastSquares(
      [60, 20],
      ([a = 0, b = 0]) => [a * b - 1200, (a + b - 70) * 10],
      40,
    );
    expect(x * y).toBeCloseTo(1200, 3);
    expect(x + y).toBeCloseTo(70, 3);
  });
});
