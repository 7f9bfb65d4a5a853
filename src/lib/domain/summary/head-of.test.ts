import { expect, it } from 'vitest';
import { LUNGE, uprightFrame } from '../../../../tests/support/upright-skeleton.ts';
import { headOf } from './head-of.ts';

it('sits above the shoulders and is smaller than the trunk', () => {
  const { landmarks } = uprightFrame(LUNGE, 0);
  const { centre, radius, neck } = headOf(landmarks);
  expect(neck.y, 'the neck is not at the shoulders').toBeCloseTo(
    (landmarks['left.shoulder'].point.y + landmarks['right.shoulder'].point.y) / 2,
  );
  expect(centre.y, 'the head hangs below the shoulders').toBeLessThan(neck.y);
  expect(radius).toBeGreaterThan(LUNGE.trunk * 0.1);
  expect(radius).toBeLessThan(LUNGE.trunk * 0.3);
});
