import type { FaultRule, SettleRule, TargetBand } from '#lib/domain/stretch/stretch-definition.ts';
import { seconds } from '#lib/domain/units.ts';

/** A fault of the trunk in the hold phase; tests vary what they are about. */
export const LEAN_RULE: FaultRule = {
  id: 'lean',
  severity: 2,
  priority: 3,
  anyOf: [
    {
      measure: 'trunkLean',
      limb: 'trunk',
      side: 'above',
      from: 'zero',
      enterAt: 15,
      leaveAt: 10,
    },
  ],
  enterAfterMs: seconds(0.8),
  leaveAfterMs: seconds(0.5),
  phases: ['glide', 'hold'],
  afterPhaseMs: seconds(0),
  unlessFaults: [],
  variants: [],
  confidence: 'high',
  cueId: 'grow-tall',
  source: 'test',
};

/** The band of the lunge angle. */
export const DEPTH_BAND: TargetBand = {
  measure: 'hipExtension',
  limb: 'rear',
  min: 5,
  target: [10, 20],
  max: 30,
  shown: true,
  variants: [],
  source: 'test',
};

/** The glide of the kneeling thigh. */
export const GLIDE_RULE: SettleRule = {
  measure: 'thighBack',
  limb: 'rear',
  startWithin: [-5, 10],
  movedBy: 3,
  stillWithin: 3,
  stillForMs: seconds(1),
  leftBy: 5,
  cueId: 'glide',
};
