import type { MeasureName } from '../kinematics/measures.ts';
import type { Milliseconds } from '../units.ts';

export type { MeasureName };

export type StretchId = string;
export type FaultId = string;
export type CueId = string;

/** A role, not a body side: front/rear in a split stance, raised/down when lying. */
export type LimbRole = 'front' | 'rear' | 'raised' | 'down';
export type MeasuredLimb = LimbRole | 'trunk';

/** The start posture, the way in, the held position. Leaving the position ends the hold. */
export type PhaseName = 'setUp' | 'glide' | 'hold';

/** Range counted as right; `min` and `max` bound what is still accepted. */
export type TargetBand = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  readonly min: number;
  readonly target: readonly [low: number, high: number];
  readonly max: number;
  /** Whether the arc of this measure is drawn over the live picture. */
  readonly shown: boolean;
  readonly source: string;
};

/** A claim about one measure, with hysteresis: true from `enterAt`, false again from `leaveAt`. */
export type Condition = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  readonly side: 'above' | 'below';
  readonly enterAt: number;
  readonly leaveAt: number;
};

export type FaultConfidence = 'high' | 'medium' | 'low';

export type FaultRule = {
  readonly id: FaultId;
  /** 1 fix now, 2 fix, 3 refine. */
  readonly severity: 1 | 2 | 3;
  /** Lower is spoken first. */
  readonly priority: number;
  readonly anyOf: readonly [Condition, ...Condition[]];
  readonly enterAfterMs: Milliseconds;
  readonly leaveAfterMs: Milliseconds;
  readonly phases: readonly PhaseName[];
  /** The fault waits until the phase has lasted this long. */
  readonly afterPhaseMs: Milliseconds;
  /** Not raised while one of these faults is on. */
  readonly unlessFaults: readonly FaultId[];
  readonly confidence: FaultConfidence;
  readonly cueId: CueId;
  readonly source: string;
};

/** How the checker knows that a glide into the stretch has begun and has come to rest. */
export type SettleRule = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  /** Only a value in this range is taken for the person's own start posture. */
  readonly startWithin: readonly [low: number, high: number];
  /** Rise from the person's own start posture that begins the glide, in the measure's unit. */
  readonly movedBy: number;
  /** At rest when the measure stays within a range of this, in its unit, ... */
  readonly stillWithin: number;
  /** ... for this long. */
  readonly stillForMs: Milliseconds;
  /** Fall from the place of rest that ends it. */
  readonly leftBy: number;
  /** Spoken to someone who stays in the start posture. */
  readonly cueId: CueId;
};

/** What decides that the stretch is reached. */
export type DepthRule = {
  readonly measure: MeasureName;
  readonly limb: MeasuredLimb;
  /** Rise of the settle measure from the start posture that a hold needs at least. */
  readonly riseFromStart: number;
  /** Needed of the depth itself when no start posture was seen to compare with. */
  readonly withoutStart: number;
};

/** How far from side-on the body may be: shoulder width over trunk length (docs/clinical.md A0). */
export type ViewRule = {
  readonly warnAbove: number;
  readonly refuseAbove: number;
};

/** One stretch as described by a file in content/stretches. */
export type StretchDefinition = {
  readonly id: StretchId;
  readonly version: number;
  readonly posture: 'upright';
  /** The role whose muscle lengthens. */
  readonly stretchedLimb: LimbRole;
  readonly view: ViewRule;
  /** All must hold for the body to be in this stretch at all. */
  readonly position: {
    readonly allOf: readonly [Condition, ...Condition[]];
    readonly enterAfterMs: Milliseconds;
    readonly leaveAfterMs: Milliseconds;
    /** Spoken while the person is not in position. */
    readonly cueId: CueId;
  };
  readonly settle: SettleRule;
  readonly hold: {
    readonly seconds: number;
    readonly graceMs: Milliseconds;
    /** No cue is spoken in the last part of a hold. */
    readonly quietAtEndMs: Milliseconds;
  };
  readonly depth: DepthRule;
  readonly targets: readonly TargetBand[];
  readonly faults: readonly FaultRule[];
  /** What a camera from the side cannot tell; ids of messages shown to the person. */
  readonly notVisible: readonly string[];
};
