import { describe, expect, it } from 'vitest';
import { stretchNamed } from '../../../../../tests/support/shipped-stretch.ts';
import { FIGURES, figureFrame, kneelingWith } from '../../../../../tests/support/body-figure.ts';
import { mirroredFrame } from '../../../../../tests/support/mirrored-frame.ts';
import { GOOD_LIGHT } from '../../../../../tests/support/practice-run.ts';
import { FLAT, KNEE_IN, supineFrame } from '../../../../../tests/support/supine-skeleton.ts';
import { START_POSTURE, uprightFrame } from '../../../../../tests/support/upright-skeleton.ts';
import type { PoseFrame } from '../../landmarks.ts';
import type { PictureLight } from '../../ports.ts';
import { milliseconds } from '../../units.ts';
import { advanceCheck } from '../advance-check.ts';
import { planCheck } from '../check-plan.ts';
import { CHECK_START } from '../check-state.ts';
import { advanceSetUp, NO_SET_UP, type SetUpInput } from './advance-set-up.ts';
import type { SetUpItem } from './set-up-list.ts';

const LUNGE_STRETCH = stretchNamed('half-kneeling-lunge');
const KNEE_TO_CHEST = stretchNamed('knee-to-chest');

type Look = {
  readonly pose: PoseFrame | null;
  readonly light?: PictureLight;
};

/** The list after each of these was looked at for three seconds. */
function listsOf(
  looks: readonly Look[],
  definition = LUNGE_STRETCH,
  wantedSide: SetUpInput['wantedSide'] = null,
) {
  const plan = planCheck(definition, { level: 'standard', holdSeconds: 30 });
  let check = CHECK_START;
  let setUp = NO_SET_UP;
  let atMs = 0;
  return looks.map(({ pose: still, light = GOOD_LIGHT }) => {
    for (;;) {
      atMs += 100;
      const nowMs = milliseconds(atMs);
      const pose = still === null ? null : { ...still, capturedAtMs: nowMs };
      const seen = advanceCheck(check, { pose, atMs: nowMs, isCounting: false }, plan);
      check = seen.state;
      const step = advanceSetUp(setUp, {
        pose,
        light,
        result: seen.result,
        definition,
        wantedSide,
      });
      setUp = step.state;
      if (atMs % 3000 === 0) return step.list;
    }
  });
}
/** What is asked of somebody who is seen like this: the item that is wrong, and the cue. */
function asked(
  pose: PoseFrame | null,
  ...rest: readonly [SetUpInput['definition']?, SetUpInput['wantedSide']?]
) {
  const [list] = listsOf([{ pose }], ...rest);
  const wrong = Object.entries(list?.items ?? {})
    .filter(([, status]) => status === 'wrong')
    .map(([item]) => item as SetUpItem);
  return { wrong, cue: list?.nextCueId };
}

const KNEELING = uprightFrame(START_POSTURE, 0);

describe('the set-up, one thing after the other', () => {
  it('is right for somebody who kneels as asked', () => {
    const [list] = listsOf([{ pose: KNEELING }]);
    expect(list?.nextCueId, 'a good set-up is never good enough').toBeNull();
    expect(list?.isReady).toBe(true);
  });

  it.each([
    [{ mean: 0.07, blownOut: 0 }, 'more-light'],
    [{ mean: 0.8, blownOut: 0.71 }, 'less-light'],
  ])('begins with the light: %o needs %s', (light, cue) => {
    const [list] = listsOf([{ pose: null, light }]);
    expect(list?.nextCueId, 'somebody in the dark is told to come into the picture').toBe(cue);
    expect(list?.items).toMatchObject({
      camera: 'right',
      light: 'wrong',
      'whole-body': 'unknown',
      'near-leg': 'unknown',
    });
  });

  it('does not flicker at the limit of the light', () => {
    const cues = listsOf([
      { pose: KNEELING, light: { mean: 0.1, blownOut: 0 } },
      { pose: KNEELING, light: { mean: 0.14, blownOut: 0 } },
      { pose: KNEELING, light: { mean: 0.18, blownOut: 0 } },
      { pose: KNEELING, light: { mean: 0.14, blownOut: 0 } },
    ]).map(({ nextCueId }) => nextCueId);
    expect(cues).toEqual(['more-light', 'more-light', null, null]);
  });

  it('asks somebody into the picture', () => {
    expect(asked(null)).toEqual({ wrong: ['whole-body'], cue: 'nobody-in-view' });
  });

  it('tells feet that are cut off from a body that is', () => {
    const low = uprightFrame({ ...START_POSTURE, midHip: { x: 310, y: 402 } }, 0);
    expect(asked(low), 'whoever is nearly right is told that nothing fits').toEqual({
      wrong: ['whole-body'],
      cue: 'whole-body-in-view',
    });
    const standing = uprightFrame(
      {
        ...START_POSTURE,
        hipFlexionFront: 2,
        kneeFlexionFront: 3,
        kneeFlexionRear: 3,
        midHip: { x: 310, y: 330 },
      },
      0,
    );
    expect(asked(standing)).toEqual({ wrong: ['whole-body'], cue: 'feet-in-view' });
    const half = uprightFrame({ ...START_POSTURE, midHip: { x: -5, y: 240 } }, 0);
    expect(asked(half).cue).toBe('whole-body-in-view');
  });

  it('asks for a better distance, and not back and forth at the limit', () => {
    const far = uprightFrame({ ...START_POSTURE, trunk: 43 }, 0);
    const near = uprightFrame({ ...START_POSTURE, trunk: 211 }, 0);
    expect(asked(far)).toEqual({ wrong: ['distance'], cue: 'come-closer' });
    expect(asked(near)).toEqual({ wrong: ['distance'], cue: 'move-back' });
    const justBetter = uprightFrame({ ...START_POSTURE, trunk: 50 }, 0);
    const cues = listsOf([{ pose: far }, { pose: justBetter }]).map(({ nextCueId }) => nextCueId);
    expect(cues, 'come closer, all right, come closer').toEqual(['come-closer', 'come-closer']);
    expect(asked(justBetter).cue).toBeNull();
  });

  it('forgets the distance of somebody who has left', () => {
    const far = uprightFrame({ ...START_POSTURE, trunk: 43 }, 0);
    const back = uprightFrame({ ...START_POSTURE, trunk: 50 }, 0);
    const cues = listsOf([{ pose: far }, { pose: null }, { pose: back }]);
    expect(cues.at(-1)?.nextCueId).toBeNull();
  });
});

