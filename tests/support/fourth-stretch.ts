import type { StretchFile } from '#lib/content/stretch-schema.ts';

export const FOURTH_STRETCH_PATH = '/content/stretches/long-leg-raise.json';

/**
 * A made-up lying stretch: one leg is raised while it stays long. The raised side is the stretched one,
 * and its thigh against the floor is what moves; the shipped lying stretch has neither.
 */
export const FOURTH_STRETCH: StretchFile = {
  id: 'long-leg-raise',
  version: 2,
  posture: 'lying',
  stretchedLimb: 'raised',
  nearLimb: 'raised',
  view: { warnAbove: 13, refuseAbove: 29, source: 'made up' },
  position: {
    postures: ['supine'],
    cue: 'raise-one-leg',
    steps: { prone: 'turn-over', standing: 'lie-down' },
    enterAfterSeconds: 0.5,
    leaveAfterSeconds: 0.6,
    allOf: [
      {
        measure: 'hipFlexion',
        limb: 'raised',
        side: 'above',
        from: 'zero',
        enterAt: 36,
        leaveAt: 28,
      },
      {
        measure: 'kneeFlexion',
        limb: 'raised',
        side: 'below',
        from: 'zero',
        enterAt: 35,
        leaveAt: 45,
      },
    ],
    source: 'made up',
  },
  settle: {
    measure: 'thighFromFloor',
    limb: 'raised',
    startWithin: [-16, 14],
    movedBy: 17,
    stillWithin: 5,
    stillForSeconds: 0.9,
    leftBy: 11,
    cue: 'a-little-higher',
    source: 'made up',
  },
  depth: {
    measure: 'thighFromFloor',
    limb: 'raised',
    riseFromStart: 42,
    withoutStart: 58,
    personal: { from: 'best', minimum: -9, target: 2 },
    source: 'made up',
  },
  calibrations: [],
  variants: [
    {
      id: 'bent-beside',
      allOf: [
        {
          measure: 'kneeFlexion',
          limb: 'down',
          side: 'above',
          from: 'zero',
          enterAt: 62,
          leaveAt: 48,
        },
      ],
      stretchesTarget: true,
      cue: 'kinder-back',
      source: 'made up',
    },
    { id: 'both-long', allOf: [], stretchesTarget: true, cue: null, source: 'made up' },
  ],
  hold: {
    seconds: 11,
    graceSeconds: 1.3,
    quietAtEndSeconds: 2,
    restSeconds: 7,
    reminders: [],
    source: 'made up',
  },
  setUp: { nearCue: 'near-leg', otherSideCue: 'other-side', source: 'made up' },
  targets: [
    {
      measure: 'thighFromFloor',
      limb: 'raised',
      min: 47,
      target: [63, 84],
      max: 112,
      shown: true,
      variants: [],
      source: 'made up',
    },
  ],
  levels: {
    advanced: [
      {
        measure: 'thighFromFloor',
        limb: 'raised',
        min: 79,
        target: [83, 101],
        max: 118,
        source: 'made up',
      },
    ],
  },
  faults: [
    {
      id: 'soft-raised-knee',
      severity: 2,
      priority: 1,
      cue: 'long-raised-leg',
      confidence: 'medium',
      anyOf: [
        {
          measure: 'kneeFlexion',
          limb: 'raised',
          side: 'above',
          from: 'zero',
          enterAt: 19,
          leaveAt: 12,
        },
      ],
      enterAfterSeconds: 0.7,
      leaveAfterSeconds: 0.4,
      afterPhaseSeconds: 0,
      phases: ['hold'],
      unlessFaults: [],
      variants: [],
      source: 'made up',
    },
  ],
  figure: { start: [], hands: { start: null, held: null }, source: 'made up' },
  notVisible: ['breath'],
};
