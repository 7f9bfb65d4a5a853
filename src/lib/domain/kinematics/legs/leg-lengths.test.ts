import { describe, expect, it } from 'vitest';
import {
  FLAT,
  SUPINE_SEGMENTS,
  supineLandmarks,
} from '../../../../../tests/support/supine-skeleton.ts';
import { imagePoint, type Landmark, type Landmarks } from '../../landmarks.ts';
import { milliseconds } from '../../units.ts';
import { advanceLegLengths, type LegLengthState } from './leg-lengths.ts';

/** Flat on the floor with both thighs this long, in trunk lengths. */
function withThighs(left: number, right = left): Landmarks {
  const landmarks = supineLandmarks({ ...FLAT, trunkFromFloor: 0, trunk: 100 });
  const { point, visibility } = landmarks['left.hip'];
  const along = (length: number): Landmark => ({
    point: imagePoint(point.x + length * 100, point.y),
    visibility,
  });
  return {
    ...landmarks,
    'left.knee': along(left),
    'right.knee': along(right),
    'left.ankle': along(left + SUPINE_SEGMENTS.shin),
    'right.ankle': along(right + SUPINE_SEGMENTS.shin),
  };
}
/** The length of the thigh after each sight, one every 100 ms. */
function thighs(sights: readonly Landmarks[]): readonly (number | undefined)[] {
  let state: LegLengthState | null = null;
  return sights.map((landmarks, index) => {
    state = advanceLegLengths(state, landmarks, milliseconds(index * 100));
    return state?.thigh;
  });
}
const times = (count: number, landmarks: Landmarks) =>
  Array.from({ length: count }, () => landmarks);

describe('leg lengths', () => {
  it('are those of the first sight at once, in trunk lengths', () => {
    const found = advanceLegLengths(null, supineLandmarks(FLAT), milliseconds(400));
    expect(found?.thigh).toBeCloseTo(SUPINE_SEGMENTS.thigh, 9);
    expect(found?.shin).toBeCloseTo(SUPINE_SEGMENTS.shin, 9);
    expect(found?.atMs).toBe(400);
  });

  it('are those of the longer leg: the other may come towards the camera', () => {
    expect(thighs([withThighs(0.62, 0.84)])[0]).toBeCloseTo(0.84, 9);
    expect(thighs([withThighs(0.84, 0.62)])[0]).toBeCloseTo(0.84, 9);
  });

  it('take a longer leg over within a second, and a shorter one hardly', () => {
    const longer = thighs([withThighs(0.7), ...times(10, withThighs(0.9))]).at(-1);
    expect(longer).toBeGreaterThan(0.88);
    const shorter = thighs([withThighs(0.9), ...times(10, withThighs(0.6))]).at(-1);
    expect(shorter, 'a blended leg shortened the person').toBeGreaterThan(0.87);
    const slightly = thighs([withThighs(0.9), ...times(600, withThighs(0.8))]).at(-1);
    expect(slightly, 'a wild point is kept for good').toBeLessThan(0.81);
    const blended = thighs([withThighs(0.9), ...times(600, withThighs(0.7))]).at(-1);
    expect(blended, 'a minute of blended legs shortened the person').toBeGreaterThan(0.85);
  });

  it('stay within what a body can have', () => {
    expect(thighs([withThighs(0.2)])[0]).toBe(0.5);
    expect(thighs([withThighs(1.9)])[0], 'a wild point made a giant').toBe(1.1);
  });

  it('stay as they are while the trunk has no length', () => {
    const landmarks = withThighs(0.8);
    const { 'left.hip': hip } = landmarks;
    const flat: Landmarks = { ...landmarks, 'left.shoulder': hip, 'right.shoulder': hip };
    const known = advanceLegLengths(null, landmarks, milliseconds(0));
    expect(advanceLegLengths(known, flat, milliseconds(100))).toBe(known);
    expect(advanceLegLengths(null, flat, milliseconds(100))).toBeNull();
  });
});
