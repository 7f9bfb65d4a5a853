import type { StretchFile } from '#lib/content/stretch-schema.ts';

export const THIRD_STRETCH_PATH = '/content/stretches/standing-front-fold.json';

/**
 * A made-up stretch that shares nothing with the shipped ones but the format: standing in a small
 * split stance, the front leg straight, folding forward over it. The front side is the stretched
 * one, and the trunk is what moves.
 */
export const THIRD_STRETCH: StretchFile = {
  id: 'standing-front-fold',
  version: 3,
  posture: 'upright',
  stretchedLimb: 'front',
  nearLimb: 'front',
  view: { warnAbove: 16, refuseAbove: 27, source: 'made up' },
  position: {
    postures: ['split-stance', 'standing'],
    cue: 'split-your-stance',
    steps: { supine: 'stand-up' },
    enterAfterSeconds: 0.8,
    leaveAfterSeconds: 0.6,
    allOf: [
      {
        measure: 'kneeFlexion',
        limb: 'front',
        side: 'below',
        from: 'zero',
        enterAt: 20,
        leaveAt: 30,
      },
      {
        measure: 'kneeHeight',
        limb: 'rear',
        side: 'above',
        from: 'zero',
        enterAt: 0.6,
        leaveAt: 0.5,
      },
    ],
    source: 'made up',
  },
  settle: {
    measure: 'trunkLean',
    limb: 'trunk',
    startWithin: [-6, 8],
    movedBy: 6,
    stillWithin: 4,
    stillForSeconds: 0.9,
    leftBy: 8,
    cue: 'fold-forward',
    source: 'made up',
  },
  depth: {
    measure: 'hipFlexion',
    limb: 'front',
    riseFromStart: 15,
    withoutStart: 55,
    personal: { from: 'start', minimum: 24, target: 29 },
    source: 'made up',
  },
  calibrations: [],
  variants: [{ id: 'only', allOf: [], stretchesTarget: true, cue: null, source: 'made up' }],
  hold: {
    seconds: 12,
    graceSeconds: 1.2,
    quietAtEndSeconds: 3,
    restSeconds: 7,
    reminders: [],
    source: 'made up',
  },
  setUp: { nearCue: 'near-leg', otherSideCue: 'other-side', source: 'made up' },
  targets: [
    {
      measure: 'hipFlexion',
      limb: 'front',
      min: 45,
      target: [50, 70],
      max: 85,
      shown: true,
      variants: [],
      source: 'made up',
    },
  ],
  levels: {},
  faults: [
    {
      id: 'soft-front-knee',
      severity: 2,
      priority: 1,
      cue: 'long-front-leg',
      confidence: 'medium',
      anyOf: [
        {
          measure: 'kneeFlexion',
          limb: 'front',
          side: 'above',
          from: 'zero',
          enterAt: 14,
          leaveAt: 9,
        },
      ],
      enterAfterSeconds: 0.7,
      leaveAfterSeconds: 0.4,
      afterPhaseSeconds: 0,
      phases: ['glide', 'hold'],
      unlessFaults: [],
      variants: [],
      source: 'made up',
    },
  ],
  figure: {
    start: [
      { measure: 'trunkLean', limb: 'trunk', value: 1 },
      { measure: 'hipFlexion', limb: 'front', value: 21 },
      { measure: 'kneeFlexion', limb: 'front', value: 4 },
      { measure: 'hipExtension', limb: 'rear', value: 15 },
      { measure: 'kneeFlexion', limb: 'rear', value: 12 },
    ],
    hands: { start: null, held: { limb: 'front', on: 'thigh', along: 0.8, face: 'front' } },
    source: 'made up',
  },
  notVisible: ['breath'],
};
