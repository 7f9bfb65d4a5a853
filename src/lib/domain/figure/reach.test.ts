import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../kinematics/joint-angle.ts';
import { imagePoint } from '../landmarks.ts';
import { axesOf, endOf } from './body-axes.ts';
import { reachFor } from './reach.ts';
import { scaleLengths, TYPICAL_LENGTHS } from './segment-lengths.ts';

const lengths = scaleLengths(TYPICAL_LENGTHS, 100);
const axes = axesOf({ posture: 'upright', facing: 'image-right' });
const SHOULDER = imagePoint(40, -70);

function handAfter(target: ReturnType<typeof imagePoint>) {
  const turns = reachFor(SHOULDER, target, { lengths, axes });
  const elbow = endOf(SHOULDER, { turn: turns.upperArm, length: lengths.upperArm }, axes);
  const wrist = endOf(elbow, { turn: turns.forearm, length: lengths.forearm }, axes);
  return { turns, elbow, wrist };
}

describe('an arm that reaches', () => {
  it.each([
    [105, -20],
    [70, 20],
    [30, 25],
    [96, -110],
  ])('brings the wrist to %d, %d', (x, y) => {
    const target = imagePoint(x, y);
    expect(distanceBetween(handAfter(target).wrist, target), 'the hand is elsewhere').toBeLessThan(
      1e-6,
    );
  });

  it('bends the elbow the way that elbows bend', () => {
    const { turns, elbow } = handAfter(imagePoint(90, -10));
    expect(turns.forearm, 'the elbow is bent backwards').toBeGreaterThan(turns.upperArm);
    expect(elbow.x, 'the elbow is before the arm').toBeLessThan(68);
  });

  it('is straight towards what it cannot reach', () => {
    const { turns, wrist } = handAfter(imagePoint(40, 400));
    expect(turns.forearm).toBeCloseTo(turns.upperArm, 6);
    expect(distanceBetween(SHOULDER, wrist)).toBeCloseTo(lengths.upperArm + lengths.forearm, 6);
    expect(wrist.x).toBeCloseTo(40, 6);
  });

  it('has an answer for a hand at the shoulder', () => {
    const { turns } = handAfter(SHOULDER);
    expect(Object.values(turns).every(Number.isFinite), 'the arm is nowhere').toBe(true);
  });
});
