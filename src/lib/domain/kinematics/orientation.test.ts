import { describe, expect, it } from 'vitest';
import {
  LUNGE,
  START_POSTURE,
  STANDING,
  uprightFrame,
  type UprightPose,
} from '../../../../tests/support/upright-skeleton.ts';
import {
  advanceOrientation,
  handedness,
  sameOrientation,
  type BodyOrientation,
  type OrientationState,
} from './orientation.ts';

const LEFT: Partial<UprightPose> = { facing: 'image-left' };

/** Feeds a posture each 100 ms and gives the orientation after each. */
function run(postures: readonly UprightPose[]): readonly BodyOrientation[] {
  let state: OrientationState | null = null;
  return postures.map((posture, index) => {
    state = advanceOrientation(state, uprightFrame(posture, index * 100));
    return state.orientation;
  });
}
const times = (count: number, posture: UprightPose) => Array.from({ length: count }, () => posture);
const facings = (found: readonly BodyOrientation[]) =>
  found.map((orientation) => (orientation.posture === 'upright' ? orientation.facing : 'lying'));
const postures = (found: readonly BodyOrientation[]) => found.map(({ posture }) => posture);

describe('orientation', () => {
  it.each([
    ['a lunge', LUNGE],
    ['the start posture', START_POSTURE],
    ['standing', STANDING],
    ['a leaning lunge', { ...LUNGE, trunkLean: 35 }],
  ])('sees at once which way %s faces, whichever leg is back', (_name, posture) => {
    for (const rear of ['left', 'right'] as const) {
      const right = run([{ ...posture, rear }]);
      const left = run([{ ...posture, rear, ...LEFT }]);
      expect(facings(right), 'every signed angle would have the wrong sign').toEqual([
        'image-right',
      ]);
      expect(facings(left)).toEqual(['image-left']);
    }
  });

  it('takes a turn-round only after a second', () => {
    const found = facings(run([...times(3, LUNGE), ...times(12, { ...LUNGE, ...LEFT })]));
    expect(found.slice(3, 13), 'one bad frame turned all signs round').toEqual(
      Array(10).fill('image-right'),
    );
    expect(found[13], 'someone who turned round is judged with wrong signs').toBe('image-left');
  });

  it('begins the second anew when the turn is broken off', () => {
    const turned = times(8, { ...LUNGE, ...LEFT });
    const found = facings(run([LUNGE, ...turned, LUNGE, ...turned, LUNGE]));
    expect(new Set(found)).toEqual(new Set(['image-right']));
  });

  it('turns to lying above 62 degrees and back to upright below 50', () => {
    const leaning = (trunkLean: number) => ({ ...LUNGE, trunkLean });
    const found = postures(
      run([0, 60, 61.5, 62.5, 55, 50.5, 49.5, 55, 61.5].map((lean) => leaning(lean))),
    );
    expect(found, 'the posture flickers between the limits').toEqual([
      'upright',
      'upright',
      'upright',
      'lying',
      'lying',
      'lying',
      'upright',
      'upright',
      'upright',
    ]);
  });

  it('tells on which side the head of a lying body is', () => {
    const lying = { ...LUNGE, trunkLean: 88 };
    expect(run([lying])).toEqual([{ posture: 'lying', headAt: 'image-right' }]);
    expect(run([{ ...lying, ...LEFT }])).toEqual([{ posture: 'lying', headAt: 'image-left' }]);
  });
});

describe('handedness and sameness', () => {
  const upright = (facing: 'image-left' | 'image-right'): BodyOrientation => ({
    posture: 'upright',
    facing,
  });
  const lying = (headAt: 'image-left' | 'image-right'): BodyOrientation => ({
    posture: 'lying',
    headAt,
  });

  it('is mirrored with the body', () => {
    expect(handedness(upright('image-right'))).toBe(1);
    expect(handedness(upright('image-left'))).toBe(-1);
    expect(handedness(lying('image-right'))).toBe(-1);
    expect(handedness(lying('image-left'))).toBe(1);
  });

  it('takes orientations for the same only in posture and side', () => {
    const all = [
      upright('image-left'),
      upright('image-right'),
      lying('image-left'),
      lying('image-right'),
    ];
    const same = all.map((a) => all.map((b) => sameOrientation(a, b)));
    expect(same).toEqual(all.map((_, row) => all.map((__, column) => row === column)));
  });
});