describe('turning side-on', () => {
  const kneeling = (yaw: number) => figureFrame(kneelingWith('right'), { yaw });
  const lying = (yaw: number) => figureFrame(FIGURES.supineKneesBent, { yaw });

  it.each([
    ['the front towards the camera', kneeling(48), 'turn-left'],
    ['the back towards the camera', kneeling(-48), 'turn-right'],
    ['the front towards it, the other way round', mirroredFrame(kneeling(48)), 'turn-right'],
    ['the back towards it, the other way round', mirroredFrame(kneeling(-48)), 'turn-left'],
  ])('upright, %s', (_, pose, cue) => {
    expect(asked(pose), 'the person turns away even farther').toEqual({ wrong: ['side-on'], cue });
  });

  it('lying, says where the feet have to go, one way for each', () => {
    const cues = [lying(37), lying(-37)].map((pose) => asked(pose, KNEE_TO_CHEST));
    expect(cues).toEqual([
      { wrong: ['side-on'], cue: 'feet-away' },
      { wrong: ['side-on'], cue: 'feet-closer' },
    ]);
  });
});

describe('getting into the position', () => {
  it.each([
    ['standing', LUNGE_STRETCH, 'kneel-one-knee'],
    ['sitting', LUNGE_STRETCH, 'come-up-to-kneeling'],
    ['handsAndKnees', LUNGE_STRETCH, 'come-up-to-kneeling'],
    ['supine', LUNGE_STRETCH, 'come-up-to-kneeling'],
    // A posture of the stretch that has a step to another is not there yet.
    ['splitStance', LUNGE_STRETCH, 'rest-knee'],
    ['standing', KNEE_TO_CHEST, 'lie-on-your-back'],
    ['sitting', KNEE_TO_CHEST, 'lie-on-your-back'],
    ['prone', KNEE_TO_CHEST, 'roll-onto-your-back'],
  ] as const)('from %s', (figure, definition, cue) => {
    expect(asked(figureFrame(FIGURES[figure]), definition), 'the next step is not told').toEqual({
      wrong: ['position'],
      cue,
    });
  });

  it('is right flat on the back, before any leg has moved', () => {
    expect(asked(supineFrame(FLAT, 0), KNEE_TO_CHEST), 'it never starts for who lies flat').toEqual(
      {
        wrong: [],
        cue: null,
      },
    );
  });
});

describe('the leg near the camera', () => {
  const far = uprightFrame({ ...START_POSTURE, rear: 'left' }, 0);
  const near = uprightFrame({ ...START_POSTURE, rear: 'left', facing: 'image-left' }, 0);

  it('is asked for in the words of the stretch', () => {
    expect(asked(far)).toEqual({ wrong: ['near-leg'], cue: 'kneeling-leg-near' });
    const wrongKnee = supineFrame({ ...KNEE_IN, raised: 'left' }, 0);
    expect(asked(wrongKnee, KNEE_TO_CHEST)).toEqual({ wrong: ['near-leg'], cue: 'drawn-leg-near' });
    expect(asked(supineFrame(KNEE_IN, 0), KNEE_TO_CHEST).cue).toBeNull();
  });

  it('changes with the wanted side, until the body has done so', () => {
    expect(asked(KNEELING, LUNGE_STRETCH, 'left'), 'the same hip is stretched again').toEqual({
      wrong: ['near-leg'],
      cue: 'turn-round-and-kneel',
    });
    expect(asked(near, LUNGE_STRETCH, 'left').cue).toBeNull();
    expect(asked(near, LUNGE_STRETCH, 'right').cue).toBe('turn-round-and-kneel');
  });

  it('flat on the back is known by where the head is', () => {
    expect(asked(supineFrame(FLAT, 0), KNEE_TO_CHEST, 'left').cue).toBeNull();
    expect(asked(supineFrame(FLAT, 0), KNEE_TO_CHEST, 'right')).toEqual({
      wrong: ['near-leg'],
      cue: 'head-to-the-other-end',
    });
    const turned = supineFrame({ ...FLAT, headAt: 'image-right' }, 0);
    expect(asked(turned, KNEE_TO_CHEST, 'right').cue).toBeNull();
  });
});
