import { describe, expect, it } from 'vitest';
import { LUNGE, uprightLandmarks } from '../../../../tests/support/upright-skeleton.ts';
import { imagePoint, type LandmarkName, type Landmarks } from '../landmarks.ts';
import { seconds } from '../units.ts';
import {
  advancePersonLengths,
  segmentLengthsOf,
  type PersonLengthState,
} from './person-lengths.ts';
import { TYPICAL_LENGTHS } from './segment-lengths.ts';

const BODY = uprightLandmarks(LUNGE);
const changed = (change: Partial<Record<LandmarkName, Partial<Landmarks['nose']>>>): Landmarks =>
  Object.fromEntries(
    Object.entries(BODY).map(([name, landmark]) => [
      name,
      { ...landmark, ...change[name as LandmarkName] },
    ]),
  ) as Landmarks;

describe('the lengths of a person in one frame', () => {
  it('are those of the body that was filmed', () => {
    const lengths = segmentLengthsOf(BODY);
    expect(lengths?.trunk).toBeCloseTo(101, 6);
    expect(lengths?.thigh).toBeCloseTo(0.84 * 101, 6);
    expect(lengths?.shin).toBeCloseTo(0.8 * 101, 6);
    expect(lengths?.foot).toBeCloseTo(0.4 * 101, 6);
    expect(lengths?.neck).toBeCloseTo(0.3 * 101, 6);
  });

  it('take the longer of two limbs, since a leg towards the camera only looks shorter', () => {
    const knee = BODY['left.knee'].point;
    const hip = BODY['left.hip'].point;
    const shortened = imagePoint(knee.x + (hip.x - knee.x) * 0.3, knee.y + (hip.y - knee.y) * 0.3);
    expect(segmentLengthsOf(changed({ 'left.knee': { point: shortened } }))?.thigh).toBeCloseTo(
      0.84 * 101,
      6,
    );
  });

  it('are typical where nothing was seen', () => {
    const blind = changed({
      'left.wrist': { visibility: 0.1 },
      'right.wrist': { visibility: 0.2 },
    });
    expect(segmentLengthsOf(blind)?.forearm).toBeCloseTo(TYPICAL_LENGTHS.forearm * 101, 6);
  });

  it('are no limb that nobody has', () => {
    const far = changed({ 'left.ankle': { point: imagePoint(900, 20) } });
    expect(segmentLengthsOf(far)?.shin, 'the ghost has a leg of three metres').toBeLessThan(
      1.31 * TYPICAL_LENGTHS.shin * 101,
    );
  });

  it('are not known of a body without a trunk', () => {
    const point = imagePoint(7, 9);
    const flat = changed({
      'left.shoulder': { point },
      'right.shoulder': { point },
      'left.hip': { point },
      'right.hip': { point },
    });
    expect(segmentLengthsOf(flat)).toBeNull();
  });
});

describe('the lengths of a person over time', () => {
  const follow = (sizes: readonly number[], from: PersonLengthState | null = null) =>
    sizes.reduce<PersonLengthState | null>(
      (state, trunk, index) =>
        advancePersonLengths(
          state,
          uprightLandmarks({ ...LUNGE, trunk }),
          seconds((state === from && index === 0 ? 0 : index) / 15),
        ),
      from,
    );

  it('do not tremble with the frames', () => {
    const noisy = Array.from({ length: 90 }, (_, index) => 101 + (index % 2 === 0 ? 3 : -3));
    expect(follow(noisy)?.lengths.trunk).toBeGreaterThan(100);
    expect(follow(noisy)?.lengths.trunk).toBeLessThan(102);
  });

  it('follow somebody who comes nearer', () => {
    const nearer = [...Array<number>(30).fill(80), ...Array<number>(150).fill(120)];
    expect(follow(nearer)?.lengths.trunk, 'the ghost stays small').toBeGreaterThan(118);
  });
});
