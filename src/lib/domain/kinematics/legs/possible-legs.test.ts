import { describe, expect, it } from 'vitest';
import {
  LUNGE,
  STANDING,
  uprightLandmarks,
} from '../../../../../tests/support/upright-skeleton.ts';
import { imagePoint, type ImagePoint, type LandmarkName, type Landmarks } from '../../landmarks.ts';
import { isPossibleLeg } from './possible-legs.ts';

const withPoint = (landmarks: Landmarks, name: LandmarkName, point: ImagePoint): Landmarks => ({
  ...landmarks,
  [name]: { ...landmarks[name], point },
});

describe('a leg of this body', () => {
  it.each([
    ['a lunge', LUNGE],
    ['a stand', STANDING],
  ])('is each of %s', (_what, pose) => {
    const landmarks = uprightLandmarks(pose);
    expect(isPossibleLeg(landmarks, 'left'), 'a good leg was thrown away').toBe(true);
    expect(isPossibleLeg(landmarks, 'right')).toBe(true);
  });

  it('does not reach to somebody else', () => {
    const landmarks = uprightLandmarks(LUNGE);
    const { x, y } = landmarks['left.hip'].point;
    const far = withPoint(landmarks, 'left.knee', imagePoint(x + 1.9 * LUNGE.trunk, y));
    expect(isPossibleLeg(far, 'left'), 'the knee of another person was measured').toBe(false);
    expect(isPossibleLeg(far, 'right'), 'the other leg is still its own').toBe(true);
  });

  it('has a shin', () => {
    const landmarks = uprightLandmarks(LUNGE);
    const folded = withPoint(landmarks, 'right.ankle', landmarks['right.knee'].point);
    expect(isPossibleLeg(folded, 'right')).toBe(false);
  });

  it('has a thigh', () => {
    const landmarks = uprightLandmarks(LUNGE);
    const without = withPoint(landmarks, 'right.knee', landmarks['right.hip'].point);
    expect(isPossibleLeg(without, 'right')).toBe(false);
  });
});
