import { describe, expect, it } from 'vitest';
import { FIGURES, figureFrame } from '../../../../tests/support/body-figure.ts';
import { mirroredFrame } from '../../../../tests/support/mirrored-frame.ts';
import { glideIn, playPostures } from '../../../../tests/support/posture-script.ts';
import { FLAT, KNEE_IN, supineFrame } from '../../../../tests/support/supine-skeleton.ts';
import { LUNGE, START_POSTURE, uprightFrame } from '../../../../tests/support/upright-skeleton.ts';
import { SIDES, type PoseFrame } from '../landmarks.ts';
import { advanceOrientation } from './orientation.ts';
import {
  advancePosture,
  isFarFrom,
  postureIn,
  POSTURES,
  type Posture,
  type PostureState,
} from './posture.ts';

const seenIn = (frame: PoseFrame): Posture | null =>
  postureIn(frame.landmarks, advanceOrientation(null, frame).orientation);

const EXPECTED: readonly (readonly [keyof typeof FIGURES, Posture])[] = [
  ['standing', 'standing'],
  ['splitStance', 'split-stance'],
  ['halfKneeling', 'half-kneeling'],
  ['sitting', 'sitting'],
  ['handsAndKnees', 'hands-and-knees'],
  ['supine', 'supine'],
  ['supineKneesBent', 'supine'],
  ['supineKneeIn', 'supine'],
  ['prone', 'prone'],
  ['sideLying', 'side-lying'],
];

describe('the posture of one frame', () => {
  it('has a figure for every posture that there is', () => {
    expect(new Set(EXPECTED.map(([, posture]) => posture))).toEqual(new Set(POSTURES));
  });

  it.each(EXPECTED)('tells %s as %s, from either side', (name, posture) => {
    const frame = figureFrame(FIGURES[name]);
    expect(seenIn(frame), 'the person is told to get to where they are').toBe(posture);
    expect(seenIn(mirroredFrame(frame)), 'one side of the body is seen worse').toBe(posture);
  });

  it.each(EXPECTED)('tells %s as %s from where the camera may stand', (name, posture) => {
    for (const yaw of [-14, 14]) {
      for (const cameraHeight of [1, 1.8]) {
        const frame = figureFrame(FIGURES[name], { yaw, cameraHeight });
        expect(seenIn(frame), `turned by ${yaw}, camera at ${cameraHeight}`).toBe(posture);
      }
    }
  });

  it('tells the lunge and its start posture as half-kneeling, whichever leg is back', () => {
    for (const facing of ['image-left', 'image-right'] as const) {
      for (const rear of SIDES) {
        for (const pose of [LUNGE, START_POSTURE]) {
          expect(seenIn(uprightFrame({ ...pose, facing, rear }, 0))).toBe('half-kneeling');
        }
      }
    }
  });

  it('tells a body on its back as supine through the whole of the movement', () => {
    for (const headAt of ['image-left', 'image-right'] as const) {
      for (const hipFlexionRaised of [3, 35, 70, 116, 139]) {
        for (const kneeFlexionDown of [2, 95]) {
          const hipFlexionDown = kneeFlexionDown / 2;
          const pose = { ...KNEE_IN, headAt, hipFlexionRaised, hipFlexionDown, kneeFlexionDown };
          expect(seenIn(supineFrame(pose, 0)), `knee in by ${hipFlexionRaised}`).toBe('supine');
        }
      }
      expect(seenIn(supineFrame({ ...FLAT, headAt }, 0))).toBe('supine');
    }
  });

  it('has no name for what lies between two postures', () => {
    const half = { ...FIGURES.standing, thighs: -38, shins: -128 };
    expect(seenIn(figureFrame(half)), 'a deep squat was called by another name').toBeNull();
  });
});

describe('the posture over time', () => {
  const at = (figure: keyof typeof FIGURES, atMs: number): PoseFrame =>
    figureFrame(FIGURES[figure], {}, atMs);
  const run = (figures: readonly (keyof typeof FIGURES)[]): readonly (Posture | null)[] => {
    let state: PostureState | null = null;
    return figures.map((name, index) => {
      const frame = at(name, index * 100);
      state = advancePosture(state, frame, advanceOrientation(null, frame).orientation);
      return state.posture;
    });
  };
  const times = (count: number, name: keyof typeof FIGURES) =>
    Array.from({ length: count }, () => name);

  it('is that of the first frame at once', () => {
    expect(run(['halfKneeling'])).toEqual(['half-kneeling']);
  });

  it('changes only after 0.4 s', () => {
    const found = run([...times(3, 'standing'), ...times(6, 'halfKneeling')]);
    expect(found.slice(3, 7), 'a posture in passing was taken').toEqual(Array(4).fill('standing'));
    expect(found[7], 'someone who has knelt down is told to kneel').toBe('half-kneeling');
  });

  it('does not add two others up to one change', () => {
    const found = run([
      ...times(3, 'standing'),
      ...times(3, 'sitting'),
      ...times(3, 'prone'),
      'standing',
    ]);
    expect(new Set(found)).toEqual(new Set(['standing']));
  });

  it('is not shaken by single wrong frames', () => {
    const figures = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 2 ? ('prone' as const) : ('supine' as const),
    );
    expect(new Set(run(figures))).toEqual(new Set(['supine']));
  });

  it('stays half-kneeling through a whole glide', () => {
    let state: PostureState | null = null;
    const found = playPostures(START_POSTURE, glideIn(3)).map((frame) => {
      state = advancePosture(state, frame, { posture: 'upright', facing: 'image-right' });
      return state.posture;
    });
    expect(new Set(found)).toEqual(new Set(['half-kneeling']));
  });
});

describe('postures far from each other', () => {
  const LUNGING = ['half-kneeling', 'split-stance'] as const;

  it.each([
    ['half-kneeling', LUNGING, false],
    ['standing', LUNGING, false],
    ['sitting', LUNGING, true],
    ['hands-and-knees', LUNGING, true],
    ['supine', LUNGING, true],
    ['prone', ['supine'], false],
    ['side-lying', ['supine'], false],
    ['standing', ['supine'], true],
    ['supine', ['sitting', 'side-lying'], false],
  ] as const)('%s from %s: %s', (posture, others, isFar) => {
    expect(isFarFrom(posture, others)).toBe(isFar);
  });

  it('are none while the posture is not known', () => {
    expect(isFarFrom(null, LUNGING), 'nobody knows, and yet somebody was sent away').toBe(false);
  });
});
